package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers questions of lists, each in one consistent state of the read model. */
public final class Lists {
    /** As many rows are sorted as fast as a boundary is found. */
    private static final int FEW = 2_000;

    private static final String NUMBER = "customer_no";

    private final ReadModel model;

    public Lists(ReadModel model) {
        this.model = model;
    }

    /** A cursor that is none of ours, or belongs to another question. */
    public static final class BadCursorException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadCursorException() {
            super("must be the nextCursor of an earlier answer to the same filter, search and sort");
        }
    }

    /**
     * One page.
     *
     * @throws BadCursorException when the cursor is not of this list
     */
    public Page page(Question question) {
        Keyset after = question.cursor() == null
                ? null
                : Keyset.read(question.cursor(), question.asText(), question.sort())
                        .orElseThrow(BadCursorException::new);
        return model.read(connection -> page(connection, question, after));
    }

    /**
     * First up to where the page reaches, then what sorts its rows and tells them apart, then the whole rows: a column store that
     * looks for the first fifty of a million rows should not carry forty columns along.
     */
    private static Page page(Connection connection, Question asked, Keyset after) throws SQLException {
        Question question = computed(connection, asked);
        Sql picked = question.picked();
        long total = Rows.number(connection, Sql.of("SELECT count(*)").then(picked));
        Sql rest = after == null ? picked : picked.then(Sql.of(" AND ")).then(after.after(question.sort()));
        // Who leaves out half a million rows has them sorted, and no boundary helps.
        Sql first = total <= FEW || question.skip() > 0
                ? rest
                : rest.then(Sql.of(" AND ")).then(Boundary.of(connection, rest, question.sort(), question.limit() + 1));
        List<Map<String, Object>> keys = Rows.of(
                connection,
                Sql.of("SELECT " + names(question.sort().columns().stream().map(Sort.By::column))
                                + (isNumbered(question) ? ", " + NUMBER : ""))
                        .then(first)
                        .then(Sql.of(" ORDER BY " + question.sort().sql() + " LIMIT " + (question.limit() + 1)
                                + " OFFSET " + question.skip())));
        boolean more = keys.size() > question.limit();
        List<Map<String, Object>> page = more ? keys.subList(0, question.limit()) : keys;
        return new Page(
                rows(connection, question, page), total, more ? behind(page.get(page.size() - 1), question) : null);
    }

    /** What would be computed for each of the questions below is computed once; gone with the transaction. */
    private static Question computed(Connection connection, Question question) throws SQLException {
        Relation relation = question.relation();
        if (relation.store() != Relation.Store.COMPUTED) {
            return question;
        }
        Rows.run(
                connection,
                Sql.of("CREATE TEMP TABLE listed AS " + relation.rows().apply(question.today())));
        return question.of(relation.of("SELECT * FROM temp.listed"));
    }

    private static boolean isNumbered(Question question) {
        return question.relation().store() == Relation.Store.NUMBERED;
    }

    private static String names(Stream<Column> columns) {
        return columns.map(Column::sql).collect(Collectors.joining(", "));
    }

    private static List<Map<String, Object>> rows(
            Connection connection, Question question, List<Map<String, Object>> page) throws SQLException {
        if (page.isEmpty()) {
            return List.of();
        }
        Relation relation = question.relation();
        // The number or one column of the key narrows it down; the others tell apart what is left.
        Column first = relation.keys().get(0);
        Object[] ids =
                page.stream().map(row -> row.get(first.name())).distinct().toArray();
        Sql sql = Sql.of(
                "SELECT " + names(relation.columns().all().stream()) + " FROM ("
                        + relation.rows().apply(question.today()) + ")" + (isNumbered(question) ? ofNumbers(page) : "")
                        + " WHERE " + first.sql() + " IN ("
                        + String.join(", ", Collections.nCopies(ids.length, "?")) + ")",
                ids);
        Map<List<Object>, Map<String, Object>> byKey = new HashMap<>();
        Rows.of(connection, sql).forEach(row -> byKey.put(key(relation, row), Rows.shown(row)));
        return page.stream().map(row -> byKey.get(key(relation, row))).toList();
    }

    /** A join is told to the scan of the table, so that it reads forty columns only where one of these numbers is; an IN isn't. */
    private static String ofNumbers(List<Map<String, Object>> page) {
        return page.stream()
                .map(row -> "(" + row.get(NUMBER) + ")")
                .distinct()
                .collect(Collectors.joining(
                        ", ", " SEMI JOIN (VALUES ", ") numbers (" + NUMBER + ") USING (" + NUMBER + ")"));
    }

    private static List<Object> key(Relation relation, Map<String, Object> row) {
        return relation.keys().stream().map(column -> row.get(column.name())).toList();
    }

    private static String behind(Map<String, Object> last, Question question) {
        return new Keyset(question.sort().columns().stream()
                        .map(by ->
                                Rows.sortable(by.column(), last.get(by.column().name())))
                        .collect(Collectors.toCollection(ArrayList::new)))
                .write(question.asText());
    }
}
