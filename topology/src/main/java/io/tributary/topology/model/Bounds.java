package io.tributary.topology.model;

/**
 * How large and how small what is above 0 may be. Nothing real comes near; within them nothing computed is infinite, not a
 * number, or long in coming.
 */
enum Bounds {
    /** Numbers without a unit. */
    SHAPE(1e-9, 1e9),
    /** Times and amounts of money, in whatever unit. */
    QUANTITY(1e-12, 1e12),
    /** Parameters in such a unit, which a fit finds within 10,000 times either way. */
    SCALE(1e-17, 1e17);

    private final double least;
    private final double most;

    Bounds(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** The bounds themselves are allowed. */
    void require(String name, double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", and is " + value);
        }
    }

    /** For what may be 0 as well. */
    void requireOrZero(String name, double value) {
        if (value != 0) {
            require(name, value);
        }
    }

    /** The nearest that is allowed. */
    double clamp(double value) {
        return Math.max(least, Math.min(most, value));
    }
}
