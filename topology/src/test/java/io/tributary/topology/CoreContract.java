package io.tributary.topology;

import static io.tributary.schemas.source.SourceTable.CAMPAIGN_RESPONSES;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_INFO;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_PRODUCTS;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_SERVICE;
import static io.tributary.schemas.source.SourceTable.MARKETING_CAMPAIGNS;
import static io.tributary.schemas.source.SourceTable.PRODUCT_CATALOG;
import static io.tributary.schemas.source.SourceTable.PURCHASE_TRANSACTIONS;
import static io.tributary.schemas.source.SourceTable.WEBSITE_BEHAVIOR;
import static io.tributary.topology.Records.at;
import static io.tributary.topology.Records.campaign;
import static io.tributary.topology.Records.customer;
import static io.tributary.topology.Records.interaction;
import static io.tributary.topology.Records.product;
import static io.tributary.topology.Records.purchase;
import static io.tributary.topology.Records.relationship;
import static io.tributary.topology.Records.response;
import static io.tributary.topology.Records.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.processor.Arrivals;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.summary.Population;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contracts of the core (docs/architecture.md), each with a test; every way to run it extends this. */
abstract class CoreContract {
    private final UnaryOperator<TopologySettings> settings;
    private final FailingRegistry registry = new FailingRegistry();
    TopologyHarness shop;

    CoreContract(UnaryOperator<TopologySettings> settings) {
        this.settings = settings;
    }

    @BeforeEach
    void open() {
        shop = new TopologyHarness(settings, registry);
    }

    @AfterEach
    void proveThatNothingMoreWasSent() {
        try {
            shop.assertNothingMore();
        } finally {
            shop.close();
        }
    }

    /** What somebody knows who was told nothing but this. */
    private TopologyHarness.World told(Consumer<TopologyHarness> truth) {
        try (TopologyHarness other = new TopologyHarness(settings, registry)) {
            truth.accept(other);
            return other.world();
        }
    }

