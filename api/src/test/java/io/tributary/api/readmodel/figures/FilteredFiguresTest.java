package io.tributary.api.readmodel.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.RealData;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures under filters against an independent computation over the same rows. */
class FilteredFiguresTest {
    private static final Instant END_OF_2017 = Instant.parse("2018-01-01T00:00:00Z");
    private static final int FILTERS = 20;

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() throws Exception {
        HostileShop.write(directory.resolve("shop"), 3, 300, 25);
        Oracle truth = Oracle.of(directory.resolve("shop"), HostileShop.AS_OF);

        assertEqual(truth, Filter.random(5, 3 * FILTERS, truth.categoryNames(), HostileShop.AS_OF));
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws Exception {
        Path real = RealData.directory().orElse(null);
        assumeTrue(real != null, "the real data is not here");
        Oracle truth = Oracle.of(real, END_OF_2017);

        assertEqual(truth, Filter.random(1, FILTERS, truth.categoryNames(), END_OF_2017));
    }

    @Test
    void shouldEqualTheFiguresOfEverybodyWhenNothingIsFiltered() throws Exception {
        HostileShop.write(directory.resolve("shop"), 4, 200, 25);
        Oracle truth = Oracle.of(directory.resolve("shop"), HostileShop.AS_OF);

        try (ReadModel model = FilledReadModel.open(directory.resolve("model"), truth.tables())) {
            FigureComparison comparison = new FigureComparison(model, truth.asOf());
            comparison.assertEqual(truth);
            comparison.assertEqual(new Filter(null, null, null, null, null), truth);
        }
    }

    private void assertEqual(Oracle truth, List<Filter> filters) throws Exception {
        try (ReadModel model = FilledReadModel.open(directory.resolve("model"), truth.tables())) {
            FigureComparison comparison = new FigureComparison(model, truth.asOf());
            for (Filter filter : filters) {
                comparison.assertEqual(filter, truth);
            }
        }
    }

    @Test
    void shouldBeOfNobodyWhenNothingIsPicked() throws Exception {
        HostileShop.write(directory.resolve("shop"), 4, 40, 10);
        Oracle truth = Oracle.of(directory.resolve("shop"), HostileShop.AS_OF);
        Filter nothing =
                new Filter("High Value", null, "'; DROP TABLE customer_360; --", LocalDate.of(1900, 1, 1), null);

        try (ReadModel model = FilledReadModel.open(directory.resolve("model"), truth.tables())) {
            new FigureComparison(model, truth.asOf()).assertEqual(nothing, truth);
            FigureFilter filter = FigureComparison.filter(nothing);
            PickedFigures figures = new PickedFigures(model, 90);
            assertThat(figures.totals(filter, truth.asOf()).averageOrderValue()).isNull();
            assertThat(figures.totals(filter, truth.asOf()).retentionRate()).isNull();
            assertThat(figures.categories(filter, truth.asOf()).categories()).isEmpty();
        }
    }
}
