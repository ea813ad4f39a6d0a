package io.tributary.api.readmodel.analysis;

import java.math.BigInteger;
import java.util.List;

/** How the whole numbers that stand for a column's values lie between the lowest and the highest; of at least one value. */
interface Distribution {
    BigInteger low();

    BigInteger high();

    /** Of all values, each as often as it is there. */
    BigInteger sum();

    /** Σ(x − mean)², in double precision. */
    double squares();

    /** Of which quantiles are told. */
    List<Integer> PERCENTS = List.of(5, 25, 50, 75, 95);

    /** As percentile_disc gives them: of each, the lowest value that so many percent of the values don't exceed. */
    List<BigInteger> quantiles();

    /**
     * How many values lie in each of so many parts of equal width, the highest in the last.
     *
     * @param bins 1 where all values are equal, else a divisor of 1,000
     */
    long[] histogram(int bins);
}
