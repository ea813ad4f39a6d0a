package io.tributary.api.readmodel.analysis;

import static io.tributary.api.readmodel.analysis.QualityCheck.DATES;
import static io.tributary.api.readmodel.analysis.QualityCheck.JOINED;
import static io.tributary.api.readmodel.analysis.QualityCheck.UNKNOWN_CUSTOMER;
import static io.tributary.api.readmodel.analysis.QualityCheck.UNKNOWN_REFERENCE;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;
import io.tributary.api.readmodel.sql.RowReader.Column;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** How good the data is: over everything that was taken in, of known customers or not. */
public final class Quality {
    private static final List<Column> CHECKS = List.of(
            new Column("table", "VARCHAR"),
            new Column("dimension", "VARCHAR"),
            new Column("check", "VARCHAR"),
            new Column("checked", "BIGINT"),
            new Column("failed", "BIGINT"),
            new Column("score", "DECIMAL(7, 6)"));

    private static final int DECIMALS = 6;

    private final ReadModel model;

    public Quality(ReadModel model) {
        this.model = model;
    }

    /**
     * What should be so, and of how many rows it isn't.
     *
     * @param days picks facts by their day
     * @param asOf what lies behind it is in the future
     */
    public AnalysisTable checks(FigureFilter days, Instant asOf) {
        return model.read(connection -> {
            Asked asked = new Asked(connection);
            List<List<Object>> rows = new ArrayList<>();
            for (SourceTable table : SourceTable.values()) {
                rows.addAll(checks(asked, table, days, asOf));
            }
            rows.add(viewedProducts(asked, days));
            return new AnalysisTable(CHECKS, rows);
        });
    }

    private static List<List<Object>> checks(Asked asked, SourceTable table, FigureFilter days, Instant asOf)
            throws SQLException {
        List<QualityCheck> checks = QualityCheck.of(table);
        StringJoiner counts = new StringJoiner(", ");
        String now = "TIMESTAMP '" + asOf.toString().replace('T', ' ').replace("Z", "") + "'";
        for (QualityCheck check : checks) {
            counts.add("count(*) FILTER (" + check.applies() + "), count(*) FILTER ((" + check.applies() + ") AND ("
                    + check.fails().replace("$asOf", now) + "))");
        }
        List<Object> found = asked.table(Sql.of("SELECT " + counts + " FROM base." + table.tableName() + " f"
                                + JOINED.get(table) + " WHERE true")
                        .then(days(table, days)))
                .rows()
                .get(0);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            QualityCheck check = checks.get(i);
            rows.add(row(check, (long) found.get(2 * i), (long) found.get(2 * i + 1)));
        }
        return rows;
    }

    private static Sql days(SourceTable table, FigureFilter days) {
        return DATES.containsKey(table) ? new PickedRows(days).days("f." + DATES.get(table)) : Sql.of("");
    }

    /** Each view is looked at, repeats too. */
    private static List<Object> viewedProducts(Asked asked, FigureFilter days) throws SQLException {
        Sql views = Sql.of(
                        "SELECT count(*), count(*) FILTER (p.product_id IS NULL)"
                                + " FROM (SELECT unnest(f.viewed_products) AS product_id FROM base.website_behavior f WHERE true")
                .then(days(SourceTable.WEBSITE_BEHAVIOR, days))
                .then(Sql.of(") LEFT JOIN base.product_catalog p USING (product_id)"));
        List<Object> found = asked.table(views).rows().get(0);
        QualityCheck check = new QualityCheck(
                SourceTable.WEBSITE_BEHAVIOR, QualityCheck.CONSISTENCY, "viewed product is known", "true", "");
        return row(check, (long) found.get(0), (long) found.get(1));
    }

    private static List<Object> row(QualityCheck check, long checked, long failed) {
        List<Object> row = new ArrayList<>();
        row.add(check.table().tableName());
        row.add(check.dimension());
        row.add(check.name());
        row.add(checked);
        row.add(failed);
        row.add(share(checked - failed, checked));
        return row;
    }

    /** A share with six decimals; null of nothing. */
    public static BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * What there is of a source table.
     *
     * @param newest the date of its newest fact; null of entities, and without any
     */
    public record Held(long rows, Instant newest) {}

    /** Rows and newest dates by source table. */
    public Map<SourceTable, Held> held() {
        return model.read(connection -> {
            Asked asked = new Asked(connection);
            Map<SourceTable, Held> held = new HashMap<>();
            for (SourceTable table : SourceTable.values()) {
                String newest = DATES.containsKey(table) ? "max(" + DATES.get(table) + ")" : "NULL";
                List<Object> row = asked.table(Sql.of("SELECT count(*), " + newest + " FROM " + table.tableName()))
                        .rows()
                        .get(0);
                held.put(
                        table,
                        new Held((long) row.get(0), row.get(1) == null ? null : Instant.parse((String) row.get(1))));
            }
            return held;
        });
    }

    /** By period of the facts' own dates: how many refer to a customer, product or campaign that isn't known now. */
    public AnalysisTable history(Period period, FigureFilter days) {
        List<Sql> tables = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            if (DATES.containsKey(table)) {
                String reference =
                        UNKNOWN_REFERENCE.containsKey(table) ? "(" + UNKNOWN_REFERENCE.get(table) + ")" : "false";
                tables.add(Sql.of("SELECT date_trunc('" + period.publicName() + "', f." + DATES.get(table)
                                + ")::DATE AS start, '" + table.tableName() + "' AS \"table\", count(*) AS facts,"
                                + " count(*) FILTER (" + UNKNOWN_CUSTOMER + ") AS unknown_customer,"
                                + " count(*) FILTER (" + reference + ") AS unknown_reference,"
                                + " count(*) FILTER (NOT (" + UNKNOWN_CUSTOMER + " OR " + reference
                                + ")) AS consistent FROM base."
                                + table.tableName() + " f" + JOINED.get(table) + " WHERE true")
                        .then(days(table, days))
                        .then(Sql.of(" GROUP BY 1")));
            }
        }
        Sql sql = Sql.of("SELECT *, " + Exact.quotient("consistent", "facts") + " AS score FROM (")
                .then(Sql.joined(tables, " UNION ALL "))
                .then(Sql.of(") ORDER BY start, \"table\""));
        return model.read(connection -> new Asked(connection).table(sql));
    }
}
