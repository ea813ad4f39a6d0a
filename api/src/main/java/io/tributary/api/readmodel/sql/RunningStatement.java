package io.tributary.api.readmodel.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One statement from its check to its last row; another thread may stop it. */
final class RunningStatement {
    /** Of all texts of an answer together. */
    private static final long MOST_CHARACTERS = 50_000_000;

    private final StatementCheck check;
    private final String sql;
    private final List<Object> parameters;
    private final int most;
    private final InstantSource wall;
    private PreparedStatement current;
    private boolean stopped;

    RunningStatement(StatementCheck check, String sql, List<Object> parameters, int most, InstantSource wall) {
        this.check = check;
        this.sql = sql;
        this.parameters = parameters;
        this.most = most;
        this.wall = wall;
    }

    /** Has it end as soon as it can; once it has ended, nothing. */
    synchronized void stop() {
        stopped = true;
        if (current != null) {
            try {
                current.cancel();
            } catch (SQLException alreadyOver) {
                // Which is what was wanted.
            }
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void current(PreparedStatement statement) {
        current = statement;
    }

    SqlAnswer run(Connection connection) throws SQLException {
        Instant begun = wall.instant();
        Optional<String> problem = check.problem(connection, sql);
        if (problem.isPresent()) {
            return new SqlAnswer.Refused(problem.get());
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            current(statement);
            try {
                return bound(statement, begun);
            } finally {
                // No cancel after this one: the connection goes to somebody else.
                current(null);
            }
        } catch (SQLException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private SqlAnswer bound(PreparedStatement statement, Instant begun) throws SQLException {
        int expected = statement.getParameterMetaData().getParameterCount();
        if (expected != parameters.size()) {
            return new SqlAnswer.Refused("the statement has " + expected + " parameters, and " + parameters.size()
                    + " values are given for them");
        }
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        try (ResultSet result = statement.executeQuery()) {
            return rows(new RowReader(result), begun);
        }
    }

    private SqlAnswer rows(RowReader reader, Instant begun) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        long characters = 0;
        for (List<Object> row = reader.next(); row != null; row = reader.next()) {
            if (isStopped()) {
                return new SqlAnswer.TooMuch("stopped");
            }
            if (rows.size() == most) {
                return answer(reader, rows, true, begun);
            }
            rows.add(row);
            characters += characters(row);
            if (characters > MOST_CHARACTERS) {
                return new SqlAnswer.TooMuch(
                        "the answer is longer than " + MOST_CHARACTERS + " characters: ask for fewer rows or columns");
            }
        }
        return answer(reader, rows, false, begun);
    }

    private SqlAnswer answer(RowReader reader, List<List<Object>> rows, boolean truncated, Instant begun) {
        return new SqlAnswer.Rows(
                reader.columns(),
                rows,
                truncated,
                Duration.between(begun, wall.instant()).toMillis());
    }

    private static long characters(List<?> values) {
        long characters = 0;
        for (Object value : values) {
            characters += value instanceof String text
                    ? text.length()
                    : value instanceof List<?> list ? characters(list) : value == null ? 1 : 8;
        }
        return characters;
    }

    /** True when the driver has lost why a statement failed, as it does where rows come in pieces. */
    static boolean isUnexplained(SqlAnswer answer) {
        return answer instanceof SqlAnswer.Refused refused && refused.why().endsWith("Invalid result set");
    }

    /** DuckDB's own sentence, with its hints, and without what it adds for its developers or for who may change settings. */
    private static SqlAnswer refused(String message) {
        if (message.startsWith("Out of Memory")) {
            return new SqlAnswer.TooMuch("the statement needs more memory than it is given: ask for less");
        }
        boolean internal = message.startsWith("INTERNAL") || message.startsWith("FATAL");
        return new SqlAnswer.Refused(internal ? message.lines().findFirst().orElse("") : message);
    }
}
