package io.tributary.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.demo.shop.Forecast;
import io.tributary.api.demo.shop.Ledger;
import io.tributary.api.demo.shop.Scores;
import io.tributary.api.demo.shop.Shop;
import io.tributary.api.demo.shop.ShopPlan;
import io.tributary.api.demo.shop.Statement;
import io.tributary.api.oracle.ChurnModel;
import io.tributary.api.oracle.Models;
import io.tributary.api.oracle.Oracle;
import io.tributary.schemas.source.SourceTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopFilesTest {
    private static final Instant UNTIL = Instant.parse("2026-03-15T00:00:00Z");
    private static final ShopPlan PLAN = new ShopPlan(42, 200, UNTIL);

    /** What the eight files of {@link #PLAN} are, on every Java. A change here changes the shop of every seed. */
    private static final Map<String, String> PINNED = Map.of(
            "campaign_responses",
            "4f0e39bcbd0713d3e91b217fc980e83f4db515c6842f8fad481bcc0324fecb14",
            "customer_info",
            "2a8066fbf67013e5168515a41851a4fa9382feb60b60ef3f54c7c65e5e9bf98b",
            "customer_products",
            "395bd59d591d4861fda1b0708eb7ee7118b990f14dee1058cadbe791af564866",
            "customer_service",
            "7e40567ef0164390273510f21c96230a37eb82c0199217585ebdcb8ff202e594",
            "marketing_campaigns",
            "9a0a8ff0439849d1c45185e735fafa38a12aa3966ae0f0ae6bd67d5d7fb97803",
            "product_catalog",
            "6d138945657f99e47bb2710a46546b3495980f152b5c11348da387088bc017ac",
            "purchase_transactions",
            "ae7b026e36775ab7ce5c55e03fdd00e9890aadcde5fa7d36aa31797c18da50a9",
            "website_behavior",
            "f0c6f59bb734d988dfcfda17ad495d39d8528d16478a8bde17dfc740d8940781");

    @TempDir
    private Path directory;

    @Test
    void shouldWriteTheBytesThatItAlwaysWrote() throws Exception {
        new ShopFiles(directory).write(Shop.open(PLAN));

        assertThat(hashes(directory)).isEqualTo(new TreeMap<>(PINNED));
    }

    @Test
    void shouldWriteTheSameWhereverItRuns() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path elsewhere = directory.resolve("elsewhere");
        new ShopFiles(directory).write(Shop.open(PLAN));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            new ShopFiles(elsewhere).write(Shop.open(PLAN));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(hashes(elsewhere)).isEqualTo(hashes(directory));
    }

    @Test
    void shouldKeepBooksThatAnIndependentComputationOverItsFilesAgreesWith() throws Exception {
        new ShopFiles(directory).write(Shop.open(PLAN));
        Ledger ledger = new Ledger();
        Shop.open(PLAN).playHistory(delivery -> ledger.enter(delivery.record()));

        Oracle oracle = Oracle.of(directory, UNTIL);

        assertThat(oracle.refused()).isEmpty();
        assertThat(ledger.knownCustomers())
                .containsExactlyInAnyOrderElementsOf(oracle.customer360().keySet());
        oracle.customer360()
                .forEach((id, row) -> assertThat(row)
                        .as(id)
                        .containsAllEntriesOf(
                                ledger.statement(id, UNTIL).orElseThrow().cells()));
    }

    @ParameterizedTest
    @CsvSource({
        "MBG/NBD, 0.525, 43.28, 0.891, 1.614",
        "BG/NBD, 0.243, 30.9, 0.793, 2.426",
        "MBG/NBD, 1.7, 2.5, 1, 0.4",
        "MBG/NBD, 0.3, 120, 2.5, 9"
    })
    void shouldKeepBooksWhoseScoresAndForecastsAnIndependentComputationAgreesWith(
            String name, double r, double alpha, double a, double b) throws Exception {
        new ShopFiles(directory).write(Shop.open(PLAN));
        Ledger ledger = new Ledger();
        Shop.open(PLAN).playHistory(delivery -> ledger.enter(delivery.record()));
        List<Statement> statements = ledger.knownCustomers().stream()
                .map(id -> ledger.statement(id, UNTIL).orElseThrow())
                .toList();
        Scores scores = Scores.of(statements);
        Forecast forecast = new Forecast(name.equals("MBG/NBD"), r, alpha, a, b, 6.25, 3.74, 15.44);

        Oracle oracle = Oracle.of(directory, UNTIL)
                .with(new Models(new ChurnModel(name, r, alpha, a, b), Models.DEFAULTS.value()));

        oracle.customer360().forEach((id, row) -> {
            Statement statement = ledger.statement(id, UNTIL).orElseThrow();
            Map<String, String> cells = new HashMap<>(scores.cells(statement));
            cells.putAll(forecast.cells(statement));
            assertThat(new AuditedRow(statement, scores, cells).differences(id, row))
                    .isEmpty();
            assertThat(row.get("monetary_score")).isEqualTo(cells.get("monetary_score"));
        });
    }

    @Test
    void shouldLeaveFilesThatAreThereAsTheyAre() throws IOException {
        Path there = Files.writeString(directory.resolve("customer_info.csv"), "customer_id\nC1\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = new GeneratedFiles(directory, nowhere(), new PrintStream(err, true, StandardCharsets.UTF_8))
                .write(PLAN);

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("'" + directory + "' holds customer_info.csv already. Choose another directory, or remove"
                        + " them." + System.lineSeparator());
        assertThat(there).hasContent("customer_id\nC1\n");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(there);
        }
    }

    @Test
    void shouldSayWhatItWrote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path made = directory.resolve("made");

        int status = new GeneratedFiles(made, new PrintStream(out, true, StandardCharsets.UTF_8), nowhere())
                .write(new ShopPlan(1, 3, UNTIL));

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("customer_info ", "website_behavior ")
                .contains("3 customers until 2026-03-15T00:00:00Z, seed 1: load them with 'cdp load " + made + "'.");
        for (SourceTable table : SourceTable.values()) {
            assertThat(made.resolve(table.tableName() + ".csv")).isNotEmptyFile();
        }
    }

    @Test
    void shouldSaySoWhenTheDirectoryCanNotBeMade() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new ShopFiles(file.resolve("in")).write(Shop.open(PLAN)))
                .isInstanceOf(IOException.class);
    }

    private static PrintStream nowhere() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    private static SortedMap<String, String> hashes(Path directory) throws IOException, NoSuchAlgorithmException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (SourceTable table : SourceTable.values()) {
            byte[] bytes = Files.readAllBytes(directory.resolve(table.tableName() + ".csv"));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            hashes.put(table.tableName(), HexFormat.of().formatHex(hash));
        }
        return hashes;
    }

    @Test
    void shouldWriteCellsAsTheLoaderReadsThem() {
        List<String> header = CsvCells.header(SourceTable.CUSTOMER_INFO);

        assertThat(header).startsWith("customer_id", "first_name").endsWith("attributes", "version", "deleted");
    }
}
