package io.tributary.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison that says nothing when all is right, and where to look when it is not. */
class ExportComparisonTest {

    @TempDir
    private Path directory;

    private SortedMap<String, Map<String, String>> expected;

    @BeforeEach
    void expectAHostileShop() {
        HostileShop.write(directory, 3, 80, 10);
        expected = Oracle.of(directory, HostileShop.AS_OF).customer360();
    }

    private static String csv(List<String> header, Collection<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(header);
            rows.forEach(row -> writer.writeRecord(header.stream().map(row::get).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> differences(Collection<Map<String, String>> rows) {
        return ExportComparison.differences(expected, csv(Customer360Columns.ALL, rows));
    }

    @Test
    void shouldFindNothingWhenEveryCellIsAsExpected() throws IOException {
        Path export = directory.resolve("export.csv");
        Files.writeString(export, csv(Customer360Columns.ALL, expected.values()));

        assertThat(ExportComparison.differences(expected, export)).isEmpty();
    }

    @Test
    void shouldNameCustomerColumnAndValuesWhenACellDiffers() {
        expected.get("A").put("total_orders", "3");
        String export = csv(Customer360Columns.ALL, expected.values());
        expected.get("A").put("total_orders", "4");
        expected.get("A").put("favorite_brand", "");
        expected.get("A").put("last_name", "Souza");

        assertThat(ExportComparison.differences(expected, export))
                .contains("customer A: total_orders expected 4 but was 3");
    }

    /** The differences when one cell of customer A is expected, and is another. */
    private List<String> differences(String column, String wanted, String actual) {
        expected.get("A").put(column, actual);
        String export = csv(Customer360Columns.ALL, expected.values());
        expected.get("A").put(column, wanted);
        return ExportComparison.differences(expected, export);
    }

    @Test
    void shouldTolerateOneUnitOfTheLastDecimalWhenAModelComputed() {
        assertThat(differences("churn_risk_score", "0.400000", "0.400001")).isEmpty();
        assertThat(differences("predicted_purchases_90d", "40.000000", "39.999999"))
                .isEmpty();
        assertThat(differences("predicted_value_90d", "0.400000", "0.400001")).isEmpty();
        assertThat(differences("predicted_value_90d", "4000.000000", "4000.004000"))
                .isEmpty();

        assertThat(differences("predicted_purchases_90d", "40.000000", "39.999998"))
                .containsExactly("customer A: predicted_purchases_90d expected 40.000000 but was 39.999998");
        assertThat(differences("churn_risk_score", "0.400000", "0.400002")).hasSize(1);
        assertThat(differences("churn_risk_score", "0.400000", "0.4")).hasSize(1);
        assertThat(differences("churn_risk_score", "0.400000", "")).hasSize(1);
        assertThat(differences("churn_risk_score", "", "0.400000")).hasSize(1);
        assertThat(differences("predicted_value_90d", "0.400000", "0.400002")).hasSize(1);
        assertThat(differences("predicted_value_90d", "4000.000000", "4000.004001"))
                .hasSize(1);
        assertThat(differences("average_order_value", "0.400000", "0.400001")).hasSize(1);
    }

    @Test
    void shouldTolerateTheNextBandOnlyWhenTheScoreIsAtItsEdge() {
        expected.get("A").put("churn_risk_score", "0.330000");
        assertThat(differences("churn_risk", "Medium", "Low")).isEmpty();
        assertThat(differences("churn_risk", "Medium", "High")).hasSize(1);

        expected.get("A").put("churn_risk_score", "0.330002");
        assertThat(differences("churn_risk", "Medium", "Low")).hasSize(1);
    }

    @Test
    void shouldTolerateALowerMonetaryScoreOnlyWhereACutPointMayBeHigher() {
        // Cut points 100, 101, 200, 300: 101 may be below the first of them, 200 below none.
        List<String> values = List.of("100", "101", "200", "300", "400");
        List<String> ids = List.copyOf(expected.keySet()).subList(0, values.size());
        expected.keySet().stream()
                .skip(values.size())
                .toList()
                .forEach(id -> expected.get(id).put("monetary_score", ""));
        for (int i = 0; i < values.size(); i++) {
            expected.get(ids.get(i)).put("total_lifetime_value", values.get(i));
            expected.get(ids.get(i)).put("monetary_score", Integer.toString(i + 1));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        expected.values().forEach(row -> rows.add(new LinkedHashMap<>(row)));

        rows.get(1).put("monetary_score", "1");
        assertThat(differences(rows)).isEmpty();

        rows.get(1).put("monetary_score", "3");
        rows.get(2).put("monetary_score", "2");
        assertThat(differences(rows))
                .containsExactly(
                        "customer " + ids.get(1) + ": monetary_score expected 2 but was 3",
                        "customer " + ids.get(2) + ": monetary_score expected 3 but was 2");
    }

    @Test
    void shouldNameTheColumnsWhenTheHeaderDiffers() {
        List<String> header = new ArrayList<>(Customer360Columns.ALL);
        Collections.swap(header, 1, 2);
        header.remove("last_seen_at");

        assertThat(ExportComparison.differences(expected, csv(header, expected.values())))
                .containsExactly(
                        "header: column 2 expected first_name but was last_name",
                        "header: column 3 expected last_name but was first_name",
                        "header: column 38 expected last_seen_at but was nothing");
    }

    @Test
    void shouldNameTheFirstPlaceWhenTheOrderDiffers() {
        List<Map<String, String>> rows = new ArrayList<>(expected.values());
        Collections.swap(rows, 4, 5);
        List<String> ids = List.copyOf(expected.keySet());

        assertThat(differences(rows))
                .containsExactly("order of rows: expected customer " + ids.get(4) + " but was customer " + ids.get(5));
    }

    @Test
    void shouldNameCustomersWhenTheyAreMissingTwiceOrTooMuch() {
        List<Map<String, String>> rows = new ArrayList<>(expected.values());
        List<String> ids = List.copyOf(expected.keySet());
        rows.remove(6);
        rows.add(rows.get(0));
        Map<String, String> stranger = new LinkedHashMap<>(rows.get(0));
        stranger.put("customer_id", "stranger");
        rows.add(stranger);

        assertThat(differences(rows))
                .containsExactly(
                        "customer " + ids.get(6) + ": missing",
                        "customer " + ids.get(0) + ": there is more than one row",
                        "customer stranger: not expected");
    }

    @Test
    void shouldStopAtFiftyWhenEverythingDiffers() {
        assertThat(differences(List.of())).hasSize(ExportComparison.MOST_DIFFERENCES);
        assertThat(ExportComparison.differences(expected, "")).hasSize(1);
    }
}
