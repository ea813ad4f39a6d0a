package io.tributary.bench.report;

import io.tributary.bench.contender.Entrant;
import io.tributary.bench.measure.Span;
import io.tributary.bench.workload.Feed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the table's rows of all trials: medians, and ratios of medians within the run. */
public final class Rows {
    private Rows() {}

    /** The rows in the order of {@link Entrant}. A ratio to what has not run is left out. */
    public static List<Row> of(Map<Entrant, List<Trial>> trials) {
        return trials.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> row(entry.getKey(), entry.getValue(), trials))
                .toList();
    }

    private static Row row(Entrant entrant, List<Trial> own, Map<Entrant, List<Trial>> trials) {
        Entrant loop = entrant.feed().isMixed() ? Entrant.LOOP_MIXED : Entrant.LOOP;
        return Row.of(
                entrant,
                own,
                rate(trials.get(loop)),
                entrant.feed() == Feed.PURCHASES ? rate(trials.get(Entrant.DSL)) : Optional.empty());
    }

    private static Optional<Double> rate(List<Trial> trials) {
        return Optional.ofNullable(trials)
                .map(all -> Spread.of(all.stream()
                                .map(trial -> trial.measurement().secondHalf())
                                .mapToDouble(Span::factsPerSecond)
                                .toArray())
                        .median());
    }
}
