package io.tributary.api.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.source.PurchaseStatus;
import io.tributary.schemas.source.SourceTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule of docs/metrics.md has something in a shop of 1,500 customers that needs it. */
class EdgeCasesTest {
    private static History history;
    private static Ledger ledger;

    @BeforeAll
    static void play() {
        history = History.of(1, 1_500);
        ledger = history.ledger();
    }

    @ParameterizedTest
    @EnumSource(SourceTable.class)
    void shouldFillAndOmitEveryColumnOfEveryTable(SourceTable table) {
        List<SpecificRecord> records = history.deliveries().stream()
                .filter(delivery -> delivery.table() == table)
                .map(Delivery::record)
                .toList();
        for (Schema.Field field : table.schema().getFields()) {
            List<Object> values =
                    records.stream().map(record -> record.get(field.pos())).toList();
            assertThat(values.stream().anyMatch(value -> value != null && !value.equals(List.of())))
                    .as(field.name())
                    .isTrue();
            if (field.schema().getType() == Schema.Type.UNION) {
                assertThat(values.contains(null)).as(field.name() + " absent").isTrue();
            }
        }
        assertThat(records.stream().anyMatch(record -> record.toString().contains("\"deleted\": true")))
                .as("deleted")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"PURCHASE_.*", "CUSTOMER_S.*", "CAMPAIGN_.*", "WEBSITE_.*", "CUSTOMER_P.*"})
    void shouldRepeatFacts(SourceTable table) {
        Set<SpecificRecord> seen = new HashSet<>();
        assertThat(history.deliveries().stream()
                        .filter(delivery -> delivery.table() == table)
                        .filter(delivery -> !seen.add(delivery.record())))
                .isNotEmpty();
    }

    @Test
    void shouldCorrectFactsInAndOutOfTheirOrder() {
        Map<String, PurchaseTransaction> last = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        history.records(PurchaseTransaction.class).forEach(line -> {
            PurchaseTransaction before = last.put(line.getCustomerId() + "/" + line.getTransactionId(), line);
            if (before != null && line.getVersion() != before.getVersion()) {
                kinds.add(line.getVersion() > before.getVersion() ? "correction" : "superseded");
                kinds.add(line.getDeleted() ? "withdrawn" : "kept");
            }
        });
        assertThat(kinds).contains("correction", "superseded", "withdrawn");

        // The tracker knows no versions: of two reports the later holds.
        Map<String, WebsiteSession> sessions = new HashMap<>();
        assertThat(history.records(WebsiteSession.class).anyMatch(session -> {
                    WebsiteSession before = sessions.put(session.getSessionId(), session);
                    return before != null && !before.equals(session) && before.getVersion() == session.getVersion();
                }))
                .isTrue();
    }

    @Test
    void shouldUseOneIdForFactsOfSeveralCustomersAndMoveFacts() {
        Map<String, Set<String>> customers = history.records(PurchaseTransaction.class)
                .collect(Collectors.groupingBy(
                        PurchaseTransaction::getTransactionId,
                        Collectors.mapping(PurchaseTransaction::getCustomerId, Collectors.toSet())));
        assertThat(customers.get("R-1")).hasSizeGreaterThan(100);
        assertThat(customers)
                .anySatisfy((id, both) ->
                        assertThat(id.startsWith("T-") && both.size() == 2).isTrue());
    }

    @Test
    void shouldBuyReturnAndAdjust() {
        List<PurchaseTransaction> lines =
                history.records(PurchaseTransaction.class).toList();
        assertThat(lines)
                .anyMatch(
                        line -> line.getQuantity() < 0 && line.getTotalAmount().signum() < 0);
        assertThat(lines)
                .anyMatch(
                        line -> line.getQuantity() == 0 && line.getTotalAmount().signum() < 0);
        assertThat(lines)
                .anyMatch(
                        line -> line.getQuantity() > 0 && line.getTotalAmount().signum() == 0);
        assertThat(lines).anyMatch(line -> line.getQuantity() > 1);
        assertThat(lines).anyMatch(line -> line.getVersion() < 0);
        assertThat(lines).anyMatch(line -> isMidnight(line.getPurchaseDate()));
        assertThat(lines).anyMatch(line -> line.getPurchaseDate().toEpochMilli() % 1000 != 0);

        Set<String> spellings = lines.stream()
                .map(PurchaseTransaction::getStatus)
                .filter(status -> status != null)
                .collect(Collectors.toSet());
        assertThat(spellings.stream().map(status -> PurchaseStatus.of(status).orElseThrow()))
                .containsAll(EnumSet.allOf(PurchaseStatus.class));
        assertThat(spellings).contains("SHIPPED", "shipped", "Shipped");
    }

    @Test
    void shouldOrderSeveralLinesAndCancelAllOrSomeOfThem() {
        Map<String, Set<String>> lines = history.records(PurchaseTransaction.class)
                .filter(line -> line.getOrderId() != null && line.getQuantity() > 0)
                .collect(Collectors.groupingBy(
                        PurchaseTransaction::getOrderId,
                        Collectors.mapping(PurchaseTransaction::getTransactionId, Collectors.toSet())));
        Map<String, Set<String>> cancelled = history.records(PurchaseTransaction.class)
                .filter(line -> line.getOrderId() != null && "cancelled".equalsIgnoreCase(line.getStatus()))
                .collect(Collectors.groupingBy(
                        PurchaseTransaction::getOrderId,
                        Collectors.mapping(PurchaseTransaction::getTransactionId, Collectors.toSet())));

        assertThat(lines.values()).extracting(Collection::size).contains(1, 2, 3, 4, 5);
        assertThat(cancelled)
                .anySatisfy((order, some) -> assertThat(lines.get(order)).hasSizeGreaterThan(some.size()));
        assertThat(cancelled)
                .anySatisfy((order, all) ->
                        assertThat(lines.get(order)).hasSizeGreaterThan(1).isEqualTo(all));
    }

    @Test
    void shouldSellAndShowWhatTheCatalogueDoesNotSay() {
        Set<String> bought = ids(PurchaseTransaction.class, PurchaseTransaction::getProductId);
        Set<String> viewed = history.records(WebsiteSession.class)
                .flatMap(session -> session.getViewedProducts().stream())
                .collect(Collectors.toSet());
        assertThat(bought).anyMatch(id -> ledger.product(id).isEmpty());
        assertThat(viewed).anyMatch(id -> ledger.product(id).isEmpty());
        assertThat(bought).anyMatch(id -> product(id, row -> row.getCategory() == null));
        assertThat(bought).anyMatch(id -> product(id, row -> row.getBrand() == null));
        assertThat(history.records(WebsiteSession.class)
                        .map(WebsiteSession::getViewedProducts)
                        .anyMatch(views -> new HashSet<>(views).size() < views.size()))
                .isTrue();
        // Some change their category, some are known after they were sold, some leave the catalogue.
        assertThat(history.records(CatalogProduct.class)
                        .collect(Collectors.groupingBy(
                                CatalogProduct::getProductId,
                                Collectors.mapping(row -> "" + row.getCategory(), Collectors.toSet())))
                        .values())
                .anyMatch(categories -> categories.size() > 1);
        assertThat(arrivesAfterItsFacts(SourceTable.PRODUCT_CATALOG, "product_id"))
                .isTrue();
        assertThat(history.records(CatalogProduct.class)).anyMatch(CatalogProduct::getDeleted);
    }

    @Test
    void shouldRunCampaignsOfEveryKind() {
        List<MarketingCampaign> campaigns =
                history.records(MarketingCampaign.class).toList();
        Instant until = history.plan().until();
        assertThat(campaigns).anyMatch(row -> row.getStartDate() == null);
        assertThat(campaigns).anyMatch(row -> row.getChannel() == null);
        assertThat(campaigns)
                .anyMatch(
                        row -> row.getStartDate() != null && row.getStartDate().isAfter(until));
        Set<String> answered = ids(CampaignResponse.class, CampaignResponse::getCampaignId);
        assertThat(answered).anyMatch(id -> ledger.campaign(id).isEmpty());
        assertThat(answered)
                .anyMatch(id -> ledger.campaign(id)
                        .filter(row -> !Ledger.hasStarted(row, until))
                        .isPresent());
        assertThat(arrivesAfterItsFacts(SourceTable.MARKETING_CAMPAIGNS, "campaign_id"))
                .isTrue();
        assertThat(ids(CampaignResponse.class, CampaignResponse::getResponseType))
                .contains("unsubscribe", "Unsubscribe", "UNSUBSCRIBE", "opened", null);
    }

    @Test
    void shouldHaveCustomersOfEveryKind() {
        Set<String> known = new HashSet<>(ledger.knownCustomers());
        Set<String> told = ids(CustomerInfo.class, CustomerInfo::getCustomerId);
        Set<String> seen = Stream.of(
                        ids(PurchaseTransaction.class, PurchaseTransaction::getCustomerId),
                        ids(WebsiteSession.class, WebsiteSession::getCustomerId))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(seen).as("never told of").anyMatch(id -> !told.contains(id));
        assertThat(told).as("deleted").anyMatch(id -> !known.contains(id) && seen.contains(id));
        assertThat(known).as("without a fact").anyMatch(id -> !seen.contains(id));
        assertThat(known).as("came back").anyMatch(EdgeCasesTest::wasDeleted);
        assertThat(arrivesAfterItsFacts(SourceTable.CUSTOMER_INFO, "customer_id"))
                .isTrue();
        assertThat(known).as("odd ids").anyMatch(id -> id.contains("/")).anyMatch(id -> id.contains("客户"));
        assertThat(history.records(CustomerInfo.class).map(row -> "" + row.getFirstName()))
                .as("scripts")
                .anyMatch(name -> name.matches("\\p{IsCyrillic}+"))
                .anyMatch(name -> name.matches("\\p{IsHan}+"))
                .anyMatch(name -> name.matches("\\p{IsArabic}+"));
        assertThat(known.stream().map(id -> ledger.statement(id, History.UNTIL).orElseThrow()))
                .as("more came back than was bought")
                .anyMatch(statement -> statement.lifetimeMinor() < 0)
                .anyMatch(statement -> statement.orders() == 1);
    }

    private static boolean wasDeleted(String id) {
        return history.records(CustomerInfo.class)
                .anyMatch(row -> row.getCustomerId().equals(id) && row.getDeleted());
    }

    @Test
    void shouldArrangeContactsForDaysToCome() {
        assertThat(history.records(CustomerServiceInteraction.class))
                .anyMatch(contact ->
                        contact.getInteractionDate().isAfter(history.plan().until()));
    }

    private static boolean product(String id, Predicate<CatalogProduct> wanted) {
        return ledger.product(id).filter(wanted).isPresent();
    }

    /** Whether an entity's first row comes when facts that name it are there already. */
    private static boolean arrivesAfterItsFacts(SourceTable table, String field) {
        Set<Object> named = new HashSet<>();
        for (Delivery delivery : history.deliveries()) {
            Schema.Field naming = delivery.table().schema().getField(field);
            if (delivery.table() != table && naming != null) {
                named.add(delivery.record().get(naming.pos()));
            } else if (delivery.table() == table
                    && delivery.record().get(naming.pos()) != null
                    && delivery.record().toString().contains("\"version\": 0,")
                    && named.contains(delivery.record().get(naming.pos()))) {
                return true;
            }
        }
        return false;
    }

    private static <R extends SpecificRecord> Set<String> ids(Class<R> type, Function<R, String> id) {
        return history.records(type).map(id).collect(Collectors.toSet());
    }

    private static boolean isMidnight(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.DAYS));
    }
}
