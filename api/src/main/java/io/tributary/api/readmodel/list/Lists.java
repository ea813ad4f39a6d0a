package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.filter.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers questions of lists, each in one consistent state of the read model. */
public final class Lists {
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

    private static Page page(Connection connection, Question question, Keyset after) throws SQLException {
        Sql picked = question.picked();
        long total = Rows.number(connection, Sql.of("SELECT count(*)").then(picked));
        String names = question.relation().columns().all().stream()
                .map(column -> column.sql())
                .collect(Collectors.joining(", "));
        Sql rest = after == null ? picked : picked.then(Sql.of(" AND ")).then(after.after(question.sort()));
        List<Map<String, Object>> rows = Rows.of(
                connection,
                Sql.of("SELECT " + names)
                        .then(rest)
                        .then(Sql.of(" ORDER BY " + question.sort().sql() + " LIMIT " + (question.limit() + 1))));
        boolean more = rows.size() > question.limit();
        List<Map<String, Object>> page = more ? rows.subList(0, question.limit()) : rows;
        String next = more ? behind(page.get(page.size() - 1), question) : null;
        return new Page(page.stream().map(Rows::shown).toList(), total, next);
    }

    private static String behind(Map<String, Object> last, Question question) {
        return new Keyset(question.sort().columns().stream()
                        .map(by -> Rows.sortable(by.column(), last.get(by.column().name())))
                        .collect(Collectors.toCollection(ArrayList::new)))
                .write(question.asText());
    }
}
