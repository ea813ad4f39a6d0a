package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.readmodel.ReadModelFixture;
import io.tributary.api.readmodel.list.CampaignFigures;
import io.tributary.api.readmodel.list.CustomerPages;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.OneRow;
import io.tributary.api.readmodel.list.ProductFigures;
import io.tributary.api.readmodel.list.TopProducts;
import io.tributary.api.readmodel.search.CustomerSearch;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as a client meets them, over a small shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsResourcesTest {
    private final CustomerSearch search = new CustomerSearch();
    private ReadModelFixture shop;
    private RestServer server;

    @BeforeAll
    void open(@TempDir Path directory) throws SQLException {
        shop = ReadModelFixture.shop(directory);
        search.rebuild(shop.model());
        Lists lists = new Lists(shop.model());
        OneRow rows = new OneRow(shop.model());
        server = new RestServer(routes -> {
            new CustomerListResource(new CustomerPages(lists, rows, search), () -> ReadModelFixture.AS_OF)
                    .addTo(routes);
            new OrdersResource(lists, rows, () -> ReadModelFixture.AS_OF).addTo(routes);
            new ProductsResource(
                            lists,
                            rows,
                            new ProductFigures(shop.model()),
                            new TopProducts(shop.model()),
                            () -> ReadModelFixture.AS_OF)
                    .addTo(routes);
            new CampaignsResource(lists, rows, new CampaignFigures(shop.model()), () -> ReadModelFixture.AS_OF)
                    .addTo(routes);
            new DeadLettersResource(lists, () -> ReadModelFixture.AS_OF).addTo(routes);
        });
    }

    @AfterAll
    void close() throws SQLException {
        server.close();
        search.close();
        shop.close();
    }

    private String text(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) throws Exception {
        return LiveServer.parse(text(path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> ids(JsonNode rows, String name) {
        return rows.findValuesAsText(name);
    }

    @Test
    void shouldGiveAllColumnsWhenCustomersAreListed() throws Exception {
        JsonNode customer = json("/api/customers?limit=1").path("customers").get(0);
        assertThat(customer.fieldNames()).toIterable().containsExactlyElementsOf(CustomerRow.columns());
        assertThat(text("/api/customers?limit=1"))
                .contains(
                        "\"total_lifetime_value\":999997.30,",
                        "\"average_order_value\":499998.650000,",
                        "\"registration_date\":\"2026-01-31T23:59:59.999Z\"",
                        "\"date_of_birth\":null",
                        "\"days_since_last_purchase\":9,",
                        "\"total\":6,\"nextCursor\":\"",
                        "\"lastUpdated\":\"2026-03-15T12:00:00Z\"");
        assertThat(text("/api/users?limit=1")).isEqualTo(text("/api/customers?limit=1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            region = 'north' and last_name is null → C4
            not (total_orders > 0) → C3 C4
            registration_date = 2026-01-31 → C1 C2
            registration_date between 75 days ago and 2026-01-31T00:00:00Z → C2 ～
            last_name = 'O''Neil' or email starts with 'taro@' → C2 ～
            region != 'north' → C2 ～ 😀
            total_lifetime_value in (33.33, 20.000) → C2 ～
            recency_score not in (5) → C2 ～
            """)
    void shouldGiveThoseWhoPassWhenFiltered(String filter, String ids) throws Exception {
        JsonNode answer = json("/api/customers?filter=" + encoded(filter));
        assertThat(ids(answer.path("customers"), "customer_id")).isEqualTo(List.of(ids.split(" ", -1)));
        assertThat(answer.path("total").asInt()).isEqualTo(ids.split(" ", -1).length);
        assertThat(answer.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void shouldListDeadLettersTheNewestFirst() throws Exception {
        JsonNode first = json("/api/dead_letters?limit=3");
        assertThat(ids(first.path("dead_letters"), "dead_letter_id")).containsExactly("0-9", "1-0", "0-8");
        assertThat(first.path("total").asInt()).isEqualTo(4);
        assertThat(ids(
                        json("/api/dead_letters?cursor="
                                        + first.path("nextCursor").asText())
                                .path("dead_letters"),
                        "dead_letter_id"))
                .containsExactly("0-7");
        assertThat(text("/api/dead_letters?filter="
                        + encoded("source = 'purchase_transactions' and reason = 'REQUIRED'")))
                .startsWith("{\"dead_letters\":[{\"dead_letter_id\":\"0-8\",\"source\":\"purchase_transactions\","
                        + "\"source_topic\":\"cdp.purchase-transactions\",\"source_partition\":3,\"source_offset\":2,"
                        + "\"record_key\":\"C1\",\"kind\":\"INVALID\",\"reason\":\"REQUIRED\",\"field\":\"product_id\","
                        + "\"offending_value\":\"absent\",\"message\":\"is required\","
                        + "\"received_at\":\"2026-03-01T00:00:00Z\",\"failed_at\":\"2026-03-01T00:00:00Z\","
                        + "\"status\":\"OPEN\",\"resolved_at\":null,\"note\":null}],\"total\":1,");
        assertThat(ids(json("/api/dead_letters?q=wire").path("dead_letters"), "record_key"))
                .containsExactly("😀");
        assertThat(ids(
                        json("/api/dead_letters?filter=failed_at%20%3C%202026-03-01")
                                .path("dead_letters"),
                        "source"))
                .containsExactly("rerouted");
    }

    @Test
    void shouldTakeEverythingTogetherWhenAsked() throws Exception {
        assertThat(ids(json("/api/customers?segment=Low%20Value&churn=Medium").path("customers"), "customer_id"))
                .containsExactly("C2");
        assertThat(ids(json("/api/customers?q=souza").path("customers"), "customer_id"))
                .containsExactly("C3", "C1");
        assertThat(ids(json("/api/customers?q=souza&sort=customer_id").path("customers"), "customer_id"))
                .containsExactly("C1", "C3");
        assertThat(ids(json("/api/customers?q=souza&segment=Low%20Value").path("customers"), "customer_id"))
                .containsExactly("C3");
        assertThat(text("/api/customers?q=xyzzy&sort=units")).contains("\"customers\":[],\"total\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers?limit=1&sort=-units",
                "/api/customers?limit=1&q=c",
                "/api/customers?limit=1&q=example&filter=units%20%3E%200",
                "/api/orders?limit=1",
                "/api/products?limit=1&sort=brand",
                "/api/campaigns?limit=1"
            })
    void shouldLinkToEachNextPageWhenThereIsOne(String path) throws Exception {
        int total = json(path).path("total").asInt();
        int pages = 0;
        for (String next = path; next != null; pages++) {
            HttpResponse<String> answer = server.get(next);
            assertThat(answer.statusCode()).as(next).isEqualTo(200);
            next = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("^<(.*)>; rel=\"next\"$", "$1"))
                    .orElse(null);
        }
        assertThat(pages).isEqualTo(total).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            /api/customers?filter=lst_name%3D'x' → parameter 'filter' is 'lst_name='x'', but at position 1 stands lst_name, which is no column; the nearest is last_name
            /api/customers?sort=-unit → parameter 'sort' is '-unit', but 'unit' is no column; the nearest is units
            /api/customers?cursor=AAAA → parameter 'cursor' is 'AAAA', but must be the nextCursor of an earlier answer to the same filter, search and sort
            /api/customers?q=vera&cursor=AAAA → parameter 'cursor' is 'AAAA', but must be the nextCursor of an earlier answer to the same filter, search and sort
            /api/customers?q=%20 → parameter 'q' is ' ', but must be 1 to 200 characters, not only blanks
            /api/customers?q=%CC%88 → parameter 'q' is '̈', but holds nothing that can be searched for
            /api/customers?segment=low → parameter 'segment' is 'low', but must be one of High Value, Medium Value, Low Value
            /api/customers?churn= → parameter 'churn' is '', but must be one of Low, Medium, High
            /api/orders?limit=0 → parameter 'limit' is '0', but must be a whole number from 1 to 1000
            /api/orders?segment=Low → parameter 'segment' is 'Low', but /api/orders takes only filter, sort, limit, cursor, skip, q
            /api/orders?skip=-1 → parameter 'skip' is '-1', but must be a whole number from 0 to 100000000
            /api/orders?skip=1&cursor=AAAA → parameter 'skip' is '1', but can't be given together with cursor
            /api/customers?skip=1&q=vera → parameter 'skip' is '1', but needs a sort or a filter where q is given: matches are ranked as far as they are asked for
            /api/products/top?by=price → parameter 'by' is 'price', but must be one of revenue, units, orders, views
            /api/products/top?from=2026-01-02&to=2026-01-01 → parameter 'to' is '2026-01-01', but must not be before from, 2026-01-02
            """)
    void shouldRefuseByNameWhenAParameterIsWrong(String path, String sentence) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get(path), 400)).isEqualTo(sentence);
    }

    @Test
    void shouldListOrdersOfKnownCustomersNewestFirst() throws Exception {
        JsonNode answer = json("/api/orders");
        assertThat(ids(answer.path("orders"), "order_id")).containsExactly("O1", "T3", "O1", "O2", "O1", "O9");
        assertThat(text("/api/orders?filter=" + encoded("kind = 'order' and customer_id = 'C1'")))
                .contains(
                        "{\"order_id\":\"O1\",\"kind\":\"order\",\"customer_id\":\"C1\",\"customer_name\":\"Vera Souza\","
                                + "\"order_date\":\"2026-03-01T10:00:00Z\",\"status\":\"SHIPPED\",\"lines\":2,\"purchases\":2,"
                                + "\"units\":3,\"amount\":1000000.30}");
        assertThat(json("/api/orders?q=o1").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void shouldCountAsManyOrdersAsTotalOrdersWhenTheyHaveAPurchase() throws Exception {
        assertThat(json("/api/orders?filter=" + encoded("purchases > 0 and customer_id in ('C1', 'C2', '～')"))
                        .path("total")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void shouldGiveEveryOrderOfAnIdWithItsLines() throws Exception {
        JsonNode orders = json("/api/orders/O1").path("orders");
        assertThat(ids(orders, "customer_id")).containsExactly("C1", "C1", "C2");
        assertThat(ids(orders, "kind")).containsExactly("order", "transaction", "order");
        assertThat(ids(orders.get(0).path("order_lines"), "transaction_id")).containsExactly("T1", "T2");
        assertThat(orders.get(0).path("order_lines").get(0).toString())
                .isEqualTo(
                        "{\"transaction_id\":\"T1\",\"product_id\":\"P1\",\"product_name\":\"Crème brûlée\",\"category\":\"Bread\","
                                + "\"purchase_date\":\"2026-03-01T10:00:00Z\",\"quantity\":2,\"total_amount\":1000000.10,"
                                + "\"status\":\"SHIPPED\",\"store_id\":null}");
        assertThat(ErrorAnswers.sentence(server.get("/api/orders/O8"), 404)).contains("O8");
    }

    @Test
    void shouldGiveProductsByIdAndText() throws Exception {
        assertThat(text("/api/products/P1"))
                .isEqualTo(
                        "{\"product_id\":\"P1\",\"product_name\":\"Crème brûlée\",\"category\":\"Bread\",\"brand\":\"Öfen & Co\","
                                + "\"price\":12.50,\"launch_date\":\"2020-01-01T00:00:00Z\",\"product_type\":\"simple\","
                                + "\"status\":\"active\",\"lastUpdated\":\"2026-03-15T12:00:00Z\"}");
        assertThat(ids(json("/api/products?q=BRULEE").path("products"), "product_id"))
                .containsExactly("P1");
        assertThat(json("/api/products/P%2F3%20%25").path("product_name").asText())
                .isEqualTo("Never sold");
        assertThat(ErrorAnswers.sentence(server.get("/api/products/P9"), 404)).contains("P9");
    }

    @Test
    void shouldGiveWhatAProductHasComeTo() throws Exception {
        JsonNode metrics = json("/api/products/P1/metrics");
        assertThat(metrics.path("revenue").decimalValue()).hasToString("1000010.10");
        assertThat(metrics.path("units").asInt()).isEqualTo(5);
        assertThat(metrics.path("orders").asInt()).isEqualTo(2);
        assertThat(metrics.path("buyers").asInt()).isEqualTo(2);
        assertThat(metrics.path("returns").asInt()).isEqualTo(1);
        assertThat(metrics.path("returned_units").asInt()).isEqualTo(1);
        assertThat(metrics.path("views").asInt()).isEqualTo(2);
        assertThat(metrics.path("average_price").decimalValue()).hasToString("166670.016667");
        assertThat(metrics.path("first_sold").asText()).isEqualTo("2025-02-11T11:00:00Z");
        assertThat(metrics.path("last_sold").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(ids(metrics.path("top_buyers"), "customer_id")).containsExactly("C1", "～");
        assertThat(metrics.path("by_month")).hasSize(12);
        assertThat(metrics.path("by_month").get(11).toString())
                .isEqualTo("{\"month\":\"2026-03\",\"revenue\":999990.10,\"units\":1,\"orders\":1}");
        assertThat(metrics.path("by_month").get(0).toString())
                .isEqualTo("{\"month\":\"2025-04\",\"revenue\":0.00,\"units\":0,\"orders\":0}");
        assertThat(text("/api/metrics/products/P1/metrics")).isEqualTo(text("/api/products/P1/metrics"));
    }

    @Test
    void shouldGiveFiguresOfAProductWhenItIsNotInTheCatalogueOrNeverSold() throws Exception {
        assertThat(text("/api/products/P9/metrics"))
                .contains("\"product\":null,\"revenue\":33.33,", "\"average_price\":11.110000,");
        assertThat(text("/api/products/P%2F3%20%25/metrics"))
                .contains("\"revenue\":0.00,", "\"average_price\":null,", "\"first_sold\":null,", "\"top_buyers\":[],");
        assertThat(ErrorAnswers.sentence(server.get("/api/products/P10/metrics"), 404))
                .contains("P10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            /api/products/top → P1 P9 P2
            /api/products/top?by=units → P1 P9 P2
            /api/products/top?by=orders → P1 P2 P9
            /api/products/top?by=views → P1 P2 P9
            /api/products/top?limit=1 → P1
            /api/products/top?category=Unknown → P9 P2
            /api/products/top?from=2026-02-11&to=2026-02-11 → P9
            /api/metrics/top-products?category=Bread → P1
            """)
    void shouldRankProductsWhenAskedForTheTop(String path, String ids) throws Exception {
        assertThat(ids(json(path).path("products"), "product_id")).isEqualTo(List.of(ids.split(" ", -1)));
    }

    @Test
    void shouldGiveCampaignsWithTheirResults() throws Exception {
        assertThat(text("/api/campaigns/M1"))
                .isEqualTo(
                        "{\"campaign_id\":\"M1\",\"campaign_name\":\"Spring\",\"start_date\":\"2026-01-01T00:00:00Z\",\"end_date\":null,"
                                + "\"channel\":\"EMAIL\",\"target_audience\":\"all\",\"responses\":3,\"positive_responses\":2,"
                                + "\"unsubscribes\":1,\"responders\":1,\"response_rate\":0.166667,"
                                + "\"lastUpdated\":\"2026-03-15T12:00:00Z\"}");
        assertThat(ids(json("/api/campaigns?sort=-response_rate").path("campaigns"), "campaign_id"))
                .containsExactly("M1", "M2");
        assertThat(ids(json("/api/campaigns?filter=" + encoded("responses = 0")).path("campaigns"), "campaign_id"))
                .containsExactly("M2");
        assertThat(ErrorAnswers.sentence(server.get("/api/campaigns/M9"), 404)).contains("M9");
    }

    @Test
    void shouldGiveWhatACampaignHasComeTo() throws Exception {
        JsonNode metrics = json("/api/campaigns/M1/metrics");
        assertThat(metrics.path("campaign").path("campaign_name").asText()).isEqualTo("Spring");
        assertThat(text("/api/campaigns/M1/metrics"))
                .contains("\"responses\":3,\"positive_responses\":2,\"unsubscribes\":1,\"customers_reached\":2,"
                        + "\"responders\":1,\"customers\":6,\"first_response\":\"2026-02-01T00:00:00Z\","
                        + "\"last_response\":\"2026-02-02T00:00:00Z\",\"response_rate\":0.166667,");
        assertThat(metrics.path("by_type").toString())
                .isEqualTo("[{\"response_type\":\"Unsubscribe\",\"responses\":1,\"customers\":1},"
                        + "{\"response_type\":\"click\",\"responses\":1,\"customers\":1},"
                        + "{\"response_type\":null,\"responses\":1,\"customers\":1}]");
        // A Sunday, and the Monday after it.
        assertThat(metrics.path("by_week").toString())
                .isEqualTo("[{\"week\":\"2026-W05\",\"start\":\"2026-01-26\",\"responses\":1,\"positive_responses\":1,"
                        + "\"unsubscribes\":0,\"responders\":1,\"new_responders\":1},"
                        + "{\"week\":\"2026-W06\",\"start\":\"2026-02-02\",\"responses\":2,\"positive_responses\":1,"
                        + "\"unsubscribes\":1,\"responders\":1,\"new_responders\":0}]");
    }

    @Test
    void shouldGiveFiguresOfACampaignThatNobodyAnsweredAndNoneOfOneThatIsNotThere() throws Exception {
        assertThat(text("/api/campaigns/M2/metrics"))
                .contains(
                        "\"responses\":0,",
                        "\"first_response\":null,",
                        "\"response_rate\":0.000000,",
                        "\"by_week\":[],");
        // Answered, and in no table.
        assertThat(text("/api/campaigns/M9/metrics")).contains("\"campaign\":null,\"responses\":1,");
        assertThat(ErrorAnswers.sentence(server.get("/api/campaigns/M10/metrics"), 404))
                .contains("M10");
        assertThat(ErrorAnswers.sentence(server.get("/api/campaigns/M1/metrics?by=week"), 400))
                .contains("'by'");
    }
}
