package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.filter.Sql;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One column of some rows: everything is computed from its distinct values with how often each is there. */
final class ColumnSummary {
    private static final int BINS = 10;
    private static final int MOST_FREQUENT = 5;
    private static final int DECIMALS = 6;
    /** So many different values are faster looked at one by one than asked about. */
    private static final int FEW = 4_096;

    /** Among values that are there once, which may be all, the most frequent are the lowest: pairs are made of the others only. */
    private static final String OVERALL = """
            SELECT coalesce(sum(n) FILTER (v IS NOT NULL), 0)::BIGINT, coalesce(sum(n) FILTER (v IS NULL), 0)::BIGINT,
                count(v), min(v), max(v), min({'n': -n, 'v': v}, %1$d) FILTER (v IS NOT NULL AND n > 1),
                min(v, %1$d) FILTER (v IS NOT NULL AND n = 1)
            FROM (%2$s)""";

    private final Asked asked;
    private final SummaryTable.Rows rows;
    private final ColumnKind column;

    ColumnSummary(Asked asked, SummaryTable.Rows rows, ColumnKind column) {
        this.asked = asked;
        this.rows = rows;
        this.column = column;
    }

    /** A row of {@link Summaries#COLUMNS}. */
    List<Object> row() throws SQLException {
        String values = rows.values(column);
        if (!column.isText()) {
            asked.keep("distinct_values", Sql.of(values));
            values = "SELECT v, n FROM distinct_values";
        }
        List<Object> overall = asked.table(Sql.of(OVERALL.formatted(MOST_FREQUENT, values)))
                .rows()
                .get(0);
        long count = (long) overall.get(0);
        Distribution distribution = column.isText() || count == 0 ? null : distribution(count, (long) overall.get(2));
        List<Object> row = new ArrayList<>();
        row.add(column.name());
        row.add(column.kind().name().toLowerCase(Locale.ROOT));
        row.addAll(overall.subList(0, 5));
        row.addAll(moments(distribution, count));
        row.addAll(quantiles(distribution));
        row.add(histogram(distribution));
        row.add(mostFrequent(overall.get(5), overall.get(6)));
        return row;
    }

    private Distribution distribution(long count, long distinct) throws SQLException {
        if (distinct > FEW) {
            return new ManyValues(asked, column, count);
        }
        FewValues values = new FewValues();
        for (List<Object> row : asked.table(Sql.of(
                        "SELECT " + column.whole("v") + ", n FROM distinct_values WHERE v IS NOT NULL ORDER BY v"))
                .rows()) {
            values.add((BigInteger) row.get(0), (long) row.get(1));
        }
        return values;
    }

    /** Mean and standard deviation of the sample. */
    private List<Object> moments(Distribution distribution, long count) {
        if (distribution == null || !column.isNumber()) {
            return Arrays.asList(null, null);
        }
        BigDecimal unit = BigDecimal.ONE.movePointRight(column.scale());
        BigDecimal mean = new BigDecimal(distribution.sum())
                .divide(unit.multiply(BigDecimal.valueOf(count)), DECIMALS, RoundingMode.HALF_UP);
        if (count == 1) {
            return Arrays.asList(mean, null);
        }
        double deviation = Math.sqrt(distribution.squares() / (count - 1)) / unit.doubleValue();
        return Arrays.asList(mean, BigDecimal.valueOf(deviation).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private List<Object> quantiles(Distribution distribution) {
        return distribution == null
                ? Collections.nCopies(Distribution.PERCENTS.size(), null)
                : distribution.quantiles().stream().map(column::shown).toList();
    }

    /** Bins of equal width from the lowest value to the highest, which belongs to the last; one bin where these are equal. */
    private List<Map<String, Object>> histogram(Distribution distribution) {
        if (distribution == null) {
            return null;
        }
        BigInteger low = distribution.low();
        BigInteger width = distribution.high().subtract(low);
        int bins = width.signum() == 0 ? 1 : BINS;
        long[] counts = distribution.histogram(bins);
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

    private static List<Map<String, Object>> mostFrequent(Object several, Object once) {
        List<Map<String, Object>> values = new ArrayList<>();
        if (several instanceof List<?> all) {
            for (Object each : all) {
                Map<?, ?> value = (Map<?, ?>) each;
                values.add(shown(value.get("v"), -((Number) value.get("n")).longValue()));
            }
        }
        if (once instanceof List<?> all) {
            all.stream().limit(MOST_FREQUENT - values.size()).forEach(value -> values.add(shown(value, 1)));
        }
        return values;
    }

    private static Map<String, Object> shown(Object value, long count) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("value", value);
        shown.put("count", count);
        return shown;
    }
}
