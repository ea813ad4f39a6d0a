package io.tributary.api.demo.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * All that a shop follows from: two equal plans give the same records, byte for byte.
 *
 * @param seed chooses one shop of many
 * @param customers 1 or more, those who register during the history or before it; guests, who never do, come on top
 * @param until where the history ends, UTC; cut to whole seconds
 */
public record ShopPlan(long seed, int customers, Instant until) {
    private static final int HISTORY_DAYS = 730;

    public ShopPlan {
        if (customers < 1) {
            throw new IllegalArgumentException("customers " + customers + ": must be 1 or more");
        }
        until = until.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Where the history begins: two years before its end, at 00:00. */
    public Instant opens() {
        return until.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(HISTORY_DAYS));
    }

    /** The instant so many days before the end. */
    long daysBeforeEnd(int days) {
        return until.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days)).toEpochMilli();
    }
}
