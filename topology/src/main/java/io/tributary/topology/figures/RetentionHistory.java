package io.tributary.topology.figures;

import io.tributary.schemas.avro.DailySnapshot;
import io.tributary.topology.scoring.Quotient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * The retention rate beside what it was: who counted as retained on a past day can't be told from totals, so it is taken
 * from the snapshot of that very day, and is absent where there is none.
 *
 * @param snapshots by days since 1970
 * @param today asOf's day, counted from 1970-01-01
 * @param retained customers who count as retained now
 * @param began of so many
 */
record RetentionHistory(NavigableMap<Integer, DailySnapshot> snapshots, int today, long retained, long began) {
    private static final int WEEK = 7;

    /** Growth since some days ago, as one exact quotient; null where there is nothing to compare with. */
    BigDecimal trend(int daysAgo) {
        DailySnapshot before = snapshots.get(today - daysAgo);
        if (before == null || before.getRetained() == 0 || began == 0) {
            return null;
        }
        // (retained / began) / (retained then / began then) - 1
        BigDecimal divisor = product(before.getRetained(), began);
        return product(retained, before.getBegan())
                .subtract(divisor)
                .divide(divisor, Quotient.DECIMALS, RoundingMode.HALF_UP);
    }

    /** Percent, at the end of so many weeks up to today; null for days without a snapshot. */
    List<BigDecimal> levels(int points) {
        List<BigDecimal> levels = new ArrayList<>(points);
        for (int week = points - 1; week > 0; week--) {
            DailySnapshot then = snapshots.get(today - WEEK * week);
            levels.add(then == null ? null : Figures.percent(then.getRetained(), then.getBegan()));
        }
        levels.add(Figures.percent(retained, began));
        return levels;
    }

    private static BigDecimal product(long a, long b) {
        return BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b));
    }
}
