package io.tributary.api.readmodel.figures;

import io.tributary.topology.figures.Kpis;
import java.time.LocalDate;

/**
 * The two windows of a trend, in days since 1970.
 *
 * @param now first of the last days, with all that is dated later
 * @param before first of as many before
 */
record Windows(int now, int before) {
    /** Days since the last, for something that a window meets again: it lies before the window, wherever. */
    static final int BEFORE_IT = 1;

    Windows(LocalDate today) {
        this(
                Math.toIntExact(today.toEpochDay()) - Kpis.WINDOW_DAYS + 1,
                Math.toIntExact(today.toEpochDay()) - 2 * Kpis.WINDOW_DAYS + 1);
    }
}
