package io.tributary.topology.summary;

import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.Histogram;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.Quantiles;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the cut points from everybody's histograms. Not thread-safe. */
public final class PopulationCutPoints {
    private final Map<String, Histogram> frequency = new HashMap<>();
    private final Map<String, Histogram> monetary = new HashMap<>();
    private final SortedMap<Long, Long> lastDays = new TreeMap<>();

    /** Takes the newest state of a block, null when it is empty; true when cut points may be others by that. */
    public boolean set(String block, Object content) {
        if (block.startsWith(Blocks.FREQUENCY)) {
            put(frequency, block, (Histogram) content);
            return true;
        }
        if (block.startsWith(Blocks.MONETARY)) {
            put(monetary, block, (Histogram) content);
            return true;
        }
        if (block.startsWith(Blocks.DAY)) {
            long customers = content == null ? 0 : ((DayTotals) content).getLastPurchases();
            long day = Long.parseLong(block.substring(Blocks.DAY.length()));
            Long before = customers == 0 ? lastDays.remove(day) : lastDays.put(day, customers);
            return customers != (before == null ? 0 : before);
        }
        return false;
    }

    private static void put(Map<String, Histogram> runs, String block, Histogram content) {
        if (content == null) {
            runs.remove(block);
        } else {
            runs.put(block, content);
        }
    }

    /** The cut points now, in a version after the one before if they are others. */
    public CutPoints next(CutPoints before) {
        long customers = lastDays.values().stream().mapToLong(Long::longValue).sum();
        CutPoints now = customers == 0
                ? CutPoints.NONE
                : new CutPoints(
                        before.version() + 1,
                        customers,
                        Quantiles.of(lastDays, customers),
                        Quantiles.of(whole(frequency), customers),
                        Quantiles.of(whole(monetary), customers));
        return now.cutAs(before)
                ? before
                : new CutPoints(before.version() + 1, now.customers(), now.recency(), now.frequency(), now.monetary());
    }

    /** How many customers have at least that many purchases. */
    public long withPurchases(long fewest) {
        return whole(frequency).tailMap(fewest).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static SortedMap<Long, Long> whole(Map<String, Histogram> runs) {
        SortedMap<Long, Long> bars = new TreeMap<>();
        runs.values().forEach(run -> run.getBars().forEach(bar -> bars.put(bar.getUpper(), bar.getCustomers())));
        return bars;
    }
}
