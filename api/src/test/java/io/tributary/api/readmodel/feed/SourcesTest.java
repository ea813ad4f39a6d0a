package io.tributary.api.readmodel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.DeadLetterResolution;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Interaction;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Relationship;
import io.tributary.topology.fact.Response;
import io.tributary.topology.fact.Session;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each table says of what the topics say: cell by cell, absent ones too. */
class SourcesTest {
    private static final long AT = Instant.parse("1901-02-03T04:05:06.789Z").toEpochMilli();
    private static final String TEXT = "Öfen|😀～";

    @TempDir
    Path directory;

    private FeedStage stage;

    @BeforeEach
    void open() {
        stage = new FeedStage(directory);
    }

    @AfterEach
    void close() throws SQLException {
        stage.close();
    }

    @Test
    void shouldHoldEveryCellOfFactsWhenTheyAreFull() throws SQLException {
        stage.fact(new Purchase(
                TEXT, "T 1", "P1", AT, -1_000_000, -999_999_999_999_999L, "s", "o", " completed", 7, false));
        stage.fact(new Interaction(TEXT, "I1", AT, "call", "P1", "open", 5, 7, false));
        stage.fact(new Response(TEXT, "R1", "M1", AT, "click", 7, false));
        stage.fact(new Session(TEXT, "S1", AT, 3L, 1_000_000_000L, "mail", List.of("P1", TEXT, "P1"), 7, false));
        stage.fact(new Relationship(TEXT, "R1", "P1", " rent", AT, AT + 1, 999_999_999_999_999L, 7, false));
        stage.take();

        assertThat(stage.query("FROM purchase_transactions"))
                .containsExactly(TEXT + "|T 1|P1|1901-02-03 04:05:06.789|-1000000|-9999999999999.99|s|o| completed");
        assertThat(stage.query("FROM customer_service"))
                .containsExactly(TEXT + "|I1|1901-02-03 04:05:06.789|call|P1|open|5");
        assertThat(stage.query("FROM campaign_responses"))
                .containsExactly(TEXT + "|R1|M1|1901-02-03 04:05:06.789|click");
        assertThat(stage.query("SELECT * EXCLUDE viewed_products, viewed_products[2], len(viewed_products)"
                        + " FROM website_behavior"))
                .containsExactly(TEXT + "|S1|1901-02-03 04:05:06.789|3|1000000000|mail|" + TEXT + "|3");
        assertThat(stage.query("FROM customer_products"))
                .containsExactly(TEXT + "|R1|P1| rent|1901-02-03 04:05:06.789|1901-02-03 04:05:06.79|9999999999999.99");
    }

    @Test
    void shouldHoldNullWhenCellsOfFactsAreAbsent() throws SQLException {
        stage.fact(new Purchase("C", "T", "P", 0, 1, 0, null, null, null, 0, false));
        stage.fact(new Interaction("C", "I", 0, null, null, null, 0, 0, false));
        stage.fact(new Response("C", "R", "M", 0, null, 0, false));
        stage.fact(new Session("C", "S", 0, null, null, null, List.of(), 0, false));
        stage.fact(new Relationship("C", "R", "P", "rent", 0, null, null, 0, false));
        stage.take();

        assertThat(stage.query("FROM purchase_transactions"))
                .containsExactly("C|T|P|1970-01-01 00:00:00.0|1|0.00|null|null|null");
        assertThat(stage.query("FROM customer_service"))
                .containsExactly("C|I|1970-01-01 00:00:00.0|null|null|null|null");
        assertThat(stage.query("FROM campaign_responses")).containsExactly("C|R|M|1970-01-01 00:00:00.0|null");
        assertThat(stage.query("FROM website_behavior"))
                .containsExactly("C|S|1970-01-01 00:00:00.0|null|null|null|null");
        assertThat(stage.query("FROM customer_products")).containsExactly("C|R|P|rent|1970-01-01 00:00:00.0|null|null");

        stage.fact(new Relationship("C", "R", "P", "rent", 0, null, null, 1, true));
        stage.take();
        assertThat(stage.query("FROM customer_products")).isEmpty();
    }

