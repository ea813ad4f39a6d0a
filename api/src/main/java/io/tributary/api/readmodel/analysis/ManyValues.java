package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.filter.Sql;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * A distribution of many values: asked of the rows {@code v, n} that are kept as {@code distinct_values}. One pass puts them into
 * a thousand parts of equal width; for a quantile only the values of the part in which it lies are sorted.
 */
final class ManyValues implements Distribution {
    private static final int PARTS = 1_000;
    /** Above it, a thousand times as much would not be a BIGINT any more. */
    private static final BigInteger WIDEST = BigInteger.valueOf(Long.MAX_VALUE / PARTS);

    private final BigInteger low;
    private final BigInteger high;
    private final BigInteger sum;
    private final long[] parts = new long[PARTS];
    private double squares;
    private final List<BigInteger> quantiles;

    /**
     * Asks for everything at once.
     *
     * @param count of all values, each as often as it is there; two of them at least are different
     */
    ManyValues(Asked asked, ColumnKind column, long count) throws SQLException {
        String whole = column.whole("v");
        List<Object> bounds = asked.table(Sql.of("SELECT min(x), max(x), "
                        + (column.isNumber() ? "sum(x * n)::VARCHAR" : "'0'") + " FROM (SELECT " + whole
                        + " AS x, n FROM distinct_values WHERE v IS NOT NULL)"))
                .rows()
                .get(0);
        low = (BigInteger) bounds.get(0);
        high = (BigInteger) bounds.get(1);
        sum = new BigInteger((String) bounds.get(2));
        String inParts =
                "(SELECT x, n, least(%d, ((x - (%s)) * %d) // %s)::INTEGER AS part FROM (SELECT %s::%s AS x, n FROM distinct_values WHERE v IS NOT NULL))"
                        .formatted(PARTS - 1, low, PARTS, high.subtract(low), whole, type());
        divide(asked, inParts, column.isNumber() ? sum.doubleValue() / count : 0);
        quantiles = quantiles(asked, inParts, count);
    }

    /** The smaller of two types that hold what is computed with. */
    private String type() {
        boolean isSmall = low.abs().max(high.abs()).compareTo(WIDEST) < 0
                && high.subtract(low).compareTo(WIDEST) < 0;
        return isSmall ? "BIGINT" : "HUGEINT";
    }

    private void divide(Asked asked, String inParts, double mean) throws SQLException {
        Sql sql = Sql.of(
                "SELECT part, sum(n)::BIGINT, sum(n * power(x::DOUBLE - ?, 2)) FROM " + inParts
                        + " GROUP BY 1 ORDER BY 1",
                mean);
        for (List<Object> row : asked.table(sql).rows()) {
            parts[(int) row.get(0)] = (long) row.get(1);
            squares += (double) row.get(2);
        }
    }

    private List<BigInteger> quantiles(Asked asked, String inParts, long count) throws SQLException {
        StringJoiner lowest = new StringJoiner(", ");
        TreeSet<Integer> wanted = new TreeSet<>();
        for (int percent : PERCENTS) {
            int part = 0;
            long before = 0;
            while ((before + parts[part]) * 100 < percent * count) {
                before += parts[part++];
            }
            wanted.add(part);
            lowest.add("min(x) FILTER (part = %d AND up_to * 100 >= %d)::HUGEINT"
                    .formatted(part, percent * count - before * 100));
        }
        List<BigInteger> found = new ArrayList<>();
        asked.table(Sql.of("SELECT " + lowest
                        + " FROM (SELECT x, part, sum(n) OVER (PARTITION BY part ORDER BY x) AS up_to FROM " + inParts
                        + " WHERE part IN (" + wanted.toString().replaceAll("[\\[\\]]", "") + "))"))
                .rows()
                .get(0)
                .forEach(value -> found.add((BigInteger) value));
        return found;
    }

    @Override
    public BigInteger low() {
        return low;
    }

    @Override
    public BigInteger high() {
        return high;
    }

    @Override
    public BigInteger sum() {
        return sum;
    }

    @Override
    public double squares() {
        return squares;
    }

    @Override
    public List<BigInteger> quantiles() {
        return quantiles;
    }

    @Override
    public long[] histogram(int bins) {
        int each = PARTS / bins;
        long[] histogram = new long[bins];
        for (int bin = 0; bin < bins; bin++) {
            histogram[bin] = Arrays.stream(parts, bin * each, (bin + 1) * each).sum();
        }
        return histogram;
    }
}
