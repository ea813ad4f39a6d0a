package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.store.Deadlines.Due;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final String[] IDS = {"C", "C1", "C1\u0000", "Ü", "\uD83D\uDE00"};
    private static final long NOT_DUE = ProfileCodec.NOT_DUE;

    private final KeyValueStore<Bytes, byte[]> store = Task.store("deadlines");
    private Deadlines deadlines = new Deadlines(store);

    /** What a task does with its deadlines. */
    private interface Action {
        void on(Model model);
    }

    /** Who is due when, in a map; those handed out are moved with the next flush, as a task does. */
    private static final class Model {
        private final KeyValueStore<Bytes, byte[]> store = Task.store("deadlines");
        private Deadlines deadlines = new Deadlines(store);
        private final Map<String, Long> committed = new HashMap<>();
        private final Map<String, Long> handedOut = new HashMap<>();

        void flush(Map<String, Long> moves) {
            Map<String, Long> all = new HashMap<>();
            // Whoever was due is moved, to a later instant or away.
            handedOut.forEach((id, instant) -> all.put(id, instant % 2 == 0 ? instant + 7 : NOT_DUE));
            all.putAll(moves);
            all.forEach((id, now) -> {
                // One that was handed out is never due at the same instant again.
                long instant = now.equals(handedOut.get(id)) ? now + 1 : now;
                deadlines.move(id, committed.getOrDefault(id, NOT_DUE), instant);
                committed.remove(id);
                if (instant != NOT_DUE) {
                    committed.put(id, instant);
                }
            });
            handedOut.clear();
            deadlines.write();
            assertThat(deadlines.earliest()).isEqualTo(earliest());
        }

        void take(long now, int most) {
            List<Due> expected = committed.entrySet().stream()
                    .filter(entry -> !handedOut.containsKey(entry.getKey()) && entry.getValue() <= now)
                    .map(entry -> new Due(entry.getValue(), entry.getKey()))
                    .sorted(Comparator.comparingLong(Due::instant)
                            .thenComparing(
                                    due -> due.customerId().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                    .limit(most)
                    .toList();
            assertThat(deadlines.take(now, most)).isEqualTo(expected);
            expected.forEach(due -> handedOut.put(due.customerId(), due.instant()));
            assertThat(deadlines.earliest()).isEqualTo(earliest());
        }

        void restart() {
            handedOut.clear();
            deadlines = new Deadlines(store);
            assertThat(deadlines.earliest()).isEqualTo(earliest());
        }

        private long earliest() {
            return committed.entrySet().stream()
                    .filter(entry -> !handedOut.containsKey(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .min()
                    .orElse(NOT_DUE);
        }
    }

    @Provide
    Arbitrary<Action> actions() {
        Arbitrary<Long> instants = Arbitraries.longs().between(-5, 20);
        Arbitrary<Action> flushes = Arbitraries.maps(
                        Arbitraries.of(IDS),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, instants),
                                Tuple.of(1, Arbitraries.just(NOT_DUE)),
                                Tuple.of(1, Arbitraries.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE - 8))))
                .ofMaxSize(4)
                .map(moves -> model -> model.flush(moves));
        Arbitrary<Action> takes = Combinators.combine(
                        Arbitraries.oneOf(instants, Arbitraries.just(Long.MAX_VALUE - 1)),
                        Arbitraries.integers().between(1, 4))
                .as((now, most) -> model -> model.take(now, most));
        return Arbitraries.frequencyOf(
                Tuple.of(4, flushes), Tuple.of(4, takes), Tuple.of(1, Arbitraries.just((Action) Model::restart)));
    }

    @Property(tries = 500)
    void shouldHandOutEverybodyWhoIsDueOnceAndInOrder(@ForAll @Size(max = 40) List<@From("actions") Action> actions) {
        Model model = new Model();
        actions.forEach(action -> action.on(model));

        model.flush(Map.of());
        while (model.earliest() < NOT_DUE) {
            model.take(Long.MAX_VALUE - 1, 2);
        }
        assertThat(model.deadlines.take(Long.MAX_VALUE - 1, 10)).isEmpty();
    }

    @Test
    void shouldHandOutNobodyBeforeTheInstant() {
        move("C1", NOT_DUE, 100);

        assertThat(deadlines.take(99, 10)).isEmpty();
        assertThat(deadlines.take(100, 10)).containsExactly(new Due(100, "C1"));
        assertThat(deadlines.earliest()).isEqualTo(NOT_DUE);
    }

    @Test
    void shouldHandOutAgainAfterARestartWhatWasNotMoved() {
        move("C1", NOT_DUE, 100);
        deadlines.take(100, 10);

        deadlines = new Deadlines(store);

        assertThat(deadlines.take(100, 10)).containsExactly(new Due(100, "C1"));
    }

    @Test
    void shouldForgetAMoveThatWasNotWrittenWhenItStartsAnew() {
        move("C1", NOT_DUE, 100);
        deadlines.move("C1", 100, 50);

        deadlines = new Deadlines(store);

        assertThat(deadlines.earliest()).isEqualTo(100);
    }

    @Test
    void shouldReachManyInSteps() {
        for (int i = 0; i < 100; i++) {
            deadlines.move("C" + i, NOT_DUE, i % 10);
        }
        deadlines.write();

        List<String> taken = new ArrayList<>();
        List<Due> step;
        do {
            step = deadlines.take(5, 7);
            step.forEach(due -> taken.add(due.customerId()));
        } while (step.size() == 7);

        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
        assertThat(deadlines.earliest()).isEqualTo(6);
    }

    private void move(String id, long before, long now) {
        deadlines.move(id, before, now);
        deadlines.write();
    }
}