    @Test
    void shouldReplaceListsWhenASessionIsCorrected() throws SQLException {
        for (int round = 1; round <= 3; round++) {
            for (int id = 0; id < 5; id++) {
                stage.fact(new Session("C", "S" + id, 0, 1L * round, null, null, List.of("P" + round), 0, false));
            }
            stage.take();
        }
        stage.timeline('o', "C", "O1", new byte[] {1, 2}); // an order, which is no row
        stage.fact(new Session("C", "S0", 0, null, null, null, List.of(), 0, true));
        stage.take();

        assertThat(stage.query("SELECT session_id, pages_viewed, viewed_products[1] FROM website_behavior ORDER BY 1"))
                .containsExactly("S1|3|P3", "S2|3|P3", "S3|3|P3", "S4|3|P3");
    }

    @Test
    void shouldHoldKnownCustomersWhenProfilesSayWhoTheyAre() throws SQLException {
        stage.customer("C1", customer("C1", "Vera", Map.of("b", "x\"y", "a", "1"), false));
        stage.customer("C2", customer("C2", null, Map.of(), false));
        stage.customer("C3", customer("C3", "Gone", Map.of(), false));
        stage.customer("guest", null);
        stage.take();
        stage.customer("C1", customer("C1", "Veronika", Map.of(), false));
        stage.customer("C2", customer("C2", null, Map.of(), false));
        stage.customer("C3", customer("C3", "Gone", Map.of(), true));
        String columns = "SELECT customer_id, first_name, date_of_birth, registration_date, status, attributes"
                + " FROM customer_info ORDER BY 1";
        assertThat(stage.query(columns))
                .containsExactly(
                        "C1|Vera|1901-02-03 04:05:06.789|null|active|{\"a\":\"1\",\"b\":\"x\\\"y\"}",
                        "C2|null|1901-02-03 04:05:06.789|null|active|null",
                        "C3|Gone|1901-02-03 04:05:06.789|null|active|null");
        stage.take();

        assertThat(stage.query(columns))
                .containsExactly(
                        "C1|Veronika|1901-02-03 04:05:06.789|null|active|null",
                        "C2|null|1901-02-03 04:05:06.789|null|active|null");
    }

    private static Customer customer(String id, String firstName, Map<String, String> attributes, boolean deleted) {
        return new Customer(
                id, firstName, null, null, null, AT, null, null, null, "active", new TreeMap<>(attributes), 0, deleted);
    }

    @Test
    void shouldHoldProductsAndCampaignsWhenTheyAreNotDeleted() throws SQLException {
        stage.entity(
                "p|P1",
                product("P1")
                        .setProductName("")
                        .setCategory("Lamps")
                        .setPrice(new BigDecimal("9.90"))
                        .build());
        stage.entity("p|P2", product("P2").build());
        stage.entity("p|P3", product("P3").build());
        stage.entity(
                "c|M|1",
                campaign("M|1")
                        .setStartDate(Instant.ofEpochMilli(AT))
                        .setChannel("EMAIL")
                        .build());
        stage.entity("c|M2", campaign("M2").build());
        stage.append(FeedStage.ENTITIES, "#", new byte[] {1});
        stage.take();
        assertThat(
                        stage.query(
                                "SELECT product_id, product_name, category, price, launch_date FROM product_catalog ORDER BY 1"))
                .containsExactly("P1|null|Lamps|9.90|null", "P2|null|null|null|null", "P3|null|null|null|null");
        assertThat(stage.query("FROM marketing_campaigns ORDER BY 1"))
                .containsExactly("M2|null|null|null|null|null", "M|1|null|1901-02-03 04:05:06.789|null|EMAIL|null");

        stage.entity("p|P2", product("P2").setDeleted(true).build());
        stage.entity("p|P3", null);
        stage.entity("c|M2", campaign("M2").setDeleted(true).build());
        stage.entity("c|M|1", null);
        stage.take();
        assertThat(stage.query("SELECT product_id FROM product_catalog")).containsExactly("P1");
        assertThat(stage.query("FROM marketing_campaigns")).isEmpty();
    }

