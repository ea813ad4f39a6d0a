package io.tributary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tributary.bench.contender.Entrant;
import io.tributary.bench.freshness.Freshness;
import io.tributary.bench.freshness.Freshness.Latency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void shouldGiveMediansAndRatiosOfMedians() {
        List<Row> rows = Rows.of(Map.of(
                Entrant.TRIBUTARY, List.of(Samples.trial(100_000), Samples.trial(300_000), Samples.trial(150_000)),
                Entrant.LOOP, List.of(Samples.trial(600_000)),
                Entrant.DSL, List.of(Samples.trial(50_000), Samples.trial(70_000))));

        assertThat(rows).extracting(Row::contender).containsExactly("loop", "dsl", "tributary");
        Row tributary = rows.get(2);
        assertThat(tributary.factsPerSecond()).isEqualTo(new Spread(150_000, 100_000, 300_000));
        assertThat(tributary.toLoop()).contains(0.25);
        assertThat(tributary.toDsl()).contains(2.5);
        assertThat(tributary.disk()).isEqualTo(Samples.trial(1).disk());
    }

    @Test
    void shouldCompareMixedFactsWithTheLoopOnMixedFactsOnly() {
        Map<Entrant, List<Trial>> trials = Map.of(
                Entrant.TRIBUTARY_MIXED, List.of(Samples.trial(100_000)),
                Entrant.LOOP, List.of(Samples.trial(999_000)),
                Entrant.DSL, List.of(Samples.trial(50_000)));

        Row alone = Rows.of(trials).get(2);

        assertThat(alone.toLoop()).isEmpty();
        assertThat(alone.toDsl()).isEmpty();
    }

    @Test
    void shouldJudgeTargetsThatHaveRowsOnly() {
        List<Row> rows = Rows.of(Map.of(
                Entrant.TRIBUTARY_MIXED, List.of(Samples.trial(100_000)),
                Entrant.LOOP_MIXED, List.of(Samples.trial(500_000))));
        Freshness freshness = new Freshness(
                10_000, 20, 2000, new Latency(5, 9, 10), new Latency(60, 150, 170), new Latency(70, 151, 190));

        assertThat(Targets.of(rows, Optional.of(freshness), Optional.empty()))
                .extracting(Target::goal, Target::value, Target::met)
                .containsExactly(
                        tuple("≥ 0.25", 0.2, false),
                        tuple("≤ 12", 12.0, true),
                        tuple("≤ 150", 150.0, true),
                        tuple("≤ 150", 151.0, false));
        assertThat(Targets.of(List.of(), Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void shouldFindTheMiddle() {
        assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(2, 1, 3));
        assertThat(Spread.of(4, 1, 2, 3)).isEqualTo(new Spread(2.5, 1, 4));
    }
}
