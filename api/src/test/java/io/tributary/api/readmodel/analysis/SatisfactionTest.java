package io.tributary.api.readmodel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.oracle.SatisfactionOracle;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores by what they are about, against an independent computation. */
class SatisfactionTest {
    private static final int ALL = 10_000;

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() throws Exception {
        ComparedShops.hostile(directory, 12, (model, rows, asOf, filters) -> assertAll(model, rows, filters));
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws Exception {
        ComparedShops.real(directory, 4, (model, rows, asOf, filters) -> assertAll(model, rows, filters));
    }

    private static void assertAll(ReadModel model, PlainRows rows, List<Filter> filters) {
        for (Filter each : filters) {
            Filter filter = new Filter(each.segment(), each.churn(), null, each.from(), each.to());
            for (String by : Satisfaction.GROUPS) {
                for (int low : List.of(1, 2, 5)) {
                    assertThat(Shown.rows(
                                    new Satisfaction(model).report(ComparedShops.figureFilter(filter), by, low, ALL),
                                    "group",
                                    "count",
                                    "mean",
                                    "low_count",
                                    "low_share",
                                    "worst_customers"))
                            .as(by + " " + filter)
                            .isEqualTo(new SatisfactionOracle(rows, filter, low).report(by));
                }
            }
        }
    }

    @Test
    void shouldBeEmptyWhenNobodyWasAsked() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            for (String by : Satisfaction.GROUPS) {
                assertThat(new Satisfaction(model)
                                .report(FigureFilter.NONE, by, 2, ALL)
                                .rows())
                        .isEmpty();
            }
        }
    }
}