    private static CatalogProduct.Builder product(String id) {
        return CatalogProduct.newBuilder().setProductId(id);
    }

    private static MarketingCampaign.Builder campaign(String id) {
        return MarketingCampaign.newBuilder().setCampaignId(id);
    }

    @Test
    void shouldHoldAllColumnsWhenARowIsPublished() throws SQLException {
        Customer360.Builder row = Customer360.newBuilder()
                .setCustomerId("C1")
                .setTotalLifetimeValue(new BigDecimal("12345678901234567.89"))
                .setTotalPurchases(1)
                .setCustomerSegment("High Value")
                .setTotalWebsiteVisits(2)
                .setTotalOrders(3)
                .setUnits(-4)
                .setAsOf(Instant.ofEpochMilli(AT));
        stage.row("C1", row.build());
        stage.row(
                "C2",
                row.setCustomerId("C2")
                        .setRecencyScore(5)
                        .setChurnRiskScore(new BigDecimal("0.123456"))
                        .setPredictedValue90d(new BigDecimal("98765432109876543210123.000001"))
                        .setDaysSinceLastPurchase(9L)
                        .setRetentionStatus("LAPSED")
                        .setLastSeenAt(Instant.ofEpochMilli(0))
                        .build());
        stage.row("C3", row.setCustomerId("C3").build());
        stage.take();
        stage.row("C3", null);
        stage.take();

        assertThat(stage.query("SELECT customer_id, total_lifetime_value, total_purchases, recency_score,"
                        + " total_website_visits, churn_risk_score, predicted_value_90d, days_since_last_purchase,"
                        + " total_orders, units, status, last_seen_at, as_of FROM customer_360 ORDER BY 1"))
                .containsExactly(
                        "C1|12345678901234567.89|1|null|2|null|null|null|3|-4|null|null|1901-02-03 04:05:06.789",
                        "C2|12345678901234567.89|1|5|2|0.123456|98765432109876543210123.000001|9|3|-4|null"
                                + "|1970-01-01 00:00:00.0|1901-02-03 04:05:06.789");
    }

    @Test
    void shouldHaveTheContractsColumnsInTheirOrder() {
        List<String> columns = Customer360.getClassSchema().getFields().stream()
                .map(field -> field.name())
                .filter(name -> !name.equals("retention_status"))
                .toList();

        stage.model.refuse(Optional.empty());
        assertThat(stage.query("SELECT column_name FROM duckdb_columns() WHERE schema_name = 'main'"
                        + " AND table_name = 'customer_360' ORDER BY column_index"))
                .isEqualTo(columns);
    }

