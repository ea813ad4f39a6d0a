package io.tributary.api.explain;

import io.tributary.topology.model.History;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.NextChange;
import io.tributary.topology.scoring.Predictor;
import io.tributary.topology.scoring.Yardstick;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * Whose scores are explained, and what they are measured by.
 *
 * @param today asOf's day, counted from 1970-01-01
 * @param standing where the customer stands today
 */
record Subject(Profile profile, Yardstick yardstick, int today, Standing standing) {

    static Subject of(Profile profile, Yardstick yardstick, Instant asOf) {
        int today = Profile.day(asOf.toEpochMilli());
        return new Subject(profile, yardstick, today, yardstick.measure(profile, today));
    }

    boolean hasPurchase() {
        return profile.hasPurchase();
    }

    /** Only with a purchase. */
    int firstDay() {
        return profile.purchaseDays().day(0);
    }

    /** Only with a purchase. */
    int lastDay() {
        return profile.purchaseDays().day(profile.purchaseDays().size() - 1);
    }

    /** What the models of purchases know; only with a purchase. */
    History history() {
        return Predictor.history(profile, today);
    }

    /**
     * The day on which time alone makes something of the standing another thing than today; -1 when it never does.
     *
     * @param part what changes once, or from one end of an order to the other
     */
    int nextDay(Function<Standing, Object> part) {
        Object now = part.apply(standing);
        return NextChange.firstDay(
                today, day -> !part.apply(yardstick.measure(profile, day)).equals(now));
    }

    /** A change that time brings, as answers show it; null when there is none. */
    Map<String, Object> change(int day, Function<Standing, String> label) {
        return day < 0
                ? null
                : new Fields()
                        .with(
                                "at",
                                Instant.ofEpochMilli(NextChange.midnight(day)).toString())
                        .with("from", label.apply(standing))
                        .with("to", label.apply(yardstick.measure(profile, day)))
                        .toMap();
    }
}
