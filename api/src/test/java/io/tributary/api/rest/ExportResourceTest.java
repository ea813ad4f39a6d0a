package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.export.Exports;
import io.tributary.api.readmodel.export.RowWriter;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.summary.Population;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports over HTTP: names, types, errors, and what a client sees of one that breaks off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportResourceTest {
    private static final String AS_OF = "2024-03-01T12:00:00Z";

    private ReadModel model;
    private RestServer server;

    @BeforeAll
    void open(@TempDir Path directory) {
        model = FilledReadModel.shop(directory);
        Exports exports = new Exports(model);
        BusinessTime time = new BusinessTime(new BusinessClock.Fixed(Instant.parse(AS_OF)), new Population());
        server = new RestServer(routes -> {
            // Customers need stores; their export is looked at where there are some.
            new ExportResource(null, exports, null, time).addTo(routes);
            routes.get(
                    "/before.csv",
                    request -> new Download(request, "x.csv").stream(format -> {
                        throw new NotReadyException("not yet");
                    }));
            for (int rows : List.of(1, 10_000)) {
                for (String ending : List.of("csv", "json")) {
                    routes.get(
                            "/after" + rows + "." + ending,
                            request -> new Download(request, "x." + ending).stream(format -> breakOff(format, rows)));
                }
            }
        });
    }

    private static void breakOff(Exports.Format format, int after) throws IOException {
        try (RowWriter rows = format.begin(List.of("id"))) {
            for (int row = 0; row < after; row++) {
                rows.write(List.of("row " + row));
            }
            throw new NotReadyException("a partition is moving");
        }
    }

    @AfterAll
    void close() throws SQLException {
        server.close();
        model.close();
    }

    @ParameterizedTest
    @CsvSource({
        "purchases, purchase_transactions, 6",
        "orders, orders, 4",
        "products, product_catalog, 3",
        "campaigns, marketing_campaigns, 3",
        "responses, campaign_responses, 2",
        "interactions, customer_service, 3",
        "sessions, website_behavior, 3",
        "customer_products, customer_products, 2"
    })
    void shouldNameTheFileAsItsTableWhenDownloaded(String dataset, String table, int lines) throws Exception {
        HttpResponse<String> csv = server.get("/api/export/" + dataset);
        HttpResponse<String> json = server.get("/api/export/" + dataset + "?format=json");
        HttpResponse<String> parquet = server.get("/api/export/" + dataset + "?format=parquet");

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + table + ".csv\"");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(csv.headers().firstValue("X-CDP-As-Of")).hasValue(AS_OF);
        assertThat(csv.body().lines()).hasSize(lines);
        assertThat(json.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + table + ".json\"");
        assertThat(json.body()).startsWith("[{").endsWith("}]");
        assertThat(parquet.headers().firstValue("Content-Type")).hasValue("application/vnd.apache.parquet");
        assertThat(parquet.body()).startsWith("PAR1").endsWith("PAR1");
        assertThat(model.exports()).isEmptyDirectory();
    }

    @Test
    void shouldHoldTheRowsOfTheListWhenFilteredSortedOrSearched() throws Exception {
        List<String> all = server.get("/api/export/products?sort=-product_id")
                .body()
                .lines()
                .toList();
        List<String> ids =
                all.stream().skip(1).map(line -> line.split(",", -1)[0]).toList();
        String first = ids.get(ids.size() - 1);

        assertThat(all.get(0)).startsWith("product_id,product_name,category,brand,price");
        assertThat(ids).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(server.get("/api/export/products?filter=product_id%20%3D%20'" + first + "'")
                        .body()
                        .lines())
                .hasSize(2);
        assertThat(server.get("/api/export/products?format=json&q=" + first).body())
                .startsWith("[{\"product_id\":\"" + first + "\"");
        assertThat(server.get("/api/export/orders?format=parquet&filter=units%20%3E%200")
                        .body())
                .startsWith("PAR1")
                .endsWith("PAR1");
        assertThat(model.exports()).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "purchases?filter=units%20%3D%201, 'is for customers, orders, products and campaigns'",
        "orders?filter=units%20%3D%201&from=2024-01-01, 'say it in the filter'",
        "orders?sort=units&segment=High%20Value, 'say it in the filter'",
        "orders?filter=unit%20%3D%201, 'is no column'",
        "customers?q=%CC%88, 'holds nothing that can be searched for'"
    })
    void shouldSayWhyWhenAListIsAskedForWhatItDoesNotKnow(String address, String sentence) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get("/api/export/" + address), 400))
                .contains(sentence);
    }

    @Test
    void shouldHoldTheHeaderOnlyWhenNothingIsPicked() throws Exception {
        assertThat(server.get("/api/export/responses?segment=Low%20Value").body())
                .isEqualTo("response_id,campaign_id,customer_id,response_date,response_type\n");
        assertThat(server.get("/api/export/responses?segment=Low%20Value&format=json")
                        .body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format=xlsx               | parameter 'format' is 'xlsx', but must be one of csv, json, parquet",
                "segment=high              | parameter 'segment' is 'high', but must be one of High Value",
                "segment=                  | parameter 'segment'",
                "churn=low                 | parameter 'churn'",
                "category=                 | parameter 'category'",
                "from=2024-13-01           | parameter 'from'",
                "to=yesterday              | parameter 'to'",
                "from=2024-02-02&to=2024-02-01 | parameter 'from' is '2024-02-02', but must not be after to, 2024-02-01",
                "from=2024-02-02&from=2024-02-02 | must be given once",
                "limit=1                   | takes only format, segment, churn, category, from, to"
            })
    void shouldSayWhatIsWrongWhenAFilterIs(String query, String sentence) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get("/api/export/purchases?" + query), 400))
                .contains(sentence);
    }

    @Test
    void shouldSayWhatThereIsWhenADataSetIsNot() throws Exception {
        assertThat(ErrorAnswers.sentence(server.get("/api/export/feed_position"), 404))
                .isEqualTo("there is no data set 'feed_position'; there are customers, orders, purchases, products,"
                        + " campaigns, responses, interactions, sessions, customer_products");
    }

    @Test
    void shouldBeAnErrorWhenItFailsBeforeTheFirstByte() throws Exception {
        assertThat(ErrorAnswers.sentence(server.get("/before.csv"), 503)).isEqualTo("not yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/after1.csv", "/after10000.csv", "/after1.json", "/after10000.json"})
    void shouldNotLookWholeWhenItBreaksOff(String path) {
        assertThatThrownBy(() -> server.get(path)).isInstanceOf(IOException.class);
    }
}
