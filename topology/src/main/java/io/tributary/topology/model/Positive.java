package io.tributary.topology.model;

/** The rule that all parameters share. */
final class Positive {
    private Positive() {}

    static void require(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be a finite number above 0, and is " + value);
        }
    }
}
