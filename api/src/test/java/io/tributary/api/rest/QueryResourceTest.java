package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.sql.SchemaQueries;
import io.tributary.api.readmodel.sql.SqlQueries;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.summary.Population;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQL over HTTP, to the letter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryResourceTest {
    private static final String AS_OF = "2024-03-01T12:00:00Z";

    private ReadModel model;
    private SqlQueries queries;
    private RestServer server;

    @BeforeAll
    void open(@TempDir Path directory) {
        model = FilledReadModel.shop(directory);
        queries = new SqlQueries(model, new SqlQueries.Limits(1, 100), InstantSource.fixed(Instant.EPOCH));
        BusinessTime time = new BusinessTime(new BusinessClock.Fixed(Instant.parse(AS_OF)), new Population());
        server = new RestServer(routes -> new QueryResource(queries, new SchemaQueries(model), time).addTo(routes));
    }

    @AfterAll
    void close() throws SQLException {
        server.close();
        queries.close();
        model.close();
    }

    @Test
    void shouldAnswerWithColumnsAndRowsWhenPosted() throws Exception {
        HttpResponse<String> answer = server.post("/api/query", """
                {"sql": "SELECT purchase_date, total_amount, [quantity] AS list FROM purchase_transactions WHERE customer_id = ? AND quantity > ? ORDER BY 1",
                 "parameters": ["C1", 0], "limit": 2}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"columns\":[{\"name\":\"purchase_date\",\"type\":\"TIMESTAMP\"},"
                        + "{\"name\":\"total_amount\",\"type\":\"DECIMAL(15,2)\"},{\"name\":\"list\",\"type\":\"BIGINT[]\"}],"
                        + "\"rows\":[[\"2024-01-15T10:00:00.001Z\",0.10,[1]],[\"2024-02-20T00:00:00Z\",10000000.00,[2]]],"
                        + "\"rowCount\":2,\"truncated\":true,\"elapsedMs\":0,\"lastUpdated\":\"" + AS_OF + "\"}");
        assertThat(answer.headers().firstValue("X-CDP-As-Of")).hasValue(AS_OF);
    }

    @Test
    void shouldAnswerWithTheSameWhenAskedByAddress() throws Exception {
        JsonNode body = LiveServer.parse(
                get("SELECT 170141183460469231731687303715884105727 AS a, 1.50 AS b, 'NaN'::DOUBLE AS c, NULL AS d", "")
                        .body());

        assertThat(body.path("rows").toString())
                .isEqualTo("[[170141183460469231731687303715884105727,1.50,\"NaN\",null]]");
        assertThat(body.path("truncated").asBoolean()).isFalse();
    }

    @Test
    void shouldAnswerInCsvWhenWanted() throws Exception {
        HttpResponse<String> answer = get(
                "SELECT session_id, source, viewed_products FROM website_behavior ORDER BY 1", "&format=csv&limit=1");

        assertThat(answer.body()).isEqualTo("session_id,source,viewed_products\nS1,\"a,\"\"b\"\"\",P1|P1|P2\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("X-CDP-Truncated")).hasValue("true");
    }

    @Test
    void shouldDescribeTheTablesWhenAskedForTheSchema() throws Exception {
        JsonNode body = LiveServer.parse(server.get("/api/query/schema").body());

        assertThat(body.path("tables")).hasSize(10);
        assertThat(body.path("tables").get(9).path("name").asText()).isEqualTo("dead_letters");
        assertThat(body.path("tables").get(8).path("columns").get(7).toString())
                .isEqualTo("{\"name\":\"total_lifetime_value\",\"type\":\"DECIMAL(19,2)\",\"nullable\":false,"
                        + "\"unit\":\"currency\",\"description\":\"Sum of total_amount of the transactions that count,"
                        + " returns and adjustments included; 0 without any; may be negative.\"}");
        assertThat(body.path("lastUpdated").asText()).isEqualTo(AS_OF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | parameter 'sql' is missing",
                "sql=                                  | there must be one statement, and there are 0",
                "sql=SELECT&sql=1                      | parameter 'sql'",
                "sql=SELECT+1&limit=0                  | parameter 'limit' is '0', but must be a whole number from 1 to 100",
                "sql=SELECT+1&limit=101                | parameter 'limit'",
                "sql=SELECT+1&format=xml               | parameter 'format' is 'xml', but must be one of json, csv",
                "sql=SELECT+1&q=1                      | parameter 'q'",
                "sql=DROP+TABLE+customer_info          | only a statement that reads is taken",
                "sql=SELECT+x+FROM+customer_info       | Candidate bindings",
                "sql=SELECT+%3F                        | the statement has 1 parameters, and 0 values"
            })
    void shouldSayWhatIsWrongWhenAnAddressIs(String query, String sentence) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get("/api/query?" + query), 400))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | the body must be a JSON object",
                "[]                                            | the body must be a JSON object",
                "{                                             | the body is not JSON",
                "{\"sql\": 1}                                  | parameter 'sql' is '1', but must be a statement, as text",
                "{}                                            | parameter 'sql'",
                "{\"sql\": \"SELECT 1\", \"limit\": 1.5}       | parameter 'limit' is '1.5'",
                "{\"sql\": \"SELECT 1\", \"limit\": \"1\"}     | parameter 'limit'",
                "{\"sql\": \"SELECT 1\", \"limit\": 99999999999} | parameter 'limit'",
                "{\"sql\": \"SELECT 1\", \"parameters\": {}}   | parameter 'parameters' is '{}', but must be an array",
                "{\"sql\": \"SELECT ?\", \"parameters\": [[]]} | must hold texts, numbers, truths and nulls",
                "{\"sql\": \"SELECT 1\", \"parameters\": [1]}  | the statement has 0 parameters, and 1 values",
                "{\"sql\": \"SELECT 1\", \"query\": 1}         | parameter 'query' is '1', but there is no such field"
            })
    void shouldSayWhatIsWrongWhenABodyIs(String body, String sentence) throws Exception {
        assertThat(ErrorAnswers.sentence(server.post("/api/query", body), 400)).contains(sentence);
    }

    @Test
    void shouldSaySoWhenAStatementTakesTooLong() throws Exception {
        HttpResponse<String> answer = get("SELECT count(*) FROM range(10000000000) a, range(10) b", "");

        assertThat(ErrorAnswers.sentence(answer, 422)).contains("was stopped after 1 s");
    }

    private HttpResponse<String> get(String sql, String more) throws IOException, InterruptedException {
        return server.get("/api/query?sql=" + URLEncoder.encode(sql, StandardCharsets.UTF_8) + more);
    }
}
