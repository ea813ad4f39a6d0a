package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.filter.Sql;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One column of some rows: everything is computed from its distinct values with how often each is there. */
final class ColumnSummary {
    static final List<Integer> PERCENTS = List.of(5, 25, 50, 75, 95);
    private static final int BINS = 10;
    private static final int MOST_FREQUENT = 5;
    private static final int DECIMALS = 6;

    private static final String OVERALL = """
            SELECT coalesce(sum(n) FILTER (v IS NOT NULL), 0)::BIGINT, coalesce(sum(n) FILTER (v IS NULL), 0)::BIGINT,
                count(v), min(v), max(v), min({'n': -n, 'v': v}, %d) FILTER (v IS NOT NULL)
            FROM (%s)""";

    private static final String VALUES = "SELECT %s AS v, count(*) AS n FROM %s GROUP BY 1";
    private static final String WHOLE_VALUES = "SELECT %s AS v, %s AS x, count(*) AS n FROM %s GROUP BY 1, 2";

    private final Asked asked;
    private final String rows;
    private final ColumnKind column;

    /** Of rows that a relation of this name has. */
    ColumnSummary(Asked asked, String rows, ColumnKind column) {
        this.asked = asked;
        this.rows = rows;
        this.column = column;
    }

    /** A row of {@link Summaries#COLUMNS}. */
    List<Object> row() throws SQLException {
        String values = VALUES.formatted(column.value(), rows);
        if (!column.isText()) {
            asked.keep("distinct_values", Sql.of(WHOLE_VALUES.formatted(column.value(), column.whole(), rows)));
            values = "SELECT v, n FROM distinct_values";
        }
        List<Object> overall = asked.table(Sql.of(OVERALL.formatted(MOST_FREQUENT, values)))
                .rows()
                .get(0);
        long count = (long) overall.get(0);
        List<Object> row = new ArrayList<>();
        row.add(column.name());
        row.add(column.kind().name().toLowerCase(Locale.ROOT));
        row.addAll(overall.subList(0, 5));
        row.addAll(moments(count));
        row.addAll(quantiles(count));
        row.add(histogram(count));
        row.add(mostFrequent(overall.get(5)));
        return row;
    }

    /** Mean and standard deviation of the sample. */
    private List<Object> moments(long count) throws SQLException {
        List<Object> moments = new ArrayList<>();
        moments.add(null);
        moments.add(null);
        if (!column.isNumber() || count == 0) {
            return moments;
        }
        BigDecimal unit = BigDecimal.ONE.movePointRight(column.scale());
        BigDecimal sum = new BigDecimal(asked.table(Sql.of("SELECT sum(x * n)::VARCHAR FROM distinct_values"))
                .rows()
                .get(0)
                .get(0)
                .toString());
        moments.set(0, sum.divide(unit.multiply(BigDecimal.valueOf(count)), DECIMALS, RoundingMode.HALF_UP));
        if (count > 1) {
            double mean = sum.doubleValue() / count;
            double squares =
                    (double) asked.table(Sql.of("SELECT sum(n * power(x::DOUBLE - ?, 2)) FROM distinct_values", mean))
                            .rows()
                            .get(0)
                            .get(0);
            BigDecimal deviation = BigDecimal.valueOf(Math.sqrt(squares / (count - 1)) / unit.doubleValue());
            moments.set(1, deviation.setScale(DECIMALS, RoundingMode.HALF_UP));
        }
        return moments;
    }

    /** As percentile_disc gives them: the lowest value that so many percent of the values don't exceed. */
    private List<Object> quantiles(long count) throws SQLException {
        List<Object> quantiles = new ArrayList<>();
        PERCENTS.forEach(percent -> quantiles.add(null));
        if (column.isText() || count == 0) {
            return quantiles;
        }
        StringBuilder lowest = new StringBuilder();
        for (int percent : PERCENTS) {
            lowest.append(lowest.length() == 0 ? "" : ", ")
                    .append("min(x) FILTER (up_to * 100 >= ")
                    .append(percent * count)
                    .append(")");
        }
        List<Object> found = asked.table(
                        Sql.of(
                                "SELECT " + lowest
                                        + " FROM (SELECT x, sum(n) OVER (ORDER BY x) AS up_to FROM distinct_values WHERE x IS NOT NULL)"))
                .rows()
                .get(0);
        for (int i = 0; i < found.size(); i++) {
            quantiles.set(i, column.shown((BigInteger) found.get(i)));
        }
        return quantiles;
    }

    /** Bins of equal width from the lowest value to the highest, which belongs to the last; one bin where these are equal. */
    private List<Map<String, Object>> histogram(long count) throws SQLException {
        if (column.isText() || count == 0) {
            return null;
        }
        List<Object> bounds = asked.table(Sql.of("SELECT min(x), max(x) FROM distinct_values"))
                .rows()
                .get(0);
        BigInteger low = (BigInteger) bounds.get(0);
        BigInteger width = ((BigInteger) bounds.get(1)).subtract(low);
        int bins = width.signum() == 0 ? 1 : BINS;
        long[] counts = new long[bins];
        String bin = bins == 1 ? "0" : "least(%d, ((x - (%s)) * %d) // %s)".formatted(bins - 1, low, bins, width);
        for (List<Object> row : asked.table(Sql.of("SELECT (" + bin
                        + ")::INTEGER, sum(n)::BIGINT FROM distinct_values WHERE x IS NOT NULL GROUP BY 1"))
                .rows()) {
            counts[(int) row.get(0)] = (long) row.get(1);
        }
        List<Map<String, Object>> histogram = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("from", bound(low, width, i, bins));
            one.put("to", bound(low, width, i + 1, bins));
            one.put("count", counts[i]);
            histogram.add(one);
        }
        return histogram;
    }

    /** Exact: a tenth has one decimal more; of an instant the microsecond that it lies in. */
    private Object bound(BigInteger low, BigInteger width, int bin, int bins) {
        BigInteger tenths = low.multiply(BigInteger.valueOf(bins)).add(width.multiply(BigInteger.valueOf(bin)));
        return column.isNumber()
                ? new BigDecimal(tenths)
                        .divide(BigDecimal.valueOf(bins), 1, RoundingMode.UNNECESSARY)
                        .movePointLeft(column.scale())
                : column.shown(tenths.divide(BigInteger.valueOf(bins)));
    }

    private static List<Map<String, Object>> mostFrequent(Object found) {
        List<Map<String, Object>> values = new ArrayList<>();
        if (found instanceof List<?> all) {
            for (Object each : all) {
                Map<?, ?> value = (Map<?, ?>) each;
                Map<String, Object> shown = new LinkedHashMap<>();
                shown.put("value", value.get("v"));
                shown.put("count", -((Number) value.get("n")).longValue());
                values.add(shown);
            }
        }
        return values;
    }
}
