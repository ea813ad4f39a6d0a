package io.tributary.bench.report;

import io.tributary.bench.contender.Entrant;
import io.tributary.bench.measure.DiskUse;
import io.tributary.bench.measure.DiskUse.Kind;
import io.tributary.bench.measure.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the trials of one contender come to. Of each trial its second half, unless said.
 *
 * @param facts what kind
 * @param factsPerRun repeats included
 * @param cpuPerMillion seconds of contender and broker together
 * @param peakBytes most resident memory of any trial
 * @param otherLoad share of the machine's cores, 0 to 1, that other processes had
 * @param wholeSeconds from the contender's start to its last fact, by trial
 * @param disk medians
 */
public record Row(
        String contender,
        String facts,
        String what,
        long factsPerRun,
        Spread factsPerSecond,
        Optional<Double> toLoop,
        Optional<Double> toDsl,
        Spread cpuPerMillion,
        Spread contenderCpuPerMillion,
        Spread brokerCpuPerMillion,
        long peakBytes,
        long brokerPeakBytes,
        Spread otherLoad,
        List<Double> wholeSeconds,
        List<DiskUse> disk) {

    /**
     * The row of a contender.
     *
     * @param loop facts/s of the loop on the same kind of facts
     * @param dsl facts/s of the DSL aggregation, where that reads the same facts
     */
    static Row of(Entrant entrant, List<Trial> trials, Optional<Double> loop, Optional<Double> dsl) {
        List<Span> halves =
                trials.stream().map(trial -> trial.measurement().secondHalf()).toList();
        Spread rate = Spread.of(halves, Span::factsPerSecond);
        return new Row(
                entrant.label(),
                entrant.feed().facts(),
                entrant.what(),
                trials.get(0).measurement().whole().facts(),
                rate,
                loop.map(other -> rate.median() / other),
                dsl.map(other -> rate.median() / other),
                Spread.of(halves, half -> half.contenderCpuPerMillion() + half.brokerCpuPerMillion()),
                Spread.of(halves, Span::contenderCpuPerMillion),
                Spread.of(halves, Span::brokerCpuPerMillion),
                trials.stream()
                        .mapToLong(trial -> trial.measurement().peakBytes())
                        .max()
                        .orElse(0),
                trials.stream().mapToLong(Trial::brokerPeakBytes).max().orElse(0),
                Spread.of(halves, Span::otherLoad),
                trials.stream()
                        .map(trial -> trial.measurement().whole().seconds())
                        .toList(),
                disk(trials));
    }

    private static List<DiskUse> disk(List<Trial> trials) {
        record Place(Kind kind, String name) {}
        Set<Place> places = new LinkedHashSet<>();
        trials.forEach(trial -> trial.disk().forEach(use -> places.add(new Place(use.kind(), use.name()))));
        List<DiskUse> medians = new ArrayList<>();
        for (Place place : places) {
            double[] bytes = trials.stream()
                    .flatMap(trial -> trial.disk().stream())
                    .filter(use -> use.kind() == place.kind && use.name().equals(place.name))
                    .mapToDouble(DiskUse::bytes)
                    .toArray();
            medians.add(new DiskUse(
                    place.kind, place.name, Math.round(Spread.of(bytes).median())));
        }
        return medians;
    }

    /** Bytes on disk of one kind. */
    long bytes(Kind kind) {
        return disk.stream()
                .filter(use -> use.kind() == kind)
                .mapToLong(DiskUse::bytes)
                .sum();
    }
}
