package io.tributary.api.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.rest.CustomerRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables that a real server leaves behind, looked at when it has stopped: they say what key queries and figures said
 * while it ran. The shop has duplicates, corrections in any order, withdrawals, guests and customers who leave.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadModelIT {
    private static final List<String> TABLES = List.of(
            "customer_info",
            "product_catalog",
            "marketing_campaigns",
            "purchase_transactions",
            "customer_service",
            "campaign_responses",
            "website_behavior",
            "customer_products",
            "customer_360");

    private Path data;
    private Path shop;
    private List<String> loaded;

    @BeforeAll
    void load(@TempDir Path directory) throws SQLException {
        data = directory.resolve("data");
        shop = directory.resolve("shop");
        HostileShop.write(shop, 5, 80, 25);
        List<JsonNode> customers = new ArrayList<>();
        JsonNode kpis;
        JsonNode satisfaction;
        try (LiveServer server = LiveServer.start(data, HostileShop.AS_OF)) {
            server.load(shop);
            server.awaitEverything();
            assertThat(server.json("/api/status").path("readModel").toString())
                    .isEqualTo("{\"state\":\"following\",\"lag\":0}");
            assertThat(server.json("/health").path("parts").path("read_model").asText())
                    .isEqualTo("UP");
            kpis = server.json("/api/kpis").path("kpiData");
            satisfaction = server.json("/api/customer_satisfaction");
            server.json("/api/export/customers?format=json").forEach(customers::add);
        }
        loaded = rows();
        assertRows(customers);
        assertFigures(kpis, satisfaction);
    }

    /** The published rows are those that a query by key gives: the clock stands still. */
    private void assertRows(List<JsonNode> customers) throws SQLException {
        List<String> expected = customers.stream().map(ReadModelIT::texts).toList();
        List<String> rows = query("SELECT * EXCLUDE as_of FROM customer_360 ORDER BY customer_id");
        assertThat(rows).hasSizeGreaterThan(50).isEqualTo(expected);
        assertThat(query("SELECT customer_id FROM customer_info ORDER BY 1"))
                .isEqualTo(query("SELECT customer_id FROM customer_360 ORDER BY 1"));
    }

    private static String texts(JsonNode customer) {
        List<String> cells = new ArrayList<>();
        for (String column : CustomerRow.columns()) {
            JsonNode cell = customer.path(column);
            cells.add(
                    cell.isNull()
                            ? "null"
                            : cell.isBigDecimal() ? cell.decimalValue().toPlainString() : cell.asText());
        }
        return String.join("|", cells);
    }

    private void assertFigures(JsonNode kpis, JsonNode satisfaction) throws SQLException {
        String counting = " FROM purchase_transactions JOIN customer_info USING (customer_id)"
                + " WHERE upper(coalesce(purchase_transactions.status, 'COMPLETED')) NOT IN ('CANCELLED', 'RETURNED')";
        assertThat(query("SELECT sum(total_amount)" + counting))
                .containsExactly(kpis.path(0).path("value").asText());
        assertThat(query("SELECT count(*) FROM customer_360"))
                .containsExactly(kpis.path(4).path("value").asText());
        assertThat(
                        query(
                                "SELECT count(satisfaction_score) FROM customer_service JOIN customer_info USING (customer_id)"))
                .containsExactly(satisfaction.path("totalResponses").asText());
        assertThat(query("SELECT sum(total_website_visits) FROM customer_360"))
                .isEqualTo(query("SELECT count(*) FROM website_behavior JOIN customer_info USING (customer_id)"));
    }

    @Test
    @Order(1)
    void shouldGoOnWhenStartedAgain() throws SQLException {
        try (LiveServer again = LiveServer.start(data, HostileShop.AS_OF)) {
            again.load(shop);
            again.awaitEverything();
        }
        assertThat(rows()).as("the same once more").isEqualTo(loaded);

        try (LiveServer again = LiveServer.start(data, HostileShop.AS_OF)) {
            again.take("customer_info", "{\"customer_id\": \"after the restart\"}");
        }
        assertThat(query("SELECT customer_id FROM customer_360 WHERE customer_id = 'after the restart'"))
                .hasSize(1);
        loaded = rows();
    }

    @Test
    @Order(2)
    void shouldBuildItAnewWhenTheDirectoryIsGone() throws Exception {
        delete(data.resolve("read-model"));
        try (LiveServer again = LiveServer.start(data, HostileShop.AS_OF)) {
            again.awaitEverything();
        }
        assertThat(rows()).isEqualTo(loaded);
    }

    /** The file as it is in the middle of a load is what a kill leaves: the server goes on from it, or from nothing. */
    @Test
    @Order(3)
    void shouldCountEverythingOnceWhenTheFileIsOfTheMiddleOfALoad(@TempDir Path directory) throws Exception {
        Path whole = directory.resolve("whole");
        Path middle = directory.resolve("middle");
        try (LiveServer server = LiveServer.start(whole, HostileShop.AS_OF)) {
            server.load(shop);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> server.json("/api/status")
                                    .path("sources")
                                    .path("purchase_transactions")
                                    .path("received")
                                    .asLong()
                            > 0);
            copy(whole.resolve("read-model"), middle);
            server.awaitEverything();
        }
        List<String> expected = rows(whole);
        delete(whole.resolve("read-model"));
        copy(middle, whole.resolve("read-model"));
        try (LiveServer server = LiveServer.start(whole, HostileShop.AS_OF)) {
            server.awaitEverything();
        }
        assertThat(rows(whole)).isEqualTo(expected);
    }

    private List<String> rows() throws SQLException {
        return rows(data);
    }

    /** All rows of all tables but for when they were published. */
    private static List<String> rows(Path data) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            String columns = table.equals("customer_360") ? "* EXCLUDE as_of" : "*";
            List<String> found = query(data, "SELECT " + columns + " FROM " + table + " ORDER BY ALL");
            assertThat(found).as(table).isNotEmpty();
            found.forEach(row -> rows.add(table + ": " + row));
        }
        return rows;
    }

    private List<String> query(String sql) throws SQLException {
        return query(data, sql);
    }

    private static List<String> query(Path data, String sql) throws SQLException {
        try (ReadModel model = ReadModel.open(data.resolve("read-model"))) {
            return model.read(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet found = statement.executeQuery(sql)) {
                    List<String> rows = new ArrayList<>();
                    while (found.next()) {
                        List<String> cells = new ArrayList<>();
                        for (int cell = 1; cell <= found.getMetaData().getColumnCount(); cell++) {
                            cells.add(text(found.getMetaData().getColumnName(cell), found.getObject(cell)));
                        }
                        rows.add(String.join("|", cells));
                    }
                    return rows;
                }
            });
        }
    }

    /** As answers show it. */
    private static String text(String column, Object cell) {
        if (cell instanceof Timestamp timestamp) {
            String text = timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
            return column.equals("date_of_birth") && text.endsWith("T00:00:00Z") ? text.substring(0, 10) : text;
        }
        return cell instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(cell);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
