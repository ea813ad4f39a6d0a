package io.tributary.api.readmodel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.oracle.SummaryOracle;
import io.tributary.api.oracle.SummaryOracle.Kind;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the columns of tables, against an independent computation and by hand. */
class SummariesTest {
    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() throws Exception {
        ComparedShops.hostile(directory, 3, (model, rows, asOf, filters) -> assertAll(model, rows, filters));
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws Exception {
        ComparedShops.real(directory, 1, (model, rows, asOf, filters) -> assertAll(model, rows, filters));
    }

    private static void assertAll(ReadModel model, PlainRows rows, List<Filter> filters) {
        int compared = 0;
        for (SummaryTable table : SummaryTable.values()) {
            for (Filter filter : filters) {
                if (table.takes(ComparedShops.figureFilter(filter))) {
                    assertColumns(model, rows, table, filter);
                    assertCorrelations(model, rows, table, filter);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(SummaryTable.values().length);
    }

    private static void assertColumns(ReadModel model, PlainRows rows, SummaryTable table, Filter filter) {
        SummaryOracle truth = new SummaryOracle(rows, table.tableName(), filter);
        for (Map<String, Object> column : new Summaries(model)
                .columns(table, null, ComparedShops.figureFilter(filter))
                .objects()) {
            String name = (String) column.get("column");
            Kind kind = Kind.valueOf(column.get("kind").toString().toUpperCase(Locale.ROOT));
            String as = table + "." + name + " " + filter;
            assertThat(text(column, kind)).as(as).isEqualTo(truth.summary(name, kind));
            if (kind == Kind.NUMBER) {
                assertClose(as, (BigDecimal) column.get("standard_deviation"), truth.deviation(name));
            } else {
                assertThat(column.get("mean")).as(as).isNull();
            }
        }
    }

    private static void assertCorrelations(ReadModel model, PlainRows rows, SummaryTable table, Filter filter) {
        SummaryOracle truth = new SummaryOracle(rows, table.tableName(), filter);
        for (Map<String, Object> pair : new Summaries(model)
                .correlations(table, ComparedShops.figureFilter(filter))
                .objects()) {
            assertClose(
                    table + " " + pair + " " + filter,
                    (BigDecimal) pair.get("correlation"),
                    truth.correlation((String) pair.get("column_a"), (String) pair.get("column_b")));
        }
    }

    /** Sums of doubles are exact to some 12 digits. */
    private static void assertClose(String as, BigDecimal value, Double truth) {
        if (truth == null) {
            assertThat(value).as(as).isNull();
        } else {
            assertThat(value.doubleValue()).as(as).isCloseTo(truth, within(1e-6 + Math.abs(truth) * 1e-9));
        }
    }

    /** As the oracle writes it. */
    private static String text(Map<String, Object> column, Kind kind) {
        StringBuilder all = new StringBuilder();
        all.append(column.get("count"))
                .append(' ')
                .append(column.get("missing"))
                .append(' ')
                .append(column.get("distinct"));
        all.append(" most ")
                .append(maps(column.get("most_frequent")).stream()
                        .map(value -> plain(value.get("value")) + "=" + value.get("count"))
                        .toList());
        if (column.get("min") == null) {
            return all.toString();
        }
        all.append(' ').append(plain(column.get("min"))).append(' ').append(plain(column.get("max")));
        if (kind == Kind.TEXT) {
            return all.toString();
        }
        for (String quantile : List.of("p5", "p25", "p50", "p75", "p95")) {
            all.append(' ').append(plain(column.get(quantile)));
        }
        all.append(" bins ")
                .append(maps(column.get("histogram")).stream()
                        .map(bin -> bin.get("count"))
                        .toList());
        return kind == Kind.NUMBER
                ? all.append(" mean ").append(column.get("mean")).toString()
                : all.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }

    private static String plain(Object value) {
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
            return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
        }
        return value.toString();
    }

    @Test
    void shouldKnowNoMomentsWhenThereIsNothing() {
        try (ReadModel model = ReadModel.open(directory)) {
            AnalysisTable empty = new Summaries(model).columns(SummaryTable.CUSTOMER_360, null, FigureFilter.NONE);
            assertThat(empty.rows()).hasSize(38);
            assertThat(Shown.rows(empty, "count", "missing", "distinct", "min", "mean", "standard_deviation", "p50"))
                    .containsOnly("0 0 0 absent absent absent absent");
            assertThat(Shown.rows(
                            new Summaries(model).correlations(SummaryTable.PURCHASE_TRANSACTIONS, FigureFilter.NONE),
                            "column_a",
                            "column_b",
                            "count",
                            "correlation"))
                    .containsExactly("quantity total_amount 0 absent");
            assertThat(new Summaries(model)
                            .correlations(SummaryTable.MARKETING_CAMPAIGNS, FigureFilter.NONE)
                            .rows())
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldSummariseOneColumnByHand() throws SQLException {
        try (ReadModel model = FilledReadModel.of(directory, """
                INSERT INTO product_catalog (product_id, category, price) VALUES
                    ('P1', 'Bread', 1.00), ('P2', 'Bread', 2.00), ('P3', NULL, 4.01), ('P4', 'Käse', NULL), ('P5', 'Bread', 2.00)""")) {
            Map<String, Object> price = new Summaries(model)
                    .columns(SummaryTable.PRODUCT_CATALOG, "price", FigureFilter.NONE)
                    .objects()
                    .get(0);
            assertThat(price.toString())
                    .isEqualTo("{column=price, kind=number, count=4, missing=1, distinct=3, min=1.00, max=4.01,"
                            + " mean=2.252500, standard_deviation=1.262943, p5=1.00, p25=1.00, p50=2.00, p75=2.00, p95=4.01,"
                            + " histogram=[{from=1.000, to=1.301, count=1}, {from=1.301, to=1.602, count=0},"
                            + " {from=1.602, to=1.903, count=0}, {from=1.903, to=2.204, count=2}, {from=2.204, to=2.505, count=0},"
                            + " {from=2.505, to=2.806, count=0}, {from=2.806, to=3.107, count=0}, {from=3.107, to=3.408, count=0},"
                            + " {from=3.408, to=3.709, count=0}, {from=3.709, to=4.010, count=1}],"
                            + " most_frequent=[{value=2.00, count=2}, {value=1.00, count=1}, {value=4.01, count=1}]}");
            assertThat(Shown.rows(
                            new Summaries(model)
                                    .columns(
                                            SummaryTable.PRODUCT_CATALOG,
                                            "category",
                                            new FigureFilter(null, null, "Unknown", null, null)),
                            "count",
                            "missing"))
                    .containsExactly("0 1");
            assertThat(new Summaries(model)
                            .columns(SummaryTable.PRODUCT_CATALOG, "colour", FigureFilter.NONE)
                            .rows())
                    .isEmpty();
        }
    }
}
