package io.tributary.topology.summary;

import io.tributary.schemas.avro.Bar;
import io.tributary.schemas.avro.Histogram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.IntToLongFunction;
import org.apache.avro.specific.SpecificRecord;

/**
 * A histogram over numbered bars, kept, saved and published in runs of 128 neighbours, so that a commit writes those runs
 * that it changed. Not thread-safe.
 */
final class Bars {
    private static final int RUN_BITS = 7;
    static final int RUN = 1 << RUN_BITS;

    private final Map<Integer, long[]> runs = new HashMap<>();
    private final TreeSet<Integer> unsaved = new TreeSet<>();
    private final TreeSet<Integer> unsent = new TreeSet<>();

    /** That many more customers, or fewer, in a bar. */
    void add(int bar, long customers) {
        int run = bar >> RUN_BITS;
        runs.computeIfAbsent(run, r -> new long[RUN])[bar & (RUN - 1)] += customers;
        unsaved.add(run);
        unsent.add(run);
    }

    /** Puts a stored run back. */
    void restore(int run, long[] counts) {
        runs.put(run, counts);
    }

    void markAllUnsent() {
        unsent.addAll(runs.keySet());
    }

    /** Gives the number and the counts of every run that changed since the last call. */
    void save(BiConsumer<Integer, long[]> changed) {
        unsaved.forEach(run -> changed.accept(run, runs.get(run)));
        unsaved.clear();
    }

    /**
     * Gives a block for every run that changed since the last call; null for one that is empty now.
     *
     * @param upper the highest value in a bar
     */
    void publish(String name, IntToLongFunction upper, BiConsumer<String, SpecificRecord> blocks) {
        unsent.forEach(run -> blocks.accept(name + run, block(run, upper)));
        unsent.clear();
    }

    private Histogram block(int run, IntToLongFunction upper) {
        long[] counts = runs.get(run);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < RUN; i++) {
            if (counts[i] != 0) {
                bars.add(new Bar(upper.applyAsLong((run << RUN_BITS) + i), counts[i]));
            }
        }
        return bars.isEmpty() ? null : new Histogram(bars);
    }
}
