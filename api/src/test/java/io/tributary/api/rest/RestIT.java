package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tributary.api.LiveServer;
import io.tributary.api.oracle.Customer360Columns;
import io.tributary.api.oracle.HostileShop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of the API meets: bodies to the letter, errors, and all that HTTP asks of a resource. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestIT {
    private static final String AS_OF = "2024-03-01T12:00:00Z";

    /** Above all surrogates as a UTF-16 unit, below the emoji as a code point. */
    private static final String LATE_UNIT = "～";

    private static final String EMOJI = "😀";

    private LiveServer server;

    @BeforeAll
    void load(@TempDir Path directory) {
        server = LiveServer.start(directory.resolve("data"), HostileShop.AS_OF);
        server.take("product_catalog", """
                [{"product_id": "P1", "category": "Bread", "brand": "Öfen & Co"}, {"product_id": "P2"}]""");
        server.take("marketing_campaigns", """
                [{"campaign_id": "M1", "start_date": "2024-01-01", "channel": "EMAIL"},
                 {"campaign_id": "M2", "start_date": "2025-01-01", "channel": "SMS"}]""");
        server.take("customer_info", """
                [{"customer_id": "C1", "first_name": "Vera", "last_name": "Souza, \\"jr\\"\\nII", "email": "v@example.org",
                  "date_of_birth": "1980-02-29", "registration_date": "2024-02-10 08:00:00"},
                 {"customer_id": "C2"}, {"customer_id": "😀"}, {"customer_id": "～", "last_name": "Only"}]""");
        server.take("purchase_transactions", """
                [{"transaction_id": "T1", "customer_id": "C1", "product_id": "P1", "purchase_date": "2024-02-20",
                  "quantity": 2, "total_amount": 1e7, "order_id": "O1"},
                 {"transaction_id": "T2", "customer_id": "C1", "product_id": "P2", "purchase_date": "2024-01-15T10:00:00Z",
                  "quantity": 1, "total_amount": 0.1, "order_id": "O2"},
                 {"transaction_id": "T3", "customer_id": "C2", "product_id": "P1", "purchase_date": "2023-11-01",
                  "quantity": 1, "total_amount": 20}]""");
        server.take("customer_service", """
                [{"interaction_id": "I1", "customer_id": "C1", "interaction_date": "2024-02-25", "satisfaction_score": 4},
                 {"interaction_id": "I2", "customer_id": "C2", "interaction_date": "2024-01-10",
                  "interaction_type": "call", "satisfaction_score": 5}]""");
        server.take("campaign_responses", """
                {"response_id": "R1", "customer_id": "C1", "campaign_id": "M1", "response_date": "2024-02-02"}""");
        server.take("website_behavior", """
                [{"session_id": "S1", "customer_id": "C1", "visit_date": "2024-02-28", "time_spent": 10,
                  "viewed_products": ["P1", "P1", "P2"]},
                 {"session_id": "S2", "customer_id": "C1", "visit_date": "2024-02-27", "time_spent": 11},
                 {"session_id": "S3", "customer_id": "C1", "visit_date": "2024-02-26"}]""");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void shouldGiveKpisWhenAsked() {
        assertThat(server.text("/api/kpis"))
                .startsWith("{\"kpiData\":[{\"label\":\"Total Revenue\",\"value\":10000020.10,\"unit\":\"currency\","
                        + "\"trend\":99999999.000000,\"sparklineData\":[20.00,")
                .contains(
                        "{\"label\":\"Total Orders\",\"value\":3,\"unit\":\"count\",\"trend\":0.000000,"
                                + "\"sparklineData\":[1,1,1,1,1,2,2,2,2,2,3,3]}",
                        "{\"label\":\"Avg Satisfaction\",\"value\":4.500000,\"unit\":\"score\",\"trend\":-0.200000,"
                                + "\"sparklineData\":[null,null,null,null,5.000000,5.000000,5.000000,5.000000,5.000000,"
                                + "5.000000,5.000000,4.500000]}",
                        "{\"label\":\"Campaign Response Rate\",\"value\":0.250000,\"unit\":\"fraction\",\"trend\":null,",
                        "{\"label\":\"Total Customers\",\"value\":4,\"unit\":\"count\",\"trend\":null,"
                                + "\"sparklineData\":[3,3,3,3,3,3,3,3,3,4,4,4]}",
                        "{\"label\":\"Average Order Value\",\"value\":3333340.033333,\"unit\":\"currency\",",
                        "{\"label\":\"Retention Rate\",\"value\":0.000000,\"unit\":\"percent\",\"trend\":null,"
                                + "\"sparklineData\":[null,null,null,null,null,null,null,null,null,null,null,"
                                + "0.000000]}")
                .endsWith("],\"lastUpdated\":\"" + AS_OF + "\"}");
    }

    @Test
    void shouldGiveSegmentsWhenAsked() {
        assertThat(server.text("/api/customer_segments"))
                .isEqualTo("{\"segmentData\":[{\"segment\":\"High Value\",\"count\":1},"
                        + "{\"segment\":\"Medium Value\",\"count\":0},{\"segment\":\"Low Value\",\"count\":3}],"
                        + "\"lastUpdated\":\"" + AS_OF + "\"}");
    }

    @Test
    void shouldGiveTwelveMonthsWhenSomeHaveNoRevenue() {
        String body = server.text("/api/monthly_revenue");

        assertThat(body)
                .startsWith("{\"revenueData\":[{\"month\":\"2023-04\",\"revenue\":0.00},")
                .contains(
                        "{\"month\":\"2023-11\",\"revenue\":20.00}",
                        "{\"month\":\"2024-01\",\"revenue\":0.10}",
                        "{\"month\":\"2024-02\",\"revenue\":10000000.00}")
                .endsWith("{\"month\":\"2024-03\",\"revenue\":0.00}],\"lastUpdated\":\"" + AS_OF + "\"}");
        assertThat(LiveServer.parse(body).path("revenueData")).hasSize(12);
    }

    @Test
    void shouldBreakTiesByCodePointWhenAskedForTopCustomers() {
        assertThat(server.text("/api/top_customers"))
                .isEqualTo("{\"topCustomers\":[{\"id\":\"C1\",\"name\":\"Vera Souza, \\\"jr\\\"\\nII\","
                        + "\"email\":\"v@example.org\",\"lifetimeValue\":10000000.10},"
                        + "{\"id\":\"C2\",\"name\":null,\"email\":null,\"lifetimeValue\":20.00},"
                        + "{\"id\":\"～\",\"name\":\"Only\",\"email\":null,\"lifetimeValue\":0.00},"
                        + "{\"id\":\"😀\",\"name\":null,\"email\":null,\"lifetimeValue\":0.00}],"
                        + "\"lastUpdated\":\"" + AS_OF + "\"}");
        assertThat(server.json("/api/top_customers?limit=1").path("topCustomers"))
                .hasSize(1);
        assertThat(server.json("/api/top_customers?limit=100").path("topCustomers"))
                .hasSize(4);
    }

    @Test
    void shouldGiveCategoriesWhenAsked() {
        assertThat(server.text("/api/product_category_performance"))
                .isEqualTo("{\"categoryData\":[{\"category\":\"Bread\",\"revenue\":10000020.00,\"units\":3},"
                        + "{\"category\":\"Unknown\",\"revenue\":0.10,\"units\":1}],\"lastUpdated\":\"" + AS_OF
                        + "\"}");
    }

    @Test
    void shouldGiveSatisfactionWhenAsked() {
        assertThat(server.text("/api/customer_satisfaction"))
                .isEqualTo("{\"satisfactionScore\":4.500000,\"totalResponses\":2,"
                        + "\"breakdown\":{\"5\":1,\"4\":1,\"3\":0,\"2\":0,\"1\":0},\"lastUpdated\":\"" + AS_OF + "\"}");
    }

    /** By hand: C1 bought on 2 days (x = 1, t_x = 36, T = 46), risk 0.290; C2 on 1 (T = 121), risk 0.527. */
    @Test
    void shouldGiveChurnRiskOfCustomersWithAPurchaseWhenAsked() {
        assertThat(server.text("/api/churn_risk"))
                .isEqualTo("{\"churnData\":[{\"risk\":\"Low\",\"count\":1},{\"risk\":\"Medium\",\"count\":1},"
                        + "{\"risk\":\"High\",\"count\":0}],\"lastUpdated\":\"" + AS_OF + "\"}");
    }

    /** Of two customers the cut points are the lower value twice and the higher twice. */
    @Test
    void shouldGiveCustomersWithAPurchaseWhenAskedForRfm() {
        String c1 = "{\"customerId\":\"C1\",\"recency\":10,\"frequency\":2,\"monetary\":10000000.10,"
                + "\"segment\":\"High Value\",\"rfmSegment\":\"Needs Attention\","
                + "\"scores\":{\"recency\":3,\"frequency\":3,\"monetary\":3}}";
        String c2 = "{\"customerId\":\"C2\",\"recency\":121,\"frequency\":1,\"monetary\":20.00,"
                + "\"segment\":\"Low Value\",\"rfmSegment\":\"Hibernating\","
                + "\"scores\":{\"recency\":1,\"frequency\":1,\"monetary\":1}}";

        assertThat(server.text("/api/rfm_segmentation"))
                .isEqualTo(
                        "{\"rfmData\":[" + c1 + "," + c2 + "],\"nextCursor\":null,\"lastUpdated\":\"" + AS_OF + "\"}");
        assertThat(server.text("/api/rfm_segmentation?limit=1"))
                .isEqualTo("{\"rfmData\":[" + c1 + "],\"nextCursor\":\"QzE\",\"lastUpdated\":\"" + AS_OF + "\"}");
        assertThat(server.text("/api/rfm_segmentation?limit=1&cursor=QzE"))
                .isEqualTo("{\"rfmData\":[" + c2 + "],\"nextCursor\":null,\"lastUpdated\":\"" + AS_OF + "\"}");
        assertThat(server.text("/api/rfm_segmentation?limit=2"))
                .as("a full page that is the last")
                .contains("\"nextCursor\":null");
    }

    @Test
    void shouldGiveTheDefaultsWhenNoModelIsFitted() {
        JsonNode models = server.json("/api/models");

        assertThat(models.path("churn").path("model").asText()).isEqualTo("MBG/NBD");
        assertThat(models.path("churn").path("parameters").toString())
                .isEqualTo("{\"r\":0.525,\"alpha\":43.28,\"a\":0.891,\"b\":1.614}");
        assertThat(models.path("churn").path("fittedAt").isNull()).isTrue();
        assertThat(models.path("value").path("parameters").toString()).isEqualTo("{\"p\":6.25,\"q\":3.74,\"v\":15.44}");
        assertThat(models.path("alternatives").path(0).path("model").asText()).isEqualTo("BG/NBD");
        assertThat(models.path("lastUpdated").asText()).isEqualTo(AS_OF);
    }

    @Test
    void shouldRememberTheFiguresOfTheDayWhenAskedForSnapshots() {
        String today = "{\"day\":\"2024-03-01\",\"asOf\":\"" + AS_OF + "\",\"totalCustomers\":4,"
                + "\"totalRevenue\":10000020.10,\"totalOrders\":3,\"averageOrderValue\":3333340.033333,"
                + "\"avgSatisfaction\":4.500000,\"campaignResponseRate\":0.250000,\"retentionRate\":0.000000,"
                + "\"segments\":{\"High Value\":1,\"Medium Value\":0,\"Low Value\":3},"
                + "\"churnRisk\":{\"Low\":1,\"Medium\":1,\"High\":0},\"rfmCells\":{\"11\":1,\"33\":1}}";

        assertThat(server.text("/api/snapshots"))
                .isEqualTo("{\"snapshots\":[" + today + "],\"lastUpdated\":\"" + AS_OF + "\"}");
        assertThat(server.json("/api/snapshots?from=2024-03-01&to=2024-03-01").path("snapshots"))
                .hasSize(1);
        assertThat(server.json("/api/snapshots?to=2024-02-29").path("snapshots"))
                .isEmpty();
        assertThat(server.json("/api/snapshots?from=2023-12-03").path("snapshots"))
                .hasSize(1);
    }

    @Test
    void shouldExplainWhatTheRowSaysWhenAskedWhy() {
        JsonNode row = server.json("/api/customers/C1");
        JsonNode why = server.json("/api/customers/C1/explain");

        assertThat(why.path("customerId").asText()).isEqualTo("C1");
        assertThat(why.path("asOf").asText()).isEqualTo(AS_OF);
        assertThat(why.path("lastUpdated").asText()).isEqualTo(AS_OF);
        assertThat(why.path("summary").asText())
                .startsWith(
                        "High Value, lifetime value 10,000,000.10, Needs Attention: 2 purchases on 2 days, the last 10"
                                + " days ago; churn risk Low (alive with 71 %), and ");
        JsonNode scores = why.path("scores");
        for (String column : List.of("recency_score", "frequency_score", "monetary_score", "churn_risk_score")) {
            assertThat(scores.path(column).path("score")).as(column).isEqualTo(row.path(column));
        }
        for (String column :
                List.of("customer_segment", "rfm_segment", "predicted_purchases_90d", "predicted_value_90d")) {
            assertThat(scores.path(column).path("value")).as(column).isEqualTo(row.path(column));
        }
        assertThat(scores.path("churn_risk_score").path("band")).isEqualTo(row.path("churn_risk"));
        assertThat(scores.path("retention_status").path("value").asText()).isEqualTo("New");
        assertThat(why.path("facts").toString())
                .isEqualTo("[{\"why\":\"first purchase, second largest purchase\",\"transaction_id\":\"T2\","
                        + "\"date\":\"2024-01-15T10:00:00Z\",\"quantity\":1,\"amount\":0.10,\"product_id\":\"P2\","
                        + "\"order_id\":\"O2\"},{\"why\":\"last purchase, largest purchase\",\"transaction_id\":\"T1\","
                        + "\"date\":\"2024-02-20T00:00:00Z\",\"quantity\":2,\"amount\":10000000.00,"
                        + "\"product_id\":\"P1\",\"order_id\":\"O1\"}]");
    }

    @Test
    void shouldSayWhyThereIsNothingToExplainWhenACustomerHasNoPurchase() {
        JsonNode why = server.json("/api/customers/" + LiveServer.segment(EMOJI) + "/explain");

        assertThat(why.path("scores").path("churn_risk_score").path("score").isNull())
                .isTrue();
        assertThat(why.path("scores").path("churn_risk_score").path("sentence").asText())
                .contains("without a purchase");
        assertThat(why.path("facts")).isEmpty();
        assertThat(ErrorAnswers.sentence(server.get("/api/customers/nobody/explain"), 404))
                .isEqualTo("no customer with id 'nobody' is known");
    }

    @Test
    void shouldGiveFlatKpisWithTheTimeInAHeaderWhenAsked() {
        HttpResponse<String> answer = server.get("/kpis");

        assertThat(answer.body())
                .isEqualTo("{\"total_customers\":4,\"total_lifetime_value\":10000020.10,"
                        + "\"average_order_value\":3333340.033333,\"retention_rate\":0.000000}");
        assertThat(answer.headers().firstValue("X-CDP-As-Of")).hasValue(AS_OF);
    }

    @Test
    void shouldGiveEveryColumnWhenACustomerIsKnown() {
        String body = server.text("/api/customers/C1");

        List<String> fields = new ArrayList<>();
        LiveServer.parse(body).fieldNames().forEachRemaining(fields::add);
        List<String> expected = new ArrayList<>(Customer360Columns.ALL);
        expected.add("lastUpdated");
        assertThat(fields).isEqualTo(expected);
        assertThat(body)
                .contains(
                        "\"customer_id\":\"C1\"",
                        "\"last_name\":\"Souza, \\\"jr\\\"\\nII\"",
                        "\"phone_number\":null",
                        "\"date_of_birth\":\"1980-02-29\"",
                        "\"registration_date\":\"2024-02-10T08:00:00Z\"",
                        "\"total_lifetime_value\":10000000.10",
                        "\"total_purchases\":2",
                        "\"last_purchase_date\":\"2024-02-20T00:00:00Z\"",
                        "\"favorite_product_category\":\"Bread\"",
                        "\"favorite_brand\":\"Öfen & Co\"",
                        "\"average_order_value\":5000000.050000",
                        "\"customer_segment\":\"High Value\"",
                        "\"last_interaction_type\":null",
                        "\"average_satisfaction_score\":4.000000",
                        "\"total_website_visits\":3",
                        "\"average_time_spent_on_site\":10.500000",
                        "\"most_viewed_product_category\":\"Bread\"",
                        "\"campaign_response_rate\":1.000000",
                        "\"preferred_marketing_channel\":\"EMAIL\"",
                        "\"days_since_last_purchase\":10",
                        "\"total_orders\":2",
                        "\"units\":3",
                        "\"last_seen_at\":\"2024-02-28T00:00:00Z\"")
                .endsWith("\"lastUpdated\":\"" + AS_OF + "\"}");
    }

    @Test
    void shouldSayNullWhenACustomerHasNoFacts() {
        JsonNode nobody = server.json("/api/customers/" + LiveServer.segment(EMOJI));

        assertThat(nobody.path("total_lifetime_value").toString()).isEqualTo("0.00");
        assertThat(nobody.path("total_purchases").asInt(-1)).isZero();
        for (String column : List.of(
                "first_name",
                "last_purchase_date",
                "average_order_value",
                "average_satisfaction_score",
                "average_time_spent_on_site",
                "churn_risk_score",
                "last_seen_at")) {
            assertThat(nobody.path(column).isNull()).as(column).isTrue();
        }
        assertThat(nobody.path("campaign_response_rate").toString()).isEqualTo("0.000000");
    }

    @Test
    void shouldSayWhatBecameOfRecordsWhenAskedForTheStatus() {
        JsonNode status = server.json("/api/status");

        assertThat(status.path("state").asText()).isEqualTo("RUNNING");
        assertThat(status.path("lag").asInt(-1)).isZero();
        assertThat(status.path("sources").path("purchase_transactions").toString())
                .isEqualTo("{\"received\":3,\"accepted\":3,\"duplicates\":0,\"corrections\":0,\"superseded\":0,"
                        + "\"deadLetters\":0}");
        assertThat(status.path("sources")).hasSize(8);
        for (String total : List.of("duplicates", "corrections", "superseded", "deadLetters", "rerouted")) {
            assertThat(status.path(total).asInt(-1)).as(total).isZero();
        }
        assertThat(status.path("asOf").asText()).isEqualTo(AS_OF);
        assertThat(status.path("lastUpdated").asText()).isEqualTo(AS_OF);
    }

    @Test
    void shouldBeHealthyWhenAllPartsAre() {
        assertThat(server.text("/health/live")).isEqualTo("{\"status\":\"UP\"}");
        for (String path : List.of("/health", "/health/ready")) {
            JsonNode health = server.json(path);
            assertThat(health.path("status").asText()).isEqualTo("UP");
            assertThat(health.path("parts").toString())
                    .contains("\"topology\":\"UP\"", "\"population\":\"UP\"", "\"registry\":\"UP\"");
        }
    }

    @Test
    void shouldQuoteAndOrderByCodePointWhenExportedAsCsv() {
        HttpResponse<String> csv = server.get("/api/export/customers?format=csv");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(csv.headers().firstValue("X-CDP-As-Of")).hasValue(AS_OF);
        assertThat(csv.body())
                .startsWith(
                        String.join(",", Customer360Columns.ALL) + "\nC1,Vera,\"Souza, \"\"jr\"\"\nII\",v@example.org,,"
                                + "1980-02-29,2024-02-10T08:00:00Z,10000000.10,2,2024-02-20T00:00:00Z,Bread,");
        assertThat(rows(csv.body())).extracting(row -> row.get(0)).containsExactly("C1", "C2", LATE_UNIT, EMOJI);
        assertThat(server.text("/api/export/customers")).isEqualTo(csv.body());
    }

    @Test
    void shouldSayTheSameWhenExportedAsJson() {
        List<List<String>> csv = rows(server.text("/api/export/customers?format=csv"));
        HttpResponse<String> json = server.get("/api/export/customers?format=json");

        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : LiveServer.parse(json.body())) {
            List<String> fields = new ArrayList<>();
            row.fieldNames().forEachRemaining(fields::add);
            assertThat(fields).isEqualTo(Customer360Columns.ALL);
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(text(cell)));
            rows.add(cells);
        }
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(rows).isEqualTo(csv);
        assertThat(json.body()).doesNotContainPattern("[0-9]E[0-9+-]");
    }

    @Test
    void shouldSayTheSameOfACustomerWhenExported() {
        for (JsonNode exported : server.json("/api/export/customers?format=json")) {
            String id = exported.path("customer_id").asText();
            JsonNode customer = server.json("/api/customers/" + LiveServer.segment(id));
            exported.fieldNames()
                    .forEachRemaining(column -> assertThat(customer.path(column))
                            .as(id + " " + column)
                            .isEqualTo(exported.path(column)));
        }
    }

    private static String text(JsonNode cell) {
        return cell.isNull() ? "" : cell.isBigDecimal() ? cell.decimalValue().toPlainString() : cell.asText();
    }

    static List<List<String>> rows(String csv) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            return reader.stream()
                    .skip(1)
                    .map(row -> List.copyOf(row.getFields()))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> paths() {
        return Stream.of(
                "/api/kpis",
                "/api/customer_segments",
                "/api/monthly_revenue",
                "/api/top_customers",
                "/api/product_category_performance",
                "/api/customer_satisfaction",
                "/kpis",
                "/api/churn_risk",
                "/api/rfm_segmentation",
                "/api/models",
                "/api/snapshots",
                "/api/customers/C1",
                "/api/customers/C1/explain",
                "/api/export/customers",
                "/api/status",
                "/health",
                "/health/live",
                "/health/ready",
                "/registry/subjects");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void shouldBeTheSameResourceWhenASlashTrails(String path) {
        HttpResponse<String> slashed = server.get(path + "/");

        assertThat(slashed.statusCode()).isEqualTo(200);
        if (!path.equals("/api/status")) {
            assertThat(slashed.body()).isEqualTo(server.text(path));
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void shouldAnswerHeadAsGetWhenAskedForTheHeadersAlone(String path) {
        HttpResponse<String> head = server.send("HEAD", path);
        HttpResponse<String> get = server.get(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void shouldSayWhichMethodsThereAreWhenAnotherIsUsed(String path) {
        // A customer can be changed; POST creates one elsewhere.
        List<String> others = path.equals("/api/customers/C1")
                ? List.of("POST", "TRACE", "BREW")
                : List.of("DELETE", "PATCH", "PUT", "TRACE", "BREW");
        for (String method : others) {
            HttpResponse<String> refused = server.send(method, path);
            assertThat(ErrorAnswers.sentence(refused, 405)).contains(path, method, "GET");
            assertThat(refused.headers().firstValue("Allow").orElse(""))
                    .contains("GET")
                    .contains("HEAD");
        }
        HttpResponse<String> options = server.send("OPTIONS", path);
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    void shouldRefuseToReadEventsWhenTheyCanOnlyBePosted() {
        HttpResponse<String> refused = server.get("/api/events/customer_info");

        assertThat(ErrorAnswers.sentence(refused, 405)).contains("POST");
        assertThat(refused.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    }

    @Test
    void shouldSay404ToHeadWhenACustomerIsUnknown() {
        assertThat(server.send("HEAD", "/api/customers/nobody").statusCode()).isEqualTo(404);
        assertThat(server.send("HEAD", "/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSayWhereToGoOnWhenAskedForTheRoot() throws Exception {
        String message =
                Json.mapper().readTree(server.get("/").body()).path("message").asText();

        Matcher paths = Pattern.compile(": (/[a-z/_]+[a-z])").matcher(message);
        int named = 0;
        while (paths.find()) {
            String path = paths.group(1);
            HttpResponse<String> answer = server.get(path.equals("/api/customers") ? path + "/C1" : path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            named++;
        }
        assertThat(named).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api",
                "/api/",
                "/api/customers/C1/x",
                "/api/customers/C1/explain/x",
                "/api/models/C1",
                "/api/models/fit/x",
                "/api/snapshots/2024-03-01",
                "/api//kpis",
                "//api/kpis",
                "/API/kpis",
                "/api%2Fkpis",
                "/api/kpis;x=1",
                "/api/export/customers/x",
                "/registry/nothing",
                "/health/dead",
                "/api/customers/../kpis"
            })
    void shouldSayThatNothingIsThereWhenAPathIsUnknown(String path) {
        assertThat(ErrorAnswers.sentence(server.raw("GET " + path + " HTTP/1.1"), 404))
                .isEqualTo("there is nothing at " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "c1", "C1 ", " C1", "C1%00x", "%F0%9F%98%80%F0%9F%98%80", ".", "..", "C1%2F", "null"})
    void shouldSay404WhenACustomerIsUnknown(String id) {
        String answer = server.raw("GET /api/customers/" + id.replace(" ", "%20") + " HTTP/1.1");

        assertThat(answer).matches(text -> text.startsWith("HTTP/1.1 404") || id.contains("%00"));
        ErrorAnswers.sentence(answer, id.contains("%00") ? 400 : 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/top_customers?limit=0         | limit",
                "/api/top_customers?limit=101       | limit",
                "/api/top_customers?limit=-1        | limit",
                "/api/top_customers?limit=5.0       | limit",
                "/api/top_customers?limit=99999999999 | limit",
                "/api/top_customers?limit=          | limit",
                "/api/top_customers?limit           | limit",
                "/api/top_customers?limit=five      | limit",
                "/api/top_customers?limit=3&limit=4 | limit",
                "/api/top_customers?Limit=3         | Limit",
                "/api/top_customers?segment=x       | segment",
                "/api/kpis?from=2024-02-30          | from",
                "/api/kpis?%C3%A4=1                 | ä",
                "/api/customer_segments?x           | x",
                "/api/monthly_revenue?months=3      | months",
                "/api/product_category_performance?category= | category",
                "/api/customer_satisfaction?a=b     | a",
                "/kpis?a=b                          | a",
                "/api/customers/C1?a=b              | a",
                "/api/customers/C1/explain?a=b      | a",
                "/api/churn_risk?churn=low          | churn",
                "/api/models?version=1              | version",
                "/api/rfm_segmentation?limit=0      | limit",
                "/api/rfm_segmentation?limit=10001  | limit",
                "/api/rfm_segmentation?limit=x      | limit",
                "/api/rfm_segmentation?cursor=      | cursor",
                "/api/rfm_segmentation?cursor=!     | cursor",
                "/api/rfm_segmentation?cursor=C1    | cursor",
                "/api/rfm_segmentation?offset=1     | offset",
                "/api/snapshots?from=yesterday      | from",
                "/api/snapshots?from=2024-02-30     | from",
                "/api/snapshots?from=1899-12-31     | from",
                "/api/snapshots?to=2100-01-01       | to",
                "/api/snapshots?to=2024-03-01T00:00:00Z | to",
                "/api/snapshots?to=                 | to",
                "/api/snapshots?from=2024-03-02     | from",
                "/api/snapshots?from=2024-03-02&to=2024-03-01 | from",
                "/api/snapshots?day=2024-03-01      | day",
                "/api/status?verbose=true           | verbose",
                "/api/export/customers?format=xml   | format",
                "/api/export/customers?format=CSV   | format",
                "/api/export/customers?format=      | format",
                "/api/export/customers?limit=1      | limit",
            })
    void shouldNameTheParameterWhenItIsBadOrUnknown(String path, String parameter) {
        assertThat(ErrorAnswers.sentence(server.get(path), 400)).startsWith("parameter '" + parameter + "' is '");
    }

    @Test
    void shouldPassOverAnAmpersandTooManyWhenParametersAreRead() {
        assertThat(server.json("/api/top_customers?&limit=1&").path("topCustomers"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers/%",
                "/api/customers/%zz",
                "/api/customers/%1",
                "/api/customers/%ff",
                "/api/customers/%C3",
                "/api/customers/%C3x%A4",
                "/api/customers/%C0%AF",
                "/api/customers/%ED%A0%80",
                "/api/customers/%u00e4",
                "/api/customers/%00",
                "/api/top_customers?limit=%zz",
                "/api/top_customers?%zz=1",
                "/api/top_customers?limit=%ff",
                "/%zz",
                "/api/events/%ff"
            })
    void shouldRefuseWhenAnAddressIsNotEncodedUtf8(String path) {
        assertThat(ErrorAnswers.sentence(server.raw("GET " + path + " HTTP/1.1"), 400))
                .contains("percent-encoded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET HTTP/1.1                  | 505",
                "GET /api/kpis HTTP/9.9        | 505",
                "CONNECT /api/kpis HTTP/1.1    | 400",
                "hello                         | 400"
            })
    void shouldAnswerInJsonWhenARequestIsNoHttp(String line, int status) {
        ErrorAnswers.sentence(server.raw(line), status);
    }

    @Test
    void shouldAnswerInJsonWhenAnAddressOrAHeaderIsTooLong() {
        ErrorAnswers.sentence(server.raw("GET /api/customers/" + "a".repeat(40_000) + " HTTP/1.1"), 414);
        ErrorAnswers.sentence(server.raw("GET /api/kpis HTTP/1.1\r\nX-Long: " + "a".repeat(40_000)), 431);
    }

    @Test
    void shouldSpeakAsConfluentsDoesWhenTheRegistryIsAsked() {
        HttpResponse<String> unknown = server.get("/registry/subjects/nope/versions");
        HttpResponse<String> id = server.get("/registry/schemas/ids/99999");

        // Confluent's clients look at error_code, and register a subject that is not there.
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(LiveServer.parse(unknown.body()).path("error_code").asInt()).isEqualTo(40401);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/vnd.schemaregistry.v1+json");
        assertThat(id.statusCode()).isEqualTo(404);
        assertThat(LiveServer.parse(id.body()).path("error_code").asInt()).isEqualTo(40403);
        assertThat(server.json("/registry/subjects").toString())
                .contains("cdp.purchase-transactions-value", "cdp.customer-360-value", "cdp.dead-letters-value");
        assertThat(server.json("/registry/subjects/cdp.purchase-transactions-value/versions/latest/schema")
                        .path("name")
                        .asText())
                .isEqualTo("PurchaseTransaction");
    }
}
