package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.sql.RowReader.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of periods one after the other, each beside the one before and as the mean of several. */
final class Trend {
    private static final int DECIMALS = 6;

    /** Quotients are cut once, when they are shown. */
    private static final MathContext MANY_DIGITS = new MathContext(60, RoundingMode.HALF_UP);

    private final Range range;
    private final int decimals;

    /**
     * A trend of the periods of a range.
     *
     * @param decimals of its values
     */
    Trend(Range range, int decimals) {
        this.range = range;
        this.decimals = decimals;
    }

    /**
     * Which periods are shown, by their first days.
     *
     * @param known the first period that has a value; before it is nothing that could be compared with
     * @param average periods of the moving average
     */
    record Range(Period period, LocalDate first, LocalDate last, LocalDate known, int average) {}

    static List<Column> columns(int decimals) {
        String value = decimals == 0 ? "BIGINT" : "DECIMAL(38, " + decimals + ")";
        return List.of(
                new Column("period", "VARCHAR"),
                new Column("start", "DATE"),
                new Column("group", "VARCHAR"),
                new Column("value", value),
                new Column("change", value),
                new Column("relative_change", "DECIMAL(38, 6)"),
                new Column("moving_average", "DECIMAL(38, 6)"));
    }

    /**
     * The rows of a group.
     *
     * @param values by the first day of their period, not rounded
     * @param otherwise the value of the other periods; null for none
     */
    List<List<Object>> rows(String group, Map<LocalDate, BigDecimal> values, BigDecimal otherwise) {
        List<List<Object>> rows = new ArrayList<>();
        for (LocalDate start = range.first();
                !start.isAfter(range.last());
                start = range.period().plus(start, 1)) {
            BigDecimal value = value(values, start, otherwise);
            BigDecimal before = value(values, range.period().plus(start, -1), otherwise);
            BigDecimal change = value == null || before == null ? null : value.subtract(before);
            List<Object> row = new ArrayList<>();
            row.add(range.period().label(start));
            row.add(start.toString());
            row.add(group);
            row.add(rounded(value, decimals));
            row.add(rounded(change, decimals));
            row.add(
                    change == null || before.signum() == 0
                            ? null
                            : rounded(change.divide(before, MANY_DIGITS), DECIMALS));
            row.add(rounded(mean(values, start, otherwise), DECIMALS));
            rows.add(row);
        }
        return rows;
    }

    private BigDecimal value(Map<LocalDate, BigDecimal> values, LocalDate start, BigDecimal otherwise) {
        return start.isBefore(range.known()) ? null : values.getOrDefault(start, otherwise);
    }

    /** Of the periods that end with one; absent where one of them has no value. */
    private BigDecimal mean(Map<LocalDate, BigDecimal> values, LocalDate last, BigDecimal otherwise) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int back = 0; back < range.average(); back++) {
            BigDecimal value = value(values, range.period().plus(last, -back), otherwise);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum.divide(BigDecimal.valueOf(range.average()), MANY_DIGITS);
    }

    /** A quotient with more digits than are ever shown. */
    static BigDecimal quotient(BigDecimal dividend, long divisor) {
        return divisor == 0 ? null : dividend.divide(BigDecimal.valueOf(divisor), MANY_DIGITS);
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value == null ? null : value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
