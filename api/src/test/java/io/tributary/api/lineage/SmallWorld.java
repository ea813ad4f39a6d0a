package io.tributary.api.lineage;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.SourceReader;
import io.tributary.topology.profile.Order;
import io.tributary.topology.profile.Orders;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.Quantiles;
import io.tributary.topology.scoring.Scoring;
import io.tributary.topology.scoring.Yardstick;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** A customer with a few facts, products and campaigns, and what the product's own code makes of them. */
final class SmallWorld {
    private static final Instant AS_OF = Instant.parse("2026-03-15T12:00:00Z");
    private static final int TODAY = Profile.day(AS_OF.toEpochMilli());
    private static final Yardstick YARDSTICK = Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.MBG_NBD)
            .with(new CutPoints(
                    1,
                    10,
                    new Quantiles(TODAY - 400, TODAY - 100, TODAY - 20, TODAY - 3),
                    new Quantiles(0, 1, 2, 3),
                    new Quantiles(0, 20_00, 100_00, 500_00)));

    private static final List<Object> TEXTS = Arrays.asList("a", "b", null);
    private static final List<Object> PRODUCTS = List.of("P0", "P1", "P2", "P9");
    private static final List<Object> CAMPAIGNS = List.of("M0", "M1", "M2", "M9");
    private static final List<Object> DAYS =
            List.of(ago(0), ago(1), ago(10), ago(50), ago(120), ago(200), ago(500), ago(1_000));

    /** So that customers are even in something now and then, and ties decide. */
    private static final Set<String> MOSTLY_FIRST = Set.of("quantity", "status");

    /** The values that a cell may have, by column: those of any table, or of one. */
    private static final Map<String, List<Object>> VALUES = new HashMap<>();

    static {
        VALUES.put("customer_info.customer_id", List.of("C1", "C2"));
        VALUES.put("product_id", PRODUCTS);
        VALUES.put("campaign_id", CAMPAIGNS);
        VALUES.put("quantity", List.of(1L, 2L, -1L, 0L));
        VALUES.put(
                "total_amount",
                List.of(
                        new BigDecimal("10.00"),
                        new BigDecimal("-10.00"),
                        new BigDecimal("300.00"),
                        new BigDecimal("1200.00")));
        VALUES.put("order_id", Arrays.asList("O1", "O2", null));
        VALUES.put("purchase_transactions.status", Arrays.asList("shipped", "CANCELLED", null));
        VALUES.put("satisfaction_score", Arrays.asList(1, 3, 5, null));
        VALUES.put("response_type", Arrays.asList("click", "Unsubscribe", null));
        VALUES.put("pages_viewed", Arrays.asList(1L, 2L, null));
        VALUES.put("time_spent", Arrays.asList(10L, 20L, null));
        VALUES.put(
                "viewed_products",
                List.of(List.of(), List.of("P0"), List.of("P1", "P1"), List.of("P0", "P1", "P2"), List.of("P9")));
        VALUES.put("attributes", List.of(Map.of(), Map.of("a", "b")));
        VALUES.put("price", Arrays.asList(BigDecimal.ONE, BigDecimal.TEN, null));
        VALUES.put("value", Arrays.asList(BigDecimal.ONE, BigDecimal.TEN, null));
    }

    private final Map<SourceTable, List<SpecificRecord>> rows = new HashMap<>();

    SmallWorld(Random random) {
        add(SourceTable.CUSTOMER_INFO, random, 1);
        add(SourceTable.PRODUCT_CATALOG, random, 3);
        add(SourceTable.MARKETING_CAMPAIGNS, random, 3);
        for (SourceTable table : SourceTable.values()) {
            if (!table.isEntity()) {
                add(table, random, random.nextInt(4));
            }
        }
    }

    private static Instant ago(int days) {
        return AS_OF.minus(Duration.ofDays(days));
    }

    private void add(SourceTable table, Random random, int count) {
        List<SpecificRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SpecificRecord record = empty(table);
            for (Schema.Field field : table.schema().getFields()) {
                List<Object> values = values(table, field);
                if (!values.isEmpty()) {
                    boolean first = MOSTLY_FIRST.contains(field.name()) && random.nextInt(3) > 0;
                    record.put(field.pos(), values.get(first ? 0 : random.nextInt(values.size())));
                }
            }
            if (table.isEntity()) {
                record.put(0, List.of("C", "P", "M").get(table.ordinal()) + (table.ordinal() == 0 ? 1 : i));
            } else {
                record.put(field(table, table.idField()), "F" + i);
                record.put(field(table, "customer_id"), "C1");
            }
            records.add(record);
        }
        rows.put(table, records);
    }

    private static int field(SourceTable table, String name) {
        return table.schema().getField(name).pos();
    }

    private static SpecificRecord empty(SourceTable table) {
        return switch (table) {
            case CUSTOMER_INFO -> new CustomerInfo();
            case PRODUCT_CATALOG -> new CatalogProduct();
            case MARKETING_CAMPAIGNS -> new MarketingCampaign();
            case PURCHASE_TRANSACTIONS -> new PurchaseTransaction();
            case CUSTOMER_SERVICE -> new CustomerServiceInteraction();
            case CAMPAIGN_RESPONSES -> new CampaignResponse();
            case WEBSITE_BEHAVIOR -> new WebsiteSession();
            case CUSTOMER_PRODUCTS -> new CustomerProductRelationship();
        };
    }

    private static List<Object> values(SourceTable table, Schema.Field field) {
        String name = field.name();
        if (name.equals(ColumnLineage.VERSION) || name.equals(ColumnLineage.DELETED)) {
            return List.of();
        }
        List<Object> own = VALUES.getOrDefault(table.tableName() + "." + name, VALUES.get(name));
        if (own != null) {
            return own;
        }
        boolean isOptional = field.schema().getType() == Schema.Type.UNION;
        if (name.contains("date") || name.equals("registration_date")) {
            List<Object> days = new ArrayList<>(DAYS);
            days.add(AS_OF.plus(Duration.ofDays(30)));
            if (isOptional) {
                days.add(null);
            }
            return days;
        }
        return isOptional ? TEXTS : List.of("a", "b");
    }

    /** Changes each cell to each other value, one at a time, and tells which columns of the row are others then. */
    void changeEverything(BiConsumer<String, Set<String>> changed) {
        Customer360 before = row();
        for (Map.Entry<SourceTable, List<SpecificRecord>> each : rows.entrySet()) {
            for (SpecificRecord record : each.getValue()) {
                for (Schema.Field field : record.getSchema().getFields()) {
                    Object value = record.get(field.pos());
                    for (Object other : values(each.getKey(), field)) {
                        record.put(field.pos(), other);
                        changed.accept(each.getKey().tableName() + "." + field.name(), differences(before, row()));
                    }
                    record.put(field.pos(), value);
                }
            }
        }
    }

    private static Set<String> differences(Customer360 before, Customer360 after) {
        Set<String> columns = new TreeSet<>();
        for (Schema.Field field : before.getSchema().getFields()) {
            if (!Objects.equals(before.get(field.pos()), after.get(field.pos()))) {
                columns.add(field.name());
            }
        }
        return columns;
    }

    private Customer360 row() {
        Catalogue catalogue = new Catalogue();
        rows.get(SourceTable.PRODUCT_CATALOG).forEach(row -> catalogue.set(SourceReader.product((CatalogProduct) row)));
        rows.get(SourceTable.MARKETING_CAMPAIGNS)
                .forEach(row -> catalogue.set(SourceReader.campaign((MarketingCampaign) row)));
        Customer customer = SourceReader.customer(
                (CustomerInfo) rows.get(SourceTable.CUSTOMER_INFO).get(0));
        List<Fact> facts = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            if (!table.isEntity()) {
                rows.get(table).forEach(row -> facts.add(SourceReader.fact(row)));
            }
        }
        Profile profile = Profile.refold("C1", customer, facts, catalogue, new Book());
        return new Scoring(catalogue, YARDSTICK).score(profile, AS_OF);
    }

    private static final class Book implements Orders {
        private final Map<String, Order> orders = new HashMap<>();

        @Override
        public Order get(String orderId) {
            return orders.get(orderId);
        }

        @Override
        public void put(String orderId, Order order) {
            orders.put(orderId, order);
        }

        @Override
        public void remove(String orderId) {
            orders.remove(orderId);
        }
    }
}
