package io.tributary.topology.scoring;

import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.Standing;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/**
 * When time alone next makes a customer's published standing wrong.
 *
 * <p>All that moves by time moves with the day and in one direction: risk only rises and predictions only fall while
 * nothing is bought, and retention goes from New over Retained to Lapsed. So the first day that is news is found by
 * doubling steps and halving the last, whatever the model, in a few looks where a formula for each would have to be
 * inverted.
 */
public final class NextChange {
    /** No further ahead than the dates that facts may have. */
    public static final int FURTHEST_DAYS = 100 * 366;

    /**
     * Numbers that drift are due a moment after midnight, so that bands and statuses, whose instant it is, come first where
     * many are due at once.
     */
    private static final long AFTER_MIDNIGHT = 1;

    private NextChange() {}

    /**
     * Milliseconds since 1970, later than today; {@link ProfileCodec#NOT_DUE} when time changes nothing any more.
     *
     * @param published what was last published, and is no news today
     * @param today asOf's day, counted from 1970-01-01
     */
    public static long at(Yardstick yardstick, Profile p, Standing published, int today) {
        if (!p.hasPurchase()) {
            return ProfileCodec.NOT_DUE;
        }
        int day = firstDay(today, d -> yardstick.measure(p, d).isNewsAfter(published));
        if (day < 0) {
            return ProfileCodec.NOT_DUE;
        }
        boolean turns = yardstick.measure(p, day).hasTurned(published);
        return midnight(day) + (turns ? 0 : AFTER_MIDNIGHT);
    }

    /**
     * The first day after today for which something holds that, once it holds, holds for good; -1 when there is none in a
     * hundred years.
     */
    public static int firstDay(int today, IntPredicate holds) {
        int not = today;
        int step = 1;
        while (!holds.test(today + step)) {
            not = today + step;
            if (step == FURTHEST_DAYS) {
                return -1;
            }
            step = Math.min(step * 2, FURTHEST_DAYS);
        }
        int holding = today + step;
        while (holding - not > 1) {
            int middle = not + (holding - not) / 2;
            if (holds.test(middle)) {
                holding = middle;
            } else {
                not = middle;
            }
        }
        return holding;
    }

    /** The instant a day begins, milliseconds since 1970. */
    public static long midnight(int day) {
        return TimeUnit.DAYS.toMillis(day);
    }
}
