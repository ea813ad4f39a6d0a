package io.tributary.api.readmodel.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A distribution of values that are few enough to be looked at one by one, which is faster than to ask a statement each. */
final class FewValues implements Distribution {
    private final List<BigInteger> values = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private long all;

    /** The next value, higher than those before, and how often it is there. */
    void add(BigInteger value, long count) {
        values.add(value);
        counts.add(count);
        all += count;
    }

    @Override
    public BigInteger low() {
        return values.get(0);
    }

    @Override
    public BigInteger high() {
        return values.get(values.size() - 1);
    }

    @Override
    public BigInteger sum() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < values.size(); i++) {
            sum = sum.add(values.get(i).multiply(BigInteger.valueOf(counts.get(i))));
        }
        return sum;
    }

    @Override
    public double squares() {
        double mean = sum().doubleValue() / all;
        double squares = 0;
        for (int i = 0; i < values.size(); i++) {
            squares += counts.get(i) * Math.pow(values.get(i).doubleValue() - mean, 2);
        }
        return squares;
    }

    @Override
    public List<BigInteger> quantiles() {
        List<BigInteger> quantiles = new ArrayList<>();
        for (int percent : PERCENTS) {
            int i = 0;
            for (long upTo = counts.get(0); upTo * 100 < percent * all; upTo += counts.get(i)) {
                i++;
            }
            quantiles.add(values.get(i));
        }
        return quantiles;
    }

    @Override
    public long[] histogram(int bins) {
        long[] histogram = new long[bins];
        BigInteger width = high().subtract(low());
        for (int i = 0; i < values.size(); i++) {
            BigInteger bin = bins == 1
                    ? BigInteger.ZERO
                    : values.get(i)
                            .subtract(low())
                            .multiply(BigInteger.valueOf(bins))
                            .divide(width);
            histogram[Math.min(bins - 1, bin.intValueExact())] += counts.get(i);
        }
        return histogram;
    }
}
