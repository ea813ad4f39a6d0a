package io.tributary.api.readmodel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.oracle.TrendOracle;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.analysis.Trends.Choice;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.topology.figures.DayFigures;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metrics period by period, against an independent computation and by hand. */
class TrendsTest {
    private static final String[] ROW = {"period", "value", "change", "relative_change", "moving_average"};

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() throws Exception {
        ComparedShops.hostile(directory, 5, TrendsTest::assertAll);
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws Exception {
        ComparedShops.real(directory, 1, TrendsTest::assertAll);
    }

    private static void assertAll(ReadModel model, PlainRows rows, Instant asOf, List<Filter> filters) {
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        for (Filter each : filters) {
            for (Metric metric : Metric.values()) {
                Filter filter = metric.takesCategory()
                        ? each
                        : new Filter(each.segment(), each.churn(), null, each.from(), each.to());
                for (Period period : Period.values()) {
                    int average = 1 + metric.ordinal() % 4;
                    LocalDate last = filter.to() != null ? filter.to() : today;
                    Choice choice = new Choice(period, filter.from(), last, average);
                    assertThat(Shown.rows(
                                    new Trends(model).of(metric, choice, ComparedShops.figureFilter(filter)), ROW))
                            .as(metric + " " + period + " " + filter)
                            .isEqualTo(new TrendOracle(rows, filter, period.publicName())
                                    .rows(
                                            metric.publicName(),
                                            filter.from() != null
                                                    ? filter.from()
                                                    : period.plus(period.of(last), 1L - period.shown()),
                                            last,
                                            average));
                }
            }
        }
    }

    @Test
    void shouldHaveEveryPeriodWhenThereIsNothing() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            Choice months = new Choice(Period.MONTH, null, LocalDate.of(2024, 3, 1), 2);
            assertThat(Shown.rows(new Trends(model).of(Metric.REVENUE, months, FigureFilter.NONE), ROW))
                    .hasSize(12)
                    .startsWith("2023-04 0.00 0.00 absent 0.000000");
            assertThat(Shown.rows(new Trends(model).of(Metric.SATISFACTION, months, FigureFilter.NONE), ROW))
                    .hasSize(12)
                    .endsWith("2024-03 absent absent absent absent");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-29, 2024-12-23, 2024-W52",
        "2024-12-30, 2024-12-30, 2025-W01",
        "2027-01-03, 2026-12-28, 2026-W53",
        "2021-01-04, 2021-01-04, 2021-W01"
    })
    void shouldNameWeeksAsIsoDoes(LocalDate day, LocalDate monday, String label) {
        assertThat(Period.WEEK.of(day)).isEqualTo(monday);
        assertThat(Period.WEEK.label(monday)).isEqualTo(label);
    }

    private static DayFigures day(String day, long high, Map<String, Long> cells) {
        BigDecimal none = BigDecimal.ZERO;
        return new DayFigures(
                LocalDate.parse(day),
                Instant.parse(day + "T12:00:00Z"),
                high,
                none,
                0,
                none,
                none,
                none,
                none,
                Map.of("High Value", high),
                Map.of("Low", 1L),
                cells);
    }

    @Test
    void shouldTakeTheLastSnapshotOfAPeriodAndCarryNothingOver() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            List<DayFigures> days = List.of(
                    day("2024-01-03", 4, Map.of("55", 4L)),
                    day("2024-01-30", 5, Map.of("55", 5L)),
                    day("2024-03-01", 10, Map.of("11", 1L)));
            Choice months = new Choice(Period.MONTH, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1), 1);
            assertThat(Shown.rows(new Trends(model).of("segments", months, days), ROW))
                    .containsExactly(
                            "2024-01 5 absent absent 5.000000",
                            "2024-02 absent absent absent absent",
                            "2024-03 10 absent absent 10.000000");
            assertThat(Shown.rows(new Trends(model).of("rfm_cells", months, days), "group", "period", "value"))
                    .containsExactly(
                            "11 2024-01 0",
                            "11 2024-02 absent",
                            "11 2024-03 1",
                            "55 2024-01 5",
                            "55 2024-02 absent",
                            "55 2024-03 0");
            assertThat(new Trends(model).of("churn_risk", months, List.of()).rows())
                    .isEmpty();
        }
    }
}
