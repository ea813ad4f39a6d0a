package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;
import io.tributary.api.readmodel.sql.RowReader.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What is in the columns of a table, before anything is asked of it, and which of them go together. */
public final class Summaries {
    /** One row a column. Lowest, highest and quantiles are values of that column, and texts in files. */
    static final List<Column> COLUMNS = List.of(
            new Column("column", "VARCHAR"),
            new Column("kind", "VARCHAR"),
            new Column("count", "BIGINT"),
            new Column("missing", "BIGINT"),
            new Column("distinct", "BIGINT"),
            new Column("min", "VARCHAR"),
            new Column("max", "VARCHAR"),
            new Column("mean", "DECIMAL(38, 6)"),
            new Column("standard_deviation", "DECIMAL(38, 6)"),
            new Column("p5", "VARCHAR"),
            new Column("p25", "VARCHAR"),
            new Column("p50", "VARCHAR"),
            new Column("p75", "VARCHAR"),
            new Column("p95", "VARCHAR"),
            new Column("histogram", "VARCHAR"),
            new Column("most_frequent", "VARCHAR"));

    private static final List<Column> CORRELATION = List.of(
            new Column("column_a", "VARCHAR"),
            new Column("column_b", "VARCHAR"),
            new Column("count", "BIGINT"),
            new Column("correlation", "DECIMAL(7, 6)"));

    private static final int DECIMALS = 6;

    private final ReadModel model;

    public Summaries(ReadModel model) {
        this.model = model;
    }

    /**
     * Its columns in their order.
     *
     * @param only the name of the one column that is wanted; null for all
     * @return without a row where there is no such column
     */
    public AnalysisTable columns(SummaryTable table, String only, FigureFilter filter) {
        return model.read(connection -> {
            Asked asked = new Asked(connection);
            SummaryTable.Rows rows = table.rows(asked, filter);
            List<List<Object>> summaries = new ArrayList<>();
            for (ColumnKind column : table.columns(asked)) {
                if (only == null || only.equals(column.name())) {
                    summaries.add(new ColumnSummary(asked, rows, column).row());
                }
            }
            return new AnalysisTable(COLUMNS, summaries);
        });
    }

    /** Pearson's coefficient of every two columns of numbers, over the rows that have both; absent where one doesn't vary. */
    public AnalysisTable correlations(SummaryTable table, FigureFilter filter) {
        return model.read(connection -> {
            Asked asked = new Asked(connection);
            List<String> numbers = table.columns(asked).stream()
                    .filter(ColumnKind::isNumber)
                    .map(ColumnKind::name)
                    .toList();
            List<List<Object>> pairs = numbers.size() < 2
                    ? List.of()
                    : correlations(asked, table.rows(asked, filter).name(), numbers);
            return new AnalysisTable(CORRELATION, pairs);
        });
    }

    /** All in one pass over the rows. */
    private static List<List<Object>> correlations(Asked asked, String rows, List<String> numbers) throws SQLException {
        StringJoiner doubles = new StringJoiner(", ");
        StringJoiner wanted = new StringJoiner(", ");
        List<List<Object>> pairs = new ArrayList<>();
        for (int a = 0; a < numbers.size(); a++) {
            doubles.add(numbers.get(a) + "::DOUBLE AS c" + a);
            for (int b = a + 1; b < numbers.size(); b++) {
                wanted.add("regr_count(c%1$d, c%2$d)::BIGINT, corr(c%1$d, c%2$d)".formatted(a, b));
                List<Object> pair = new ArrayList<>();
                pair.add(numbers.get(a));
                pair.add(numbers.get(b));
                pairs.add(pair);
            }
        }
        List<Object> found = asked.table(
                        Sql.of("SELECT " + wanted + " FROM (SELECT " + doubles + " FROM " + rows + ")"))
                .rows()
                .get(0);
        for (int pair = 0; pair < pairs.size(); pair++) {
            pairs.get(pair).add(found.get(2 * pair));
            pairs.get(pair).add(rounded((Double) found.get(2 * pair + 1)));
        }
        return pairs;
    }

    private static BigDecimal rounded(Double coefficient) {
        return coefficient == null || coefficient.isNaN()
                ? null
                : BigDecimal.valueOf(Math.max(-1, Math.min(1, coefficient))).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
