package io.tributary.api.readmodel.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.oracle.RealData;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Segment;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A read model, the same rows as they are, and filters: what an analysis and its independent computation are given. */
public final class ComparedShops {
    public static final Filter EVERYTHING = new Filter(null, null, null, null, null);
    private static final Instant END_OF_2017 = Instant.parse("2018-01-01T00:00:00Z");

    private ComparedShops() {}

    /** What is compared. */
    public interface Comparison {
        void of(ReadModel model, PlainRows rows, Instant asOf, List<Filter> filters) throws SQLException;
    }

    public static void hostile(Path directory, int filters, Comparison comparison) throws SQLException {
        HostileShop.write(directory.resolve("shop"), 11, 250, 25);
        compare(directory, Oracle.of(directory.resolve("shop"), HostileShop.AS_OF), filters, comparison);
    }

    public static void real(Path directory, int filters, Comparison comparison) throws SQLException {
        Path real = RealData.directory().orElse(null);
        assumeTrue(real != null, "the real data is not here");
        compare(directory, Oracle.of(real, END_OF_2017), filters, comparison);
    }

    private static void compare(Path directory, Oracle truth, int filters, Comparison comparison) throws SQLException {
        List<Filter> all = Stream.concat(
                        Stream.of(EVERYTHING), Filter.random(6, filters, truth.categoryNames(), truth.asOf()).stream())
                .toList();
        try (ReadModel model = FilledReadModel.open(directory.resolve("model"), truth.tables())) {
            comparison.of(model, new PlainRows(truth.tables()), truth.asOf(), all);
        }
    }

    static FigureFilter figureFilter(Filter filter) {
        return new FigureFilter(
                Stream.of(Segment.values())
                        .filter(segment -> segment.label().equals(filter.segment()))
                        .findFirst()
                        .orElse(null),
                Stream.of(ChurnRisk.values())
                        .filter(risk -> risk.label().equals(filter.churn()))
                        .findFirst()
                        .orElse(null),
                filter.category(),
                filter.from(),
                filter.to());
    }
}
