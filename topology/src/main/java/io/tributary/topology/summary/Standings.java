package io.tributary.topology.summary;

import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Contribution;
import io.tributary.topology.profile.Segment;
import io.tributary.topology.profile.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * How the known customers of a task are spread: over segments, churn bands and RFM cells, and, to find the cut points
 * of all, over numbers of purchases and amounts of money (days of the last purchase are among the totals by day).
 * Not thread-safe.
 */
final class Standings {
    private static final int SCORES = 6; // 0: no score, then 1 to 5

    private final long[] segments = new long[Segment.values().length];
    private final long[] churnRisk = new long[ChurnRisk.values().length];
    private final long[] cells = new long[SCORES * SCORES];
    private final Bars frequency = new Bars();
    private final Bars monetary = new Bars();

    /** Moves a customer from where the one contribution put it to where the other does; null is nowhere. */
    void replace(Contribution before, Contribution after) {
        count(before, -1);
        count(after, 1);
        boolean bought = before != null && before.purchaser();
        boolean buys = after != null && after.purchaser();
        move(frequency, bought, bought ? bar(before.purchases()) : 0, buys, buys ? bar(after.purchases()) : 0);
        move(
                monetary,
                bought,
                bought ? MonetaryBuckets.of(before.lifetimeMinor()) : 0,
                buys,
                buys ? MonetaryBuckets.of(after.lifetimeMinor()) : 0);
    }

    private void count(Contribution contribution, int sign) {
        if (contribution == null) {
            return;
        }
        Standing standing = contribution.standing();
        segments[standing.segment().ordinal()] += sign;
        if (standing.isPurchaser()) {
            churnRisk[standing.churnRisk().ordinal()] += sign;
            cells[standing.recency() * SCORES + standing.frequency()] += sign;
        }
    }

    private static int bar(long purchases) {
        return Math.toIntExact(purchases);
    }

    private static void move(Bars bars, boolean had, int from, boolean has, int to) {
        if (had && has && from == to) {
            return;
        }
        if (had) {
            bars.add(from, -1);
        }
        if (has) {
            bars.add(to, 1);
        }
    }

    /** Fills in the fields of the totals. */
    void describe(SummaryTotals totals) {
        Map<String, Long> bySegment = new HashMap<>();
        for (Segment segment : Segment.values()) {
            bySegment.put(segment.label(), segments[segment.ordinal()]);
        }
        totals.setSegments(bySegment);
        Map<String, Long> byRisk = new HashMap<>();
        for (ChurnRisk risk : ChurnRisk.values()) {
            byRisk.put(risk.label(), churnRisk[risk.ordinal()]);
        }
        totals.setChurnRisk(byRisk);
        Map<String, Long> byCell = new HashMap<>();
        for (int cell = SCORES; cell < cells.length; cell++) {
            if (cells[cell] != 0) {
                byCell.put(Integer.toString(cell / SCORES * 10 + cell % SCORES), cells[cell]);
            }
        }
        totals.setRfmCells(byCell);
    }

    /** Gives a block for every part of the histograms that changed since the last call. */
    void publish(BiConsumer<String, SpecificRecord> blocks) {
        frequency.publish(Blocks.FREQUENCY, bar -> bar, blocks);
        monetary.publish(Blocks.MONETARY, MonetaryBuckets::upper, blocks);
    }

    void markAllUnsent() {
        frequency.markAllUnsent();
        monetary.markAllUnsent();
    }

    Bars frequency() {
        return frequency;
    }

    Bars monetary() {
        return monetary;
    }

    /** Writes the counts; the histograms have cells of their own. */
    void write(BinaryWriter writer) {
        for (long[] counts : new long[][] {segments, churnRisk, cells}) {
            for (long count : counts) {
                writer.writeSigned(count);
            }
        }
    }

    /** Takes in what {@link #write} wrote. */
    void read(BinaryReader reader) {
        for (long[] counts : new long[][] {segments, churnRisk, cells}) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = reader.readSigned();
            }
        }
    }
}
