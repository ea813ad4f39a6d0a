package io.tributary.topology.summary;

import io.tributary.schemas.avro.Bar;
import io.tributary.schemas.avro.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntToLongFunction;
import org.apache.avro.specific.SpecificRecord;

/**
 * A histogram over numbered bars, kept, saved and published in runs of 128 neighbours, so that a commit writes those runs
 * that it changed. Not thread-safe.
 *
 * <p>Nearly every purchase moves a customer between bars: so the runs lie in arrays, those from 0 up and those below it
 * apart. Bars are as many as amounts and numbers of purchases have magnitudes, which is few hundred runs.
 */
final class Bars {
    private static final int RUN_BITS = 7;
    static final int RUN = 1 << RUN_BITS;

    private final Side upward = new Side();
    private final Side downward = new Side();

    /** Runs that count away from 0, by their distance to it. */
    private static final class Side {
        private long[][] runs = new long[8][];
        private final BitSet unsaved = new BitSet();
        private final BitSet unsent = new BitSet();

        long[] run(int distance) {
            if (distance >= runs.length) {
                runs = Arrays.copyOf(runs, Math.max(distance + 1, 2 * runs.length));
            }
            if (runs[distance] == null) {
                runs[distance] = new long[RUN];
            }
            return runs[distance];
        }
    }

    /** That many more customers, or fewer, in a bar. */
    void add(int bar, long customers) {
        int run = bar >> RUN_BITS;
        Side side = side(run);
        int distance = distance(run);
        side.run(distance)[bar & (RUN - 1)] += customers;
        side.unsaved.set(distance);
        side.unsent.set(distance);
    }

    /** Puts a stored run back. */
    void restore(int run, long[] counts) {
        System.arraycopy(counts, 0, side(run).run(distance(run)), 0, RUN);
    }

    void markAllUnsent() {
        for (Side side : new Side[] {upward, downward}) {
            for (int distance = 0; distance < side.runs.length; distance++) {
                side.unsent.set(distance, side.runs[distance] != null);
            }
        }
    }

    /** Gives the number and the counts of every run that changed since the last call. */
    void save(BiConsumer<Integer, long[]> changed) {
        upward.unsaved.stream().forEach(distance -> changed.accept(distance, upward.runs[distance]));
        downward.unsaved.stream().forEach(distance -> changed.accept(~distance, downward.runs[distance]));
        upward.unsaved.clear();
        downward.unsaved.clear();
    }

    /**
     * Gives a block for every run that changed since the last call; null for one that is empty now.
     *
     * @param upper the highest value in a bar
     */
    void publish(String name, IntToLongFunction upper, BiConsumer<String, SpecificRecord> blocks) {
        upward.unsent.stream().forEach(distance -> blocks.accept(name + distance, block(distance, upper)));
        downward.unsent.stream().forEach(distance -> blocks.accept(name + ~distance, block(~distance, upper)));
        upward.unsent.clear();
        downward.unsent.clear();
    }

    private Histogram block(int run, IntToLongFunction upper) {
        long[] counts = side(run).run(distance(run));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < RUN; i++) {
            if (counts[i] != 0) {
                bars.add(new Bar(upper.applyAsLong((run << RUN_BITS) + i), counts[i]));
            }
        }
        return bars.isEmpty() ? null : new Histogram(bars);
    }

    private Side side(int run) {
        return run >= 0 ? upward : downward;
    }

    private static int distance(int run) {
        return run >= 0 ? run : ~run;
    }
}
