package io.tributary.api.load;

import java.time.Duration;

/**
 * How a load goes about its work.
 *
 * @param lanes requests under way at a time; rows of one key share a lane, so their order is kept
 * @param batchRows rows of a request, at most
 * @param patience how long a request that does not get through is tried again before the load gives up
 * @param terminal true where a person watches, and a line may overwrite itself
 */
public record LoadSettings(int lanes, int batchRows, Duration patience, boolean terminal) {

    public LoadSettings {
        if (lanes < 1 || batchRows < 1 || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "lanes " + lanes + ", rows " + batchRows + ", patience " + patience + ": must be above 0");
        }
    }

    /** Four lanes of a thousand rows, half a minute of patience; a terminal where this process has one. */
    public static LoadSettings defaults() {
        return new LoadSettings(4, 1000, Duration.ofSeconds(30), Terminal.isThere());
    }
}
