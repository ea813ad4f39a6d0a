package io.tributary.topology.model;

/** ln(1 + eʸ), where eʸ itself may be larger than a double. */
final class Softplus {
    private Softplus() {}

    static double of(double y) {
        return y > 0 ? y + Math.log1p(Math.exp(-y)) : Math.log1p(Math.exp(y));
    }
}