    @Test
    void shouldHoldEveryCellOfDeadLettersWhateverIsInThem() throws SQLException {
        String value = "a\u0000b\n😀\ud800";
        stage.letter(new DeadLetter(
                "cdp.purchase-transactions",
                3,
                Long.MAX_VALUE,
                "INVALID",
                "customer_id",
                value,
                "must not contain control characters",
                ByteBuffer.wrap(TEXT.getBytes(StandardCharsets.UTF_8)),
                ByteBuffer.wrap(new byte[] {1}),
                Instant.ofEpochMilli(AT),
                "CONTROL_CHARACTERS"));
        stage.letter(new DeadLetter(
                "elsewhere",
                0,
                0L,
                "UNREADABLE",
                null,
                null,
                "not in the wire format",
                ByteBuffer.wrap(new byte[] {'K', (byte) 0xff, 0}),
                null,
                Instant.EPOCH,
                null));
        stage.letter(new DeadLetter(
                "cdp.rerouted",
                0,
                0L,
                "QUARANTINED",
                null,
                null,
                "java.lang.IllegalStateException",
                ByteBuffer.wrap("😀".repeat(256).getBytes(StandardCharsets.UTF_8)),
                null,
                Instant.EPOCH,
                "TASK_FAILED"));
        stage.append(FeedStage.DEAD_LETTERS, "a key without a letter", null);
        stage.take();

        assertThat(stage.query("SELECT * EXCLUDE (status, resolved_at, corrected, note) FROM dead_letters"
                        + " ORDER BY dead_letter_id"))
                .containsExactly(
                        "0-0|purchase_transactions|cdp.purchase-transactions|3|9223372036854775807|" + TEXT
                                + "|INVALID|CONTROL_CHARACTERS|customer_id|a\u0000b\n😀?|must not contain control"
                                + " characters|2024-03-01 11:00:00.0|1901-02-03 04:05:06.789",
                        "0-1|elsewhere|elsewhere|0|0|K\ufffd\u0000|UNREADABLE|UNREADABLE|null|null|not in the wire"
                                + " format|2024-03-01 11:00:00.0|1970-01-01 00:00:00.0",
                        "0-2|rerouted|cdp.rerouted|0|0|" + "😀".repeat(255)
                                + "…|QUARANTINED|TASK_FAILED|null|null|java.lang.IllegalStateException|2024-03-01"
                                + " 11:00:00.0|1970-01-01 00:00:00.0");
    }

    @Test
    void shouldShowWhatSomebodyElseWroteAmongTheLettersAndGoOn() throws SQLException {
        stage.append(FeedStage.DEAD_LETTERS, "K", new byte[] {1, 2, 3});
        stage.letter("cdp.purchase-transactions", 7, "INVALID", "REQUIRED");
        stage.take();

        assertThat(stage.query(
                        "SELECT dead_letter_id, source, source_topic, source_offset, record_key, kind, reason, message"
                                + " FROM dead_letters ORDER BY dead_letter_id"))
                .containsExactly(
                        "0-0|dead_letters|cdp.dead-letters|0|K|UNREADABLE|NOT_FRAMED|no dead letter of this product: not in"
                                + " the wire format: a zero byte, four bytes of schema id, and Avro are expected",
                        "0-1|purchase_transactions|cdp.purchase-transactions|7|null|INVALID|REQUIRED|is required");
    }

    @Test
    void shouldSayWhatBecameOfLettersWhenTheyWereResolved() throws SQLException {
        for (int i = 0; i < 4; i++) {
            stage.letter("cdp.purchase-transactions", i, "INVALID", "REQUIRED");
        }
        stage.resolution(
                new DeadLetterResolution("0-1", "REPLAYED", null, true, Instant.parse("2024-03-02T00:00:00Z")));
        stage.resolution(new DeadLetterResolution("0-2", "DISCARDED", "a test", false, Instant.EPOCH));
        stage.resolution(new DeadLetterResolution("0-2", "REPLAYED", null, false, Instant.EPOCH));
        stage.resolution(new DeadLetterResolution("9-9", "REPLAYED", null, false, Instant.EPOCH));
        stage.append(FeedStage.RESOLUTIONS, "0-3", new byte[] {1, 2, 3});
        stage.append(FeedStage.RESOLUTIONS, "0-3", null);
        stage.take();

        assertThat(stage.query("SELECT dead_letter_id, status, resolved_at, corrected, note FROM dead_letters"
                        + " ORDER BY dead_letter_id"))
                .containsExactly(
                        "0-0|OPEN|null|false|null",
                        "0-1|REPLAYED|2024-03-02 00:00:00.0|true|null",
                        "0-2|REPLAYED|1970-01-01 00:00:00.0|false|null",
                        "0-3|OPEN|null|false|null");
    }

    @Test
    void shouldFailWhenARecordIsNoneOfTheProducts() {
        Source rows = new Customer360Source(stage.registry);

        assertThatThrownBy(() ->
                        rows.read(new ConsumerRecord<>("customer-360", 0, 0, new byte[] {'C'}, new byte[] {1, 2, 3})))
                .hasMessageContaining("customer_360");
    }
}
