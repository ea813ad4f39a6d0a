package io.tributary.api.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.schemas.source.SourceTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoaderTest {
    private static final String PURCHASES = "transaction_id,customer_id,product_id,purchase_date,quantity,total_amount";
    private static final LoadSettings SETTINGS = new LoadSettings(4, 10, Duration.ofSeconds(5), false);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldSendTypedJsonWhenCellsHaveTypes() throws Exception {
        write(
                "purchase_transactions.csv",
                "status,version,deleted,total_amount,quantity,purchase_date,product_id,customer_id,transaction_id,store_id",
                "shipped,3,true,1e2,-2,2017-01-28 14:06:53,007,42,T1,",
                "x,1.5,maybe,much,+3,20170128,P1,C1,T2,true");

        LoadReport report = load();

        assertThat(report.exitStatus()).isZero();
        assertThat(server.rows("purchase_transactions").stream().map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        "{\"status\":\"shipped\",\"version\":3,\"deleted\":true,\"total_amount\":1E+2,\"quantity\":-2,"
                                + "\"purchase_date\":\"2017-01-28 14:06:53\",\"product_id\":\"007\","
                                + "\"customer_id\":\"42\",\"transaction_id\":\"T1\"}",
                        "{\"status\":\"x\",\"version\":1.5,\"deleted\":\"maybe\",\"total_amount\":\"much\","
                                + "\"quantity\":\"+3\",\"purchase_date\":\"20170128\",\"product_id\":\"P1\","
                                + "\"customer_id\":\"C1\",\"transaction_id\":\"T2\",\"store_id\":\"true\"}");
    }

    @Test
    void shouldSendListsAndObjectsWhenCellsHoldThem() throws Exception {
        write(
                "website_behavior.csv",
                "session_id,customer_id,visit_date,viewed_products",
                "S1,C1,2017-01-01,P2||P1|P2");
        write(
                "customer_info.csv",
                "customer_id,attributes",
                "C1,\"{\"\"tier\"\": \"\"gold\"\"}\"",
                "C2,gold",
                "C3,\"[1]\"",
                "C4,\"{\"\"n\"\":1e99999999999}\"",
                "C5,\"{} {}\"");

        load();

        assertThat(server.rows("website_behavior").get(0).get("viewed_products").toString())
                .isEqualTo("[\"P2\",\"\",\"P1\",\"P2\"]");
        Map<String, JsonNode> attributes = new HashMap<>();
        server.rows("customer_info")
                .forEach(row -> attributes.put(row.get("customer_id").textValue(), row.get("attributes")));
        assertThat(attributes.get("C1").toString()).isEqualTo("{\"tier\":\"gold\"}");
        assertThat(attributes.get("C2").textValue()).isEqualTo("gold");
        assertThat(attributes.get("C3").textValue()).isEqualTo("[1]");
        assertThat(attributes.get("C4").textValue()).isEqualTo("{\"n\":1e99999999999}");
        assertThat(attributes.get("C5").textValue()).isEqualTo("{} {}");
    }

    @Test
    void shouldLoadEntitiesBeforeFactsAndFinishEachFileFirst() throws Exception {
        for (SourceTable table : SourceTable.values()) {
            writeValid(table, 45);
        }

        LoadReport report = load();

        List<String> order = new ArrayList<>();
        for (FakeServer.Request request : server.requests()) {
            if (order.isEmpty() || !order.get(order.size() - 1).equals(request.table())) {
                order.add(request.table());
            }
        }
        assertThat(order)
                .containsExactly(
                        "customer_info",
                        "product_catalog",
                        "marketing_campaigns",
                        "purchase_transactions",
                        "customer_service",
                        "campaign_responses",
                        "website_behavior",
                        "customer_products");
        assertThat(report.exitStatus()).isZero();
        assertThat(report.tables()).allSatisfy(table -> {
            assertThat(table.read()).isEqualTo(45);
            assertThat(table.accepted()).isEqualTo(45);
            assertThat(table.refused()).isZero();
        });
        assertThat(printed()).containsPattern("total +360 +360 +0 ");
    }

    @Test
    void shouldKeepTheOrderOfACustomersRowsWhenManyLanesAreUnderWay() throws Exception {
        List<String> lines = new ArrayList<>(List.of(PURCHASES));
        for (int i = 0; i < 2_000; i++) {
            lines.add("T" + i + ",C" + i % 37 + ",P1,2017-01-01," + i + ",1");
        }
        Files.write(directory.resolve("purchase_transactions.csv"), lines);

        load();

        Map<String, Integer> last = new HashMap<>();
        assertThat(server.rows("purchase_transactions")).hasSize(2_000).allSatisfy(row -> {
            Integer before = last.put(
                    row.get("customer_id").textValue(), row.get("quantity").intValue());
            assertThat(before == null || before < row.get("quantity").intValue())
                    .isTrue();
        });
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.rows()).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void shouldNameFileAndLineWhenTheServerRefusesRows() throws Exception {
        write("customer_info.csv", "customer_id,first_name", "C1,\"two\nlines\"", "", "C2,bad", "C3,good", "C4,bad");
        server.refused = row -> row.path("first_name").asText().equals("bad");

        LoadReport report = load();

        assertThat(report.exitStatus()).isEqualTo(1);
        assertThat(printed())
                .contains("customer_info.csv:5: row {\"customer_id\":\"C2\",\"first_name\":\"bad\"} is refused")
                .contains("customer_info.csv:7: row {\"customer_id\":\"C4\"");
        assertThat(report.tables().get(0)).satisfies(table -> {
            assertThat(table.read()).isEqualTo(4);
            assertThat(table.accepted()).isEqualTo(2);
            assertThat(table.refused()).isEqualTo(2);
            assertThat(table.isComplete()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void shouldRefuseOnlyTheRowWhenItsCellsAreWrong(String newLine) throws Exception {
        String file = String.join(
                newLine,
                "\uFEFFcustomer_id,first_name",
                "C1,Ann",
                "C2",
                "C3,Ann,extra",
                "C4,\"Ann\"x",
                "\"C5\",\"An\"\"n" + newLine + "a\"",
                "C6,An\"n",
                "C7,\"Ann\"x\"y\"",
                "C8,\uD83D\uDC80",
                "C9,\"never closed",
                "");
        Files.writeString(directory.resolve("customer_info.csv"), file);

        LoadReport report = load();

        assertThat(server.rows("customer_info").stream()
                        .map(row -> row.path("customer_id").asText() + "="
                                + row.path("first_name").asText()))
                .containsExactlyInAnyOrder("C1=Ann", "C5=An\"n" + newLine + "a", "C6=An\"n", "C8=\uD83D\uDC80");
        assertThat(printed())
                .contains("customer_info.csv:3: the row has 1 cells and must have 2, as the header has")
                .contains("customer_info.csv:4: the row has 3 cells and must have 2, as the header has")
                .contains("customer_info.csv:5: the quotes are wrong")
                .contains("customer_info.csv:9: the quotes are wrong")
                .contains("customer_info.csv:11: the quotes are wrong");
        assertThat(report.tables().get(0).refused()).isEqualTo(5);
        assertThat(report.exitStatus()).isEqualTo(1);
    }

    @Test
    void shouldRefuseOnlyTheRowWhenItIsNotUtf8() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("customer_id,first_name\nC1,M".getBytes(StandardCharsets.UTF_8));
        file.write(0xFC);
        file.writeBytes("ller\nC2,Müller\n".getBytes(StandardCharsets.UTF_8));
        Files.write(directory.resolve("customer_info.csv"), file.toByteArray());

        load();

        assertThat(printed()).contains("customer_info.csv:2: first_name M\uFFFDller must be UTF-8");
        assertThat(server.rows("customer_info")).hasSize(1);
    }

    @Test
    void shouldReportOnceWhenARequiredColumnIsMissing() throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 3);
        write("purchase_transactions.csv", "transaction_id,customer_id", "T1,C1", "T2,C2");
        writeValid(SourceTable.WEBSITE_BEHAVIOR, 3);

        LoadReport report = load();

        assertThat(printed())
                .containsOnlyOnce("purchase_transactions.csv: required column product_id, purchase_date, quantity,"
                        + " total_amount is missing: all 2 rows are refused")
                .contains("product_catalog.csv: not there, skipped");
        assertThat(report.tables()).extracting(TableReport::refused).containsExactly(0L, 2L, 0L);
        assertThat(server.rows("purchase_transactions")).isEmpty();
        assertThat(server.rows("website_behavior")).hasSize(3);
        assertThat(report.exitStatus()).isEqualTo(1);
    }

    @Test
    void shouldSayOnceAndGoOnWhenAColumnIsNoField() throws Exception {
        write("customer_info.csv", "customer_id,shoe_size,Region", "C1,44,north");

        LoadReport report = load();

        assertThat(printed())
                .containsOnlyOnce(
                        "customer_info.csv: column shoe_size, Region is no field of customer_info and is ignored");
        assertThat(server.rows("customer_info").get(0).toString()).isEqualTo("{\"customer_id\":\"C1\"}");
        assertThat(report.exitStatus()).isZero();
    }

    @Test
    void shouldRefuseTheFileWhenAColumnStandsTwice() throws Exception {
        write("customer_info.csv", "customer_id,region,region", "C1,north,south");

        LoadReport report = load();

        assertThat(printed())
                .contains("customer_info.csv: column region stands more than once: all 1 rows are refused");
        assertThat(report.exitStatus()).isEqualTo(1);
    }

    @Test
    void shouldGoOnWithTheOthersWhenAFileCannotBeRead() throws Exception {
        Files.createDirectory(directory.resolve("customer_info.csv"));
        Files.createFile(directory.resolve("product_catalog.csv"));
        writeValid(SourceTable.MARKETING_CAMPAIGNS, 2);

        LoadReport report = load();

        assertThat(printed())
                .contains("customer_info.csv: can't be read: ")
                .contains("product_catalog.csv: is empty, a header row with the names of the columns is expected");
        assertThat(server.rows("marketing_campaigns")).hasSize(2);
        assertThat(report.exitStatus()).isEqualTo(1);
    }

    @Test
    void shouldSendWhatCameBeforeWhenTheRestOfAFileIsNoCsv() throws Exception {
        Files.writeString(
                directory.resolve("customer_info.csv"),
                "customer_id,first_name\nC1,Ann\nC2,\"" + "x".repeat(17 * 1024 * 1024));

        LoadReport report = load();

        assertThat(server.rows("customer_info")).hasSize(1);
        assertThat(printed()).contains("customer_info.csv: can't be read after row 1: ");
        assertThat(report.exitStatus()).isEqualTo(1);
    }

    @Test
    void shouldAcceptAFileWhenItHasNoRows() throws Exception {
        write("customer_info.csv", "customer_id");

        assertThat(load().exitStatus()).isZero();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void shouldTryAgainWhenTheServerIsBusyOrHangsUp() throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 5);
        server.next.addAll(List.of(
                FakeServer.hangUp(),
                FakeServer.retryAfter(503, "0"),
                FakeServer.retryAfter(429, "1"),
                FakeServer.status(502, "")));

        LoadReport report = load(new LoadSettings(1, 10, Duration.ofSeconds(30), false));

        assertThat(report.exitStatus()).isZero();
        assertThat(report.tables().get(0).accepted()).isEqualTo(5);
        assertThat(report.tables().get(0).took()).isGreaterThan(Duration.ofSeconds(1));
        assertThat(printed()).containsOnlyOnce("trying again for up to 30 s");
    }

    @Test
    void shouldGiveUpWhenTheServerStaysAway() throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 100);
        writeValid(SourceTable.CUSTOMER_SERVICE, 1);
        server.instead = request -> server.requests().size() > 1 ? FakeServer.hangUp() : null;

        LoadReport report = load(new LoadSettings(2, 10, Duration.ofMillis(300), false));

        assertThat(report.exitStatus()).isEqualTo(2);
        assertThat(report.failure().orElseThrow())
                .contains("no answer from " + server.uri())
                .contains("is `./cdp serve` still running?");
        assertThat(report.tables()).hasSize(1);
        assertThat(report.tables().get(0).accepted()).isBetween(10L, 30L);
        assertThat(printed())
                .contains("customer_info")
                .contains(report.failure().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405})
    void shouldStopWhenTheServerTakesNoEvents(int status) throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 1);
        server.instead = request -> FakeServer.status(status, "{\"error\":\"no\"}");

        LoadReport report = load();

        assertThat(report.exitStatus()).isEqualTo(2);
        assertThat(report.failure()).hasValue(server.uri() + " answers " + status + " no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>welcome</html>",
                "{}",
                "{\"accepted\":1,\"rejected\":[]}",
                "{\"accepted\":2,\"rejected\":[{\"index\":3}]}"
            })
    void shouldStopWhenTheAnswerIsNotAboutTheRows(String answer) throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 3);
        server.instead = request -> FakeServer.status(202, answer);

        LoadReport report = load(new LoadSettings(1, 10, Duration.ZERO, false));

        assertThat(report.exitStatus()).isEqualTo(2);
    }

    @Test
    void shouldFindTheOneRowWhenTheServerCannotDigestABatch() throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 30);
        server.instead = request -> request.rows().toString().contains("\"C17\"")
                ? FakeServer.status(request.rows().size() > 4 ? 413 : 400, "{\"error\":\"indigestible\"}")
                : null;

        LoadReport report = load();

        assertThat(printed()).contains("customer_info.csv:19: 400 indigestible");
        assertThat(report.tables().get(0).accepted()).isEqualTo(29);
        assertThat(report.tables().get(0).refused()).isEqualTo(1);
        assertThat(report.exitStatus()).isEqualTo(1);
    }

    @Test
    void shouldExitWith2WhenTheServerIsNotThere() throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 1);
        URI nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }

        LoadReport report = new Loader(nobody, out()).load(directory);

        assertThat(report.exitStatus()).isEqualTo(2);
        assertThat(printed()).contains("no server answers at " + nobody).contains("is `./cdp serve` running?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8000", "ftp://127.0.0.1", "server"})
    void shouldExitWith2WhenTheAddressIsNone(String address) throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 1);

        LoadReport report = new Loader(URI.create(address), out()).load(directory);

        assertThat(report.exitStatus()).isEqualTo(2);
        assertThat(printed()).contains(address + " is no server's address");
    }

    @Test
    void shouldExitWith2WhenTheDirectoryIsWrong() {
        LoadReport nowhere = new Loader(server.uri(), out()).load(directory.resolve("nowhere"));
        LoadReport empty = new Loader(server.uri(), out()).load(directory);

        assertThat(nowhere.exitStatus()).isEqualTo(2);
        assertThat(empty.exitStatus()).isEqualTo(2);
        assertThat(printed())
                .contains("nowhere is no directory")
                .contains("holds none of the files customer_info.csv, ");
    }

    @Test
    void shouldStopWhenInterrupted() throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 1_000);
        server.instead = request -> FakeServer.retryAfter(503, "300");
        CompletableFuture<LoadReport> report = new CompletableFuture<>();
        Thread load = new Thread(() -> report.complete(load()));
        load.start();
        await().until(() -> printed().contains("trying again"));

        load.interrupt();

        assertThat(report.get().failure()).hasValue("interrupted");
        assertThat(report.get().exitStatus()).isEqualTo(2);
    }

    @Test
    void shouldSendTheSameWhenRunAgain() throws Exception {
        writeValid(SourceTable.CUSTOMER_INFO, 20);

        load();
        List<JsonNode> first = server.rows("customer_info");
        LoadReport again = load();

        assertThat(again.exitStatus()).isZero();
        assertThat(server.rows("customer_info")).hasSize(40).containsAll(first);
    }

    private LoadReport load() {
        return load(SETTINGS);
    }

    private LoadReport load(LoadSettings settings) {
        return new Loader(server.uri(), out(), settings).load(directory);
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(directory.resolve(file), List.of(lines));
    }

    private void writeValid(SourceTable table, int rows) throws IOException {
        List<String> required = table.schema().getFields().stream()
                .filter(field -> !field.hasDefaultValue())
                .map(field -> field.name())
                .toList();
        List<String> lines = new ArrayList<>(List.of(String.join(",", required)));
        IntStream.range(0, rows)
                .mapToObj(i -> String.join(
                        ",", required.stream().map(name -> cell(name, i)).toList()))
                .forEach(lines::add);
        Files.write(directory.resolve(table.tableName() + ".csv"), lines);
    }

    private static String cell(String name, int row) {
        if (name.equals("customer_id")) {
            return "C" + row;
        }
        return name.endsWith("_date") ? "2017-01-01" : name.endsWith("_id") ? name + row : "1";
    }
}