    private void buy(String customer, String id, String product, String date, long quantity, String amount) {
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase(customer, id, product, date, quantity, amount).build());
    }

    private Customer360 row(String customer) {
        return shop.rows().get(customer);
    }

    private Population.Snapshot figures() {
        return shop.population().snapshot();
    }

    // Duplicates, corrections, withdrawals

    @Test
    void shouldChangeNothingButItsCountWhenARecordComesTwice() {
        SpecificRecord info =
                customer("C1").setAttributes(Map.of("a", "1", "b", "2")).build();
        SpecificRecord book = product("P1", "Books", "Penguin")
                .setPrice(new BigDecimal("9.99"))
                .setLaunchDate(at("2020-01-01"))
                .build();
        SpecificRecord mail = campaign("M1", "EMAIL", "2024-01-01").build();
        Map<SourceTable, SpecificRecord> records = Map.of(
                CUSTOMER_INFO, info,
                PRODUCT_CATALOG, book,
                MARKETING_CAMPAIGNS, mail,
                PURCHASE_TRANSACTIONS,
                        purchase("C1", "T1", "P1", "2024-05-01", 2, "30.00").build(),
                CUSTOMER_SERVICE,
                        interaction("C1", "I1", "2024-05-02", "CHAT", 4).build(),
                CAMPAIGN_RESPONSES,
                        response("C1", "R1", "M1", "2024-05-03", null).build(),
                WEBSITE_BEHAVIOR, session("C1", "S1", "2024-05-04", 61L, "P1").build(),
                CUSTOMER_PRODUCTS, relationship("C1", "R1", "P1", "2024-05-05").build());
        records.forEach(shop::send);
        TopologyHarness.World once = shop.world();

        records.forEach(shop::send);
        assertThat(shop.published()).isEmpty();

        assertThat(shop.world()).isEqualTo(once);
        records.keySet().forEach(table -> {
            assertThat(shop.count(table, "accepted")).as(table + " accepted").isEqualTo(1);
            assertThat(shop.count(table, "duplicate")).as(table + " duplicate").isEqualTo(1);
        });
    }

    @Test
    void shouldReplaceTheFactWhenItIsCorrected() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        buy("C1", "T1", "P1", "2024-05-01", 2, "30.00");
        buy("C1", "T2", "P1", "2024-05-02", 1, "10.00");
        buy("C1", "T3", "P1", "2024-05-03", 1, "10.00");

        buy("C1", "T2", "P2", "2024-05-02T10:00:00", 5, "99.99");

        assertThat(shop.world()).isEqualTo(told(other -> {
            other.send(CUSTOMER_INFO, customer("C1").build());
            other.send(
                    PURCHASE_TRANSACTIONS,
                    purchase("C1", "T1", "P1", "2024-05-01", 2, "30.00").build());
            other.send(
                    PURCHASE_TRANSACTIONS,
                    purchase("C1", "T2", "P2", "2024-05-02T10:00:00", 5, "99.99")
                            .build());
            other.send(
                    PURCHASE_TRANSACTIONS,
                    purchase("C1", "T3", "P1", "2024-05-03", 1, "10.00").build());
        }));
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "correction")).isEqualTo(1);
    }

    @Test
    void shouldFindTheNextOfThemWhenTheFirstOrLastIsCorrected() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(
                CUSTOMER_SERVICE,
                interaction("C1", "I1", "2024-05-04", "CHAT", 4).build());
        shop.send(
                CUSTOMER_SERVICE,
                interaction("C1", "I2", "2024-05-04", "PHONE", 2).build());
        shop.send(PURCHASE_TRANSACTIONS, ofOrder("T1", "2024-05-01", "O1").build());
        shop.send(PURCHASE_TRANSACTIONS, ofOrder("T2", "2024-05-02", "O1").build());
        shop.send(PURCHASE_TRANSACTIONS, ofOrder("T3", "2024-05-03", "O2").build());
        assertThat(orders("2024-05-01")).isEqualTo(1);
        assertThat(row("C1").getLastInteractionType()).isEqualTo("PHONE");

        // The order's first line moves behind the other, and with it the first purchase and the last.
        shop.send(PURCHASE_TRANSACTIONS, ofOrder("T1", "2024-05-09", "O1").build());
        shop.send(
                CUSTOMER_SERVICE,
                interaction("C1", "I2", "2024-05-03", "PHONE", 2).build());

        Customer360 row = row("C1");
        assertThat(row.getFirstPurchaseDate()).isEqualTo(at("2024-05-02"));
        assertThat(row.getLastPurchaseDate()).isEqualTo(at("2024-05-09"));
        assertThat(row.getTotalOrders()).isEqualTo(2);
        assertThat(row.getLastInteractionType()).isEqualTo("CHAT");
        assertThat(figures().days()).doesNotContainKey(day("2024-05-01"));
        assertThat(orders("2024-05-02")).isEqualTo(1);
        assertThat(orders("2024-05-03")).isEqualTo(1);
        assertThat(orders("2024-05-09")).isZero();
        assertThat(figures().days().get(day("2024-05-02")).getFirstPurchases()).isEqualTo(1);
        assertThat(figures().days().get(day("2024-05-09")).getLastPurchases()).isEqualTo(1);
    }

    private static PurchaseTransaction.Builder ofOrder(String id, String date, String order) {
        return purchase("C1", id, "P1", date, 1, "10.00").setOrderId(order);
    }

    private long orders(String date) {
        return figures().days().get(day(date)).getOrders();
    }

    private static int day(String date) {
        return Profile.day(at(date).toEpochMilli());
    }

    @Test
    void shouldLetTheHigherVersionWinWhateverTheOrder() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 1, "7.00")
                        .setVersion(5)
                        .build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 1, "6.00")
                        .setVersion(4)
                        .build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 1, "5.00").build());
        assertThat(row("C1").getTotalLifetimeValue()).isEqualByComparingTo("7.00");
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "superseded")).isEqualTo(2);

        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 1, "8.00")
                        .setVersion(5)
                        .build());
        assertThat(row("C1").getTotalLifetimeValue()).isEqualByComparingTo("8.00");
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "correction")).isEqualTo(1);

        // The same content at a higher version: from here on older corrections lose.
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 1, "8.00")
                        .setVersion(9)
                        .build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 1, "1.00")
                        .setVersion(8)
                        .build());
        assertThat(row("C1").getTotalLifetimeValue()).isEqualByComparingTo("8.00");
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "superseded")).isEqualTo(3);
    }

    @Test
    void shouldLeaveNothingBehindWhenEveryFactIsWithdrawn() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        TopologyHarness.World without = shop.world();
        shop.send(PURCHASE_TRANSACTIONS, ofOrder("T1", "2024-05-01", "O1").build());
        shop.send(
                CUSTOMER_SERVICE,
                interaction("C1", "I1", "2024-05-04", "CHAT", 4).build());
        shop.send(
                CAMPAIGN_RESPONSES,
                response("C1", "R1", "M1", "2024-05-03", null).build());
        shop.send(WEBSITE_BEHAVIOR, session("C1", "S1", "2024-05-04", 61L, "P1").build());
        assertThat(shop.world()).isNotEqualTo(without);

        shop.send(
                PURCHASE_TRANSACTIONS,
                ofOrder("T1", "2024-05-01", "O1").setDeleted(true).build());
        shop.send(
                CUSTOMER_SERVICE,
                interaction("C1", "I1", "2024-05-04", "CHAT", 4)
                        .setDeleted(true)
                        .build());
        shop.send(
                CAMPAIGN_RESPONSES,
                response("C1", "R1", "M1", "2024-05-03", null).setDeleted(true).build());
        shop.send(
                WEBSITE_BEHAVIOR,
                session("C1", "S1", "2024-05-04", 61L, "P1").setDeleted(true).build());

        assertThat(shop.world()).isEqualTo(without);
        assertThat(figures().days()).isEmpty();
        assertThat(figures().categories()).isEmpty();
        assertThat(figures().campaigns()).isEmpty();
    }

    @Test
    void shouldCountAgainWhenAWithdrawnFactIsTakenBackIn() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                ofOrder("T1", "2024-05-01", "O1").setDeleted(true).setVersion(2).build());
        assertThat(row("C1").getTotalOrders()).isZero();

        shop.send(PURCHASE_TRANSACTIONS, ofOrder("T1", "2024-05-01", "O1").build());
        assertThat(row("C1").getTotalOrders()).isZero();

        shop.send(
                PURCHASE_TRANSACTIONS,
                ofOrder("T1", "2024-05-01", "O1").setVersion(3).build());
        assertThat(row("C1").getTotalOrders()).isEqualTo(1);
        assertThat(orders("2024-05-01")).isEqualTo(1);
    }

    @Test
    void shouldKeepCustomersApartWhenOneIdBeginsWithAnother() {
        for (String id : List.of("C", "C1", "C10", "C1/p", "C 1", "Ç1")) {
            shop.send(CUSTOMER_INFO, customer(id).build());
            shop.send(
                    PURCHASE_TRANSACTIONS,
                    purchase(id, "T1", "P1", "2024-05-01", 1, "5.00")
                            .setOrderId("O/1|p")
                            .build());
            shop.send(
                    PURCHASE_TRANSACTIONS,
                    purchase(id, "oO/1|p", "P1", "2024-05-02", 1, "5.00")
                            .setOrderId("O")
                            .build());
        }
        // Not invertible, so that the timeline of the shortest id is read.
        buy("C", "T1", "P1", "2024-05-01", 1, "7.00");

        assertThat(row("C").getTotalLifetimeValue()).isEqualByComparingTo("12.00");
        assertThat(row("C1").getTotalLifetimeValue()).isEqualByComparingTo("10.00");
        assertThat(shop.rows().values())
                .allSatisfy(row -> assertThat(row.getTotalOrders()).isEqualTo(2));
        assertThat(figures().totals().getOrders()).isEqualTo(12);
    }

    // Customers

    @Test
    void shouldCountACustomersFactsOnlyWhileTheCustomerIsKnown() {
        buy("C1", "T1", "P1", "2024-05-01", 2, "300.00");
        shop.send(
                CUSTOMER_SERVICE,
                interaction("C1", "I1", "2024-05-04", "CHAT", 4).build());
        shop.send(
                CAMPAIGN_RESPONSES,
                response("C1", "R1", "M1", "2024-05-03", null).build());
        TopologyHarness.World nobody = shop.world();
        assertThat(nobody.rows()).isEmpty();
        assertThat(nobody.figures().totals().getCustomers()).isZero();
        assertThat(nobody.figures().days()).isEmpty();

        shop.send(
                CUSTOMER_INFO,
                customer("C1").setRegistrationDate(at("2024-01-01")).build());
        TopologyHarness.World known = shop.world();
        assertThat(known.rows()).containsOnlyKeys("C1");
        assertThat(known.figures().totals().getSegments()).containsEntry("Medium Value", 1L);
        assertThat(known.figures().campaigns().get("M1").getResponders()).isEqualTo(1);
        assertThat(known.figures().top()).hasSize(1);

        shop.send(CUSTOMER_INFO, "C1", null);
        assertThat(shop.publishedRecords()).extracting(TestRecord::getValue).containsExactly((Customer360) null);
        shop.rows().remove("C1");
        assertThat(shop.world()).isEqualTo(nobody);

        buy("C1", "T2", "P1", "2024-05-02", 1, "1.00");
        assertThat(shop.world()).isEqualTo(nobody);

        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T2", "P1", "2024-05-02", 1, "1.00")
                        .setDeleted(true)
                        .build());
        shop.send(
                CUSTOMER_INFO,
                customer("C1").setRegistrationDate(at("2024-01-01")).build());
        assertThat(shop.world()).isEqualTo(known);

        shop.send(CUSTOMER_INFO, customer("C1").setDeleted(true).setVersion(3).build());
        assertThat(shop.world()).isEqualTo(nobody);
        shop.send(CUSTOMER_INFO, customer("C1").setVersion(2).build());
        assertThat(shop.world()).isEqualTo(nobody);
        assertThat(shop.count(CUSTOMER_INFO, "superseded")).isEqualTo(1);

        shop.send(
                CUSTOMER_INFO,
                customer("C1")
                        .setRegistrationDate(at("2024-01-01"))
                        .setVersion(3)
                        .build());
        assertThat(shop.world()).isEqualTo(known);
    }

    @Test
    void shouldSayNothingWhenAnUnknownCustomerIsDeleted() {
        shop.send(CUSTOMER_INFO, "C1", null);
        shop.send(CUSTOMER_INFO, customer("C2").setDeleted(true).build());
        shop.send(CUSTOMER_INFO, "C2", null);

        assertThat(shop.published()).isEmpty();
        assertThat(shop.count(CUSTOMER_INFO, "duplicate")).isEqualTo(1);
        assertThat(shop.count(CUSTOMER_INFO, "accepted")).isEqualTo(1);
        assertThat(shop.count(CUSTOMER_INFO, "correction")).isEqualTo(1);
    }

    @Test
    void shouldShowTheNewRowWhenMasterDataChanges() {
        shop.send(
                CUSTOMER_INFO,
                customer("C1")
                        .setFirstName("Ada")
                        .setRegistrationDate(at("2024-01-01"))
                        .build());
        shop.send(
                CUSTOMER_INFO,
                customer("C1")
                        .setLastName("Byron")
                        .setRegistrationDate(at("2024-02-01"))
                        .build());

        assertThat(row("C1").getFirstName()).isNull();
        assertThat(row("C1").getLastName()).isEqualTo("Byron");
        assertThat(figures().days()).containsOnlyKeys(day("2024-02-01"));
        assertThat(figures().top().get(0).getLastName()).isEqualTo("Byron");
    }

    // Products and campaigns

    @Test
    void shouldReattributeWhenAProductComesLateChangesOrGoes() {
        shop.send(PRODUCT_CATALOG, product("P2", "Toys", "Lego").build());
        shop.send(CUSTOMER_INFO, customer("C1").build());
        buy("C1", "T1", "P1", "2024-05-01", 2, "30.00");
        buy("C1", "T2", "P2", "2024-05-01", 1, "10.00");
        shop.send(
                WEBSITE_BEHAVIOR,
                session("C1", "S1", "2024-05-04", null, "P1", "P1", "P2").build());
        assertThat(favourites()).containsExactly("Toys", "Lego", "Toys");
        assertThat(figures().categories()).containsOnlyKeys("Unknown", "Toys");

        shop.send(PRODUCT_CATALOG, product("P1", "Books", null).build());
        assertThat(favourites()).containsExactly("Books", "Lego", "Books");
        assertThat(figures().categories()).containsOnlyKeys("Books", "Toys");
        assertThat(figures().categories().get("Books").getRevenueMinor()).isEqualTo(30_00);

        shop.send(PRODUCT_CATALOG, product("P1", null, "Penguin").build());
        assertThat(favourites()).containsExactly("Toys", "Penguin", "Toys");
        assertThat(figures().categories()).containsOnlyKeys("Unknown", "Toys");

        shop.send(PRODUCT_CATALOG, product("P1", "Toys", "Penguin").build());
        assertThat(favourites()).containsExactly("Toys", "Penguin", "Toys");
        assertThat(figures().categories()).containsOnlyKeys("Toys");
        assertThat(figures().categories().get("Toys").getTransactions()).isEqualTo(2);

        shop.send(PRODUCT_CATALOG, "P1", null);
        assertThat(favourites()).containsExactly("Toys", "Lego", "Toys");
        assertThat(figures().categories()).containsOnlyKeys("Unknown", "Toys");

        shop.send(
                PRODUCT_CATALOG,
                product("P2", "Toys", "Lego").setVersion(1).setDeleted(true).build());
        assertThat(favourites()).containsExactly(null, null, null);
        assertThat(figures().categories()).containsOnlyKeys("Unknown");
        shop.send(PRODUCT_CATALOG, product("P2", "Toys", "Lego").build());
        assertThat(shop.count(PRODUCT_CATALOG, "superseded")).isEqualTo(1);
        shop.send(PRODUCT_CATALOG, "P9", null);
        assertThat(shop.count(PRODUCT_CATALOG, "duplicate")).isEqualTo(1);
    }

    private List<String> favourites() {
        Customer360 row = row("C1");
        return Arrays.asList(
                row.getFavoriteProductCategory(), row.getFavoriteBrand(), row.getMostViewedProductCategory());
    }

    @Test
    void shouldBreakTiesByRevenueAndThenByTextWhenFavouritesAreEqual() {
        shop.send(PRODUCT_CATALOG, product("P1", "Ａ", "\uD83D\uDE00").build());
        shop.send(PRODUCT_CATALOG, product("P2", "Z", "Ａ").build());
        shop.send(PRODUCT_CATALOG, product("P3", "Y", null).build());
        shop.send(CUSTOMER_INFO, customer("C1").build());
        buy("C1", "T1", "P1", "2024-05-01", 2, "30.00");
        buy("C1", "T2", "P2", "2024-05-01", 2, "30.00");
        buy("C1", "T3", "P3", "2024-05-01", 3, "1.00");
        buy("C1", "T4", "P3", "2024-05-01", -3, "-1.00");
        shop.send(
                WEBSITE_BEHAVIOR,
                session("C1", "S1", "2024-05-04", null, "P1", "P3", "P2").build());
        assertThat(favourites()).containsExactly("Z", "Ａ", "Y");

        buy("C1", "T5", "P1", "2024-05-01", 0, "0.01");
        assertThat(favourites()).containsExactly("Ａ", "\uD83D\uDE00", "Y");
    }

    @Test
    void shouldFollowWhenACampaignComesLateChangesOrGoes() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(CUSTOMER_INFO, customer("C2").build());
        shop.send(
                CAMPAIGN_RESPONSES,
                response("C1", "R1", "M1", "2024-05-03", "click").build());
        shop.send(
                CAMPAIGN_RESPONSES,
                response("C1", "R2", "M1", "2024-05-04", "Unsubscribe").build());
        assertThat(row("C1").getCampaignResponseRate()).isNull();
        assertThat(row("C1").getPreferredMarketingChannel()).isNull();

        shop.send(MARKETING_CAMPAIGNS, campaign("M1", "EMAIL", "2024-01-01").build());
        assertThat(row("C1").getCampaignResponseRate()).isEqualByComparingTo("1");
        assertThat(row("C1").getPreferredMarketingChannel()).isEqualTo("EMAIL");
        assertThat(row("C2").getCampaignResponseRate()).isEqualByComparingTo("0");
        assertThat(figures().knownCampaigns()).containsOnlyKeys("M1");
        assertThat(figures().campaigns().get("M1").getResponses()).isEqualTo(1);

        // Started campaigns that nobody answered count for everybody, those of the future for nobody.
        shop.send(MARKETING_CAMPAIGNS, campaign("M2", "SMS", "2024-01-01").build());
        shop.send(MARKETING_CAMPAIGNS, campaign("M3", "SMS", "2025-01-01").build());
        shop.send(MARKETING_CAMPAIGNS, campaign("M4", "SMS", null).build());
        assertThat(row("C1").getCampaignResponseRate()).isEqualByComparingTo("0.5");

        shop.send(MARKETING_CAMPAIGNS, campaign("M1", null, "2025-01-01").build());
        assertThat(row("C1").getCampaignResponseRate()).isEqualByComparingTo("0");
        assertThat(row("C1").getPreferredMarketingChannel()).isNull();

        shop.send(MARKETING_CAMPAIGNS, "M2", null);
        assertThat(row("C1").getCampaignResponseRate()).isNull();
        shop.send(
                MARKETING_CAMPAIGNS,
                campaign("M1", "EMAIL", null).setVersion(1).setDeleted(true).build());
        assertThat(figures().knownCampaigns()).containsOnlyKeys("M3", "M4");
        assertThat(figures().knownCampaigns().get("M3").getStartDate()).isEqualTo(at("2025-01-01"));
        assertThat(row("C1").getPreferredMarketingChannel()).isNull();
    }

    // Dead letters

    @Test
    void shouldPutRecordsAsideWholeWhenTheyCanNotBeReadOrBreakARule() {
        byte[] key = "C1".getBytes(StandardCharsets.UTF_8);
        byte[] noise = "{\"customer_id\":\"C1\"}".getBytes(StandardCharsets.UTF_8);
        byte[] unknownId = {0, 0, 0, 0, 77, 2};
        byte[] otherTable = shop.bytes(
                CAMPAIGN_RESPONSES,
                response("C1", "R1", "M1", "2024-05-03", null).build());
        SpecificRecord broken = interaction("C1", "I1", "2024-05-04", "CHAT", 6).build();

        shop.sendBytes(PURCHASE_TRANSACTIONS, key, noise);
        shop.sendBytes(PURCHASE_TRANSACTIONS, key, unknownId);
        shop.sendBytes(PURCHASE_TRANSACTIONS, key, otherTable);
        shop.sendBytes(PURCHASE_TRANSACTIONS, key, new byte[0]);
        shop.send(CUSTOMER_SERVICE, broken);
        shop.sendBytes(PURCHASE_TRANSACTIONS, key, null);
        shop.sendBytes(CUSTOMER_INFO, null, null);

        List<DeadLetter> letters = shop.deadLetters();
        assertThat(letters)
                .extracting(
                        DeadLetter::getSourceTopic,
                        DeadLetter::getSourceOffset,
                        DeadLetter::getReason,
                        DeadLetter::getCode)
                .containsExactly(
                        tuple("cdp.purchase-transactions", 0L, "UNREADABLE", "NOT_FRAMED"),
                        tuple("cdp.purchase-transactions", 1L, "UNREADABLE", "UNKNOWN_SCHEMA"),
                        tuple("cdp.purchase-transactions", 2L, "UNREADABLE", "INCOMPATIBLE_SCHEMA"),
                        tuple("cdp.purchase-transactions", 3L, "UNREADABLE", "NOT_FRAMED"),
                        tuple("cdp.customer-service", 0L, "INVALID", "NUMBER_OUT_OF_RANGE"),
                        tuple("cdp.purchase-transactions", 4L, "UNREADABLE", "NULL_FACT"),
                        tuple("cdp.customer-info", 0L, "INVALID", "REQUIRED"));
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.getSourcePartition()).isZero());
        assertThat(letters.get(0).getKey()).isEqualTo(ByteBuffer.wrap(key));
        assertThat(letters.get(0).getValue()).isEqualTo(ByteBuffer.wrap(noise));
        assertThat(letters.get(1).getRule()).contains("no schema with id 77");
        assertThat(letters.get(2).getRule()).contains("can't be read as");
        assertThat(letters.get(4).getField()).isEqualTo("satisfaction_score");
        assertThat(letters.get(4).getOffendingValue()).isEqualTo("6");
        assertThat(letters.get(4).getRule()).isEqualTo("must be a whole number from 1 to 5");
        assertThat(letters.get(4).getValue()).isEqualTo(ByteBuffer.wrap(shop.bytes(CUSTOMER_SERVICE, broken)));
        assertThat(letters.get(5).getRule()).contains("null is no fact");
        assertThat(letters.get(5).getValue()).isNull();
        assertThat(letters.get(6).getKey()).isNull();
        assertThat(letters.get(6).getField()).isEqualTo("customer_id");

        assertThat(shop.published()).isEmpty();
        assertThat(figures().totals().getCustomers()).isZero();
        assertThat(figures().days()).isEmpty();
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "dead_letter")).isEqualTo(5);
        assertThat(figures().totals().getPosition()).containsEntry("cdp.purchase-transactions-0", 5L);
    }

    @Test
    void shouldPutEntitiesAsideWholeWhenTheyCanNotBeReadOrBreakARule() {
        byte[] noise = {1, 2, 3};
        shop.sendBytes(PRODUCT_CATALOG, noise, noise);
        shop.send(
                PRODUCT_CATALOG,
                product("P1", null, null).setPrice(new BigDecimal("-1.00")).build());
        shop.sendBytes(MARKETING_CAMPAIGNS, null, null);

        assertThat(shop.deadLetters())
                .extracting(DeadLetter::getSourceTopic, DeadLetter::getSourceOffset, DeadLetter::getReason)
                .containsExactly(
                        tuple("cdp.product-catalog", 0L, "UNREADABLE"),
                        tuple("cdp.product-catalog", 1L, "INVALID"),
                        tuple("cdp.marketing-campaigns", 0L, "INVALID"));
        assertThat(shop.count(PRODUCT_CATALOG, "dead_letter")).isEqualTo(2);
        assertThat(figures().totals().getPosition()).containsEntry("cdp.product-catalog-0", 2L);
    }

    @Test
    void shouldNeverFailWhateverTheBytes() {
        Map<SourceTable, SpecificRecord> records = new EnumMap<>(SourceTable.class);
        records.put(
                CUSTOMER_INFO, customer("C1").setAttributes(Map.of("a", "1")).build());
        records.put(
                PRODUCT_CATALOG,
                product("P1", "Books", "Penguin")
                        .setPrice(new BigDecimal("9.99"))
                        .build());
        records.put(MARKETING_CAMPAIGNS, campaign("M1", "EMAIL", "2024-01-01").build());
        records.put(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 2, "30.00").build());
        records.put(
                CUSTOMER_SERVICE,
                interaction("C1", "I1", "2024-05-02", "CHAT", 4).build());
        records.put(
                CAMPAIGN_RESPONSES,
                response("C1", "R1", "M1", "2024-05-03", null).build());
        records.put(
                WEBSITE_BEHAVIOR,
                session("C1", "S1", "2024-05-04", 61L, "P1", "P2").build());
        Random random = new Random(7);
        records.forEach((table, record) -> {
            byte[] valid = shop.bytes(table, record);
            int letters = 0;
            for (int i = 0; i < 150; i++) {
                byte[] mutated = valid.clone();
                for (int n = 1 + random.nextInt(3); n > 0; n--) {
                    mutated[5 + random.nextInt(valid.length - 5)] = (byte) random.nextInt(256);
                }
                shop.sendBytes(table, "C1".getBytes(StandardCharsets.UTF_8), mutated);
                letters += shop.deadLetters().size();
            }

            assertThat(letters).isPositive();
            assertThat(shop.count(table, "dead_letter")).isEqualTo(letters);
        });
        shop.rows();
        shop.rerouted();
    }

    @Test
    void shouldPutARecordAsideWhenItLiesAboutItsLength() {
        byte[] key = "C1".getBytes(StandardCharsets.UTF_8);
        byte[] noMoney = shop.bytes(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 2, "30.00").build());
        byte[] longText = noMoney.clone();
        // The first field is a text: its length becomes 2,147,483,632.
        byte[] huge = {(byte) 0xE0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F};
        System.arraycopy(huge, 0, longText, 5, huge.length);
        shop.sendBytes(PURCHASE_TRANSACTIONS, key, longText);
        assertThat(shop.deadLetters()).extracting(DeadLetter::getReason).containsExactly("UNREADABLE");

        byte[] session = shop.bytes(
                WEBSITE_BEHAVIOR,
                session("C1", "S1", "2024-05-04", null, "P1", "P1").build());
        int products = indexOf(session, new byte[] {4, 4, 'P', '1'});
        byte[] longList = Arrays.copyOf(session, session.length + 4);
        System.arraycopy(huge, 0, longList, products, huge.length);
        shop.sendBytes(WEBSITE_BEHAVIOR, key, longList);
        assertThat(shop.deadLetters()).extracting(DeadLetter::getReason).containsExactly("UNREADABLE");

        int money = indexOf(noMoney, new byte[] {4, 0x0B, (byte) 0xB8});
        noMoney[money] = 0;
        shop.sendBytes(PURCHASE_TRANSACTIONS, key, noMoney);
        assertThat(shop.deadLetters()).extracting(DeadLetter::getReason).containsExactly("UNREADABLE");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("the bytes don't hold what the test looks for");
    }

    // Where records belong

    @Test
    void shouldSendOnAndFoldOnceWhenTheKeyIsNotTheCustomer() {
        shop.send(CUSTOMER_INFO, "wrong", customer("C1").build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                "T1",
                purchase("C1", "T1", "P1", "2024-05-01", 1, "5.00").build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                null,
                purchase("C1", "T2", "P1", "2024-05-01", 1, "6.00").build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T2", "P1", "2024-05-01", 1, "6.00").build());

        assertThat(row("C1").getTotalLifetimeValue()).isEqualByComparingTo("11.00");
        List<TestRecord<byte[], byte[]>> sent = shop.rerouted();
        assertThat(sent)
                .hasSize(3)
                .allSatisfy(record -> assertThat(new String(record.key(), StandardCharsets.UTF_8))
                        .isEqualTo("C1"));
        assertThat(sent)
                .extracting(record -> new String(
                        record.headers().lastHeader("tributary.origin").value(), StandardCharsets.UTF_8))
                .containsExactly(
                        "cdp.customer-info/0/0", "cdp.purchase-transactions/0/0", "cdp.purchase-transactions/0/1");
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "rerouted")).isEqualTo(2);
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "accepted")).isEqualTo(2);
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "duplicate")).isEqualTo(1);
        assertThat(figures().totals().getPosition()).containsEntry("cdp.rerouted-0", 3L);
    }

    @Test
    void shouldNameTheFirstPlaceWhenASentOnRecordIsPutAside() {
        byte[] noise = {9, 9};
        shop.sendRerouted("cdp.website-behavior/3/77", "C1".getBytes(StandardCharsets.UTF_8), noise);

        assertThat(shop.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getSourceTopic()).isEqualTo("cdp.website-behavior");
            assertThat(letter.getSourcePartition()).isEqualTo(3);
            assertThat(letter.getSourceOffset()).isEqualTo(77);
        });
    }

    @Test
    void shouldNotBelieveAnOriginWhenTheRecordWasNotSentOn() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.sendWithHeader(
                PURCHASE_TRANSACTIONS,
                "tributary.origin",
                "nonsense",
                purchase("C1", "T1", "P1", "2024-05-01", 1, "5.00").build());
        shop.sendWithHeader(
                PURCHASE_TRANSACTIONS,
                "tributary.origin",
                "cdp.customer-service/0/0",
                purchase("C1", "T2", "P1", "2024-05-01", 1, "6.00").build());

        assertThat(row("C1").getTotalLifetimeValue()).isEqualByComparingTo("11.00");
    }

    @Test
    void shouldPutASentOnRecordAsideWhenNobodyCanSayWhereItComesFrom() {
        byte[] key = "C1".getBytes(StandardCharsets.UTF_8);
        byte[] fact = shop.bytes(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 1, "5.00").build());
        for (String origin :
                new String[] {null, "", "nonsense", "a/b/c", "cdp.unheard-of/0/1", "cdp.product-catalog/0/1"}) {
            shop.sendRerouted(origin, key, fact);
        }

        assertThat(shop.deadLetters()).hasSize(6).allSatisfy(letter -> {
            assertThat(letter.getReason()).isEqualTo("UNREADABLE");
            assertThat(letter.getCode()).isEqualTo("UNKNOWN_ORIGIN");
            assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(fact));
            assertThat(letter.getSourceTopic()).isEqualTo("cdp.rerouted");
        });
        assertThat(shop.published()).isEmpty();
    }

    // Failures

    @Test
    void shouldPutARecordAsideWhenItHasFailedItsTaskOverAndOver() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        buy("C1", "T1", "P1", "2024-05-01", 1, "5.00");
        TopologyHarness.World before = shop.world();
        registry.failWith(new IllegalStateException("a bug"));
        byte[] key = "C1".getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < shop.settings.failuresBeforeQuarantine(); i++) {
            assertThatThrownBy(() -> shop.sendRerouted("cdp.purchase-transactions/0/55", key, FailingRegistry.record()))
                    .hasRootCauseMessage("a bug");
            assertThat(shop.deadLetters()).isEmpty();
            shop.restart();
        }
        shop.sendRerouted("cdp.purchase-transactions/0/55", key, FailingRegistry.record());

        assertThat(shop.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getReason()).isEqualTo("QUARANTINED");
            assertThat(letter.getCode()).isEqualTo("TASK_FAILED");
            assertThat(letter.getRule()).isEqualTo("java.lang.IllegalStateException: a bug");
            assertThat(letter.getSourceOffset()).isEqualTo(55);
            assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(FailingRegistry.record()));
        });
        assertThat(shop.world()).isEqualTo(before);
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "dead_letter")).isEqualTo(1);
        buy("C1", "T2", "P1", "2024-05-01", 1, "6.00");
        assertThat(row("C1").getTotalLifetimeValue()).isEqualByComparingTo("11.00");
    }

    @Test
    void shouldNotBlameTheRecordWhenTheRegistryCanNotBeReached() {
        byte[] key = "C1".getBytes(StandardCharsets.UTF_8);
        registry.failWith(new RegistryUnavailableException("away", null));

        for (int i = 0; i < shop.settings.failuresBeforeQuarantine() + 2; i++) {
            assertThatThrownBy(() -> shop.sendRerouted("cdp.purchase-transactions/0/55", key, FailingRegistry.record()))
                    .hasRootCauseInstanceOf(RegistryUnavailableException.class);
            shop.restart();
            assertThat(shop.deadLetters()).isEmpty();
        }
        registry.failWith(null);
        shop.sendRerouted("cdp.purchase-transactions/0/55", key, FailingRegistry.record());

        assertThat(shop.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.getRule()).contains("no schema with id 66"));
    }

    // Restarts, positions, publication

    @Test
    void shouldGoOnExactlyWhenItIsInitialisedAgainAndAgain() {
        Consumer<TopologyHarness> first = some -> {
            some.send(PRODUCT_CATALOG, product("P1", "Books", "Penguin").build());
            some.send(MARKETING_CAMPAIGNS, campaign("M1", "EMAIL", "2024-01-01").build());
            some.send(CUSTOMER_INFO, customer("C1").build());
            some.send(PURCHASE_TRANSACTIONS, ofOrder("T1", "2024-05-01", "O1").build());
            some.send(
                    PURCHASE_TRANSACTIONS,
                    purchase("C2", "T1", "P2", "2024-05-01", 1, "5.00").build());
        };
        Consumer<TopologyHarness> then = some -> {
            some.send(PURCHASE_TRANSACTIONS, ofOrder("T1", "2024-05-01", "O1").build());
            some.send(PURCHASE_TRANSACTIONS, ofOrder("T2", "2024-04-30", "O1").build());
            some.send(CUSTOMER_INFO, customer("C2").build());
            some.send(PRODUCT_CATALOG, product("P1", "Toys", "Penguin").build());
            some.send(MARKETING_CAMPAIGNS, "M1", null);
            some.send(
                    CAMPAIGN_RESPONSES,
                    response("C1", "R1", "M1", "2024-05-03", null).build());
        };
        first.accept(shop);
        shop.restart();
        TopologyHarness.World before = shop.world();
        shop.restart();
        shop.restart();
        assertThat(shop.world()).isEqualTo(before);

        then.accept(shop);
        assertThat(shop.world()).isEqualTo(told(other -> {
            first.accept(other);
            then.accept(other);
        }));
        assertThat(shop.count(PURCHASE_TRANSACTIONS, "duplicate")).isEqualTo(1);
        assertThat(shop.liveTasks.catalogue(0)).isPresent();
        assertThat(shop.liveTasks.catalogue(1)).isEmpty();
    }

    @Test
    void shouldEmptyWhatIsGoneWhenRestartedBeforeItWasPublished() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(PRODUCT_CATALOG, product("P1", "Books", null).build());
        buy("C1", "T1", "P1", "2024-05-01", 1, "5.00");
        assertThat(figures().categories()).containsOnlyKeys("Books");
        buy("C1", "T2", "P2", "2024-05-01", 1, "5.00");
        shop.send(PRODUCT_CATALOG, product("P1", "Toys", null).build());
        shop.restart();

        assertThat(figures().categories()).containsOnlyKeys("Unknown", "Toys");
        assertThat(row("C1").getFavoriteProductCategory()).isEqualTo("Toys");
    }

    @Test
    void shouldSayWhatFiguresIncludeWhenTheyArePublished() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        buy("C1", "T1", "P1", "2024-05-01", 1, "5.00");
        shop.send(
                CUSTOMER_SERVICE,
                interaction("C2", "I1", "2024-05-04", "CHAT", 4).build());
        buy("C1", "T2", "P1", "2024-05-02", 1, "5.00");

        List<TestRecord<String, Customer360>> rows = shop.publishedRecords();
        // In the order of the topics: customer-info, purchases, service, responses, behaviour, products, rerouted,
        // broadcast.
        assertThat(new String(
                        rows.get(rows.size() - 1)
                                .headers()
                                .lastHeader("tributary.position")
                                .value(),
                        StandardCharsets.UTF_8))
                .matches("1,2,1,0,0,0,0,\\d+");
        assertThat(figures().totals().getPosition())
                .containsEntry("cdp.customer-info-0", 1L)
                .containsEntry("cdp.purchase-transactions-0", 2L)
                .containsEntry("cdp.customer-service-0", 1L);
        assertThat(figures().totals().getNewestEventAt()).isEqualTo(at("2024-05-04"));
        assertThat(figures().totals().getBroadcastPosition())
                .containsEntry("cdp.product-catalog-0", 0L)
                .containsEntry("cdp.marketing-campaigns-0", 0L);
        // The cut points that came meanwhile give scores.
        assertThat(shop.published().get("C1").getRecencyScore()).isEqualTo(1);
    }

    @Test
    void shouldMarkTheRowOfWhoBecomesKnownAndNoOther() {
        buy("C1", "T1", "P1", "2024-05-01", 1, "5.00");
        shop.send(CUSTOMER_INFO, customer("C1").build());
        buy("C1", "T2", "P1", "2024-05-02", 1, "5.00");
        shop.send(CUSTOMER_INFO, customer("C1").setDeleted(true).setVersion(2).build());
        shop.send(CUSTOMER_INFO, customer("C1").setVersion(3).build());

        List<TestRecord<String, Customer360>> rows = shop.publishedRecords();
        List<Boolean> known =
                rows.stream().map(row -> row.getValue() != null).distinct().toList();
        assertThat(known).containsExactly(true, false);
        boolean before = false;
        for (TestRecord<String, Customer360> row : rows) {
            boolean now = row.getValue() != null;
            assertThat(Arrivals.isArrival(row.headers())).as(row.toString()).isEqualTo(now && !before);
            before = now;
        }
        shop.rows(); // New cut points publish once more.
    }

    @Test
    void shouldPublishTheSumOfManyCommitsWhenTheyComeWithinOneInterval() {
        shop.pass(Duration.ofSeconds(5));
        shop.populationBlocks();
        for (int i = 0; i < 200; i++) {
            shop.send(CUSTOMER_INFO, customer("C" + i).build());
            if (i % 20 == 0) {
                shop.pass(Duration.ofMillis(50));
            }
        }
        shop.pass(Duration.ofSeconds(1));

        List<SummaryBlock> blocks = shop.populationBlocks();
        // Half a second of changes: at most one commit an interval, each with totals once, and a few for what follows
        // from them.
        long most = 500 / shop.settings.publishInterval().toMillis() + 4;
        assertThat(blocks.stream()
                        .filter(block -> block.getBlock().equals("totals"))
                        .count())
                .isBetween(2L, most);
        assertThat(blocks.stream().map(SummaryBlock::getCommit).distinct().count())
                .isLessThanOrEqualTo(most);
        // Commits are numbered by the wall clock: within one source they are at least an interval apart.
        Map<String, TreeSet<Long>> commits = new TreeMap<>();
        shop.summaryBlocks()
                .forEach(block -> commits.computeIfAbsent(block.getSource(), source -> new TreeSet<>())
                        .add(block.getCommit()));
        assertThat(commits).containsKeys("facts-0", "entities-0");
        commits.values()
                .forEach(numbers -> numbers.forEach(commit -> assertThat(numbers.subSet(
                                commit,
                                false,
                                commit + shop.settings.publishInterval().toMillis(),
                                false))
                        .isEmpty()));
        assertThat(blocks.get(blocks.size() - 1).getGeneration()).isEqualTo(TopologySettings.GENERATION);
        assertThat(shop.published()).hasSize(200);
    }

    @Test
    void shouldMoveSegmentsOneByOneWhenThresholdsHaveChangedAtRestart() {
        for (int i = 0; i < 5; i++) {
            shop.send(CUSTOMER_INFO, customer("C" + i).build());
            buy("C" + i, "T1", "P1", "2024-05-01", 1, "300.00");
        }
        assertThat(figures().totals().getSegments()).containsEntry("Medium Value", 5L);
        assertThat(row("C1").getCustomerSegment()).isEqualTo("Medium Value");

        shop = shop.reopen(s -> SettingsWith.thresholds(settings.apply(s), new SegmentThresholds(10_00, 100_00)));

        assertThat(figures().totals().getSegments())
                .containsEntry("Medium Value", 0L)
                .containsEntry("High Value", 5L);
        assertThat(figures().totals().getSweeps()).isZero();
        assertThat(shop.rows().values())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.getCustomerSegment()).isEqualTo("High Value"));
        assertThat(figures().totals().getCustomers()).isEqualTo(5);

        shop.restart();
        shop.pass(Duration.ofSeconds(5));
        assertThat(shop.published()).isEmpty();
    }

    @Test
    void shouldGoOnWithTheSweepWhenRestartedInTheMiddle() {
        for (int i = 0; i < 3; i++) {
            shop.send(CUSTOMER_INFO, customer("C" + i).build());
            buy("C" + i, "T1", i == 0 ? "P0" : "P1", "2024-05-01", 1, "300.00");
        }
        shop.rows();
        shop.send(PRODUCT_CATALOG, product("P1", "Books", null).build());
        shop.send(PRODUCT_CATALOG, product("P0", "Toys", null).build());
        assertThat(shop.published()).isEmpty();
        shop.restart();
        assertThat(row("C1").getFavoriteProductCategory()).isEqualTo("Books");
        assertThat(row("C0").getFavoriteProductCategory()).isEqualTo("Toys");

        shop.send(MARKETING_CAMPAIGNS, campaign("M1", "EMAIL", "2024-01-01").build());
        assertThat(shop.published()).isEmpty();
        shop.restart();
        assertThat(shop.rows().values())
                .allSatisfy(row -> assertThat(row.getCampaignResponseRate()).isEqualByComparingTo("0"));
        assertThat(figures().totals().getSweeps()).isZero();
    }

    @Test
    void shouldBeExactWhenFactsArriveDuringASweep() {
        for (int i = 0; i < 30; i++) {
            shop.send(CUSTOMER_INFO, customer("C" + i).build());
            buy("C" + i, "T1", "P1", "2024-05-01", 1, "300.00");
        }
        shop.rows();
        for (int i = 0; i < 30; i++) {
            shop.send(
                    PRODUCT_CATALOG,
                    product("P1", i % 2 == 0 ? "Books" : "Toys", null).build());
            buy("C" + i, "T2", "P2", "2024-05-01", 1, "1.00");
            shop.pass(Duration.ofMillis(100));
        }

        assertThat(shop.rows().values()).hasSize(30).allSatisfy(row -> {
            assertThat(row.getFavoriteProductCategory()).isEqualTo("Toys");
            assertThat(row.getTotalLifetimeValue()).isEqualByComparingTo("301.00");
        });
        assertThat(figures().categories().get("Toys").getRevenueMinor()).isEqualTo(30 * 300_00);
        assertThat(figures().categories()).containsOnlyKeys("Toys", "Unknown");
    }

    @Test
    void shouldPublishTheAverageWhenItIsAsLargeAsValidLinesCanMakeIt() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        for (int i = 0; i < 110; i++) {
            shop.send(
                    PURCHASE_TRANSACTIONS,
                    purchase("C1", "T" + i, "P1", "2024-05-01", 1, "9999999999999.99")
                            .setOrderId("O1")
                            .build());
        }

        assertThat(row("C1").getAverageOrderValue()).isEqualByComparingTo("1099999999999998.90");
        assertThat(figures().totals().getLifetimeValueMinor()).isEqualTo(109_999_999_999_999_890L);
    }

    @Test
    void shouldNotBeStartledWhenAFactIsOfTheFuture() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        buy("C1", "T1", "P1", "2099-12-31T23:59:59", 1, "5.00");

        assertThat(row("C1").getDaysSinceLastPurchase()).isZero();
        assertThat(row("C1").getAsOf()).isEqualTo(TopologyHarness.AS_OF);
        assertThat(figures().totals().getNewestEventAt()).isEqualTo(Instant.parse("2099-12-31T23:59:59Z"));
    }
}
