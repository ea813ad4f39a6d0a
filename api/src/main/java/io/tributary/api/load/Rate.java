package io.tributary.api.load;

/** Rows a second, for people. */
final class Rate {

    private Rate() {}

    static long perSecond(long rows, long nanos) {
        return nanos <= 0 ? 0 : Math.round(rows * 1e9 / nanos);
    }
}
