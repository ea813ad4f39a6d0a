package io.tributary.api.readmodel.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Says of a text whether it is one statement that only reads what analysts may read.
 *
 * <p>DuckDB parses it, so there is no second opinion on comments, quotes or what a word means: {@code json_serialize_sql}
 * takes nothing but SELECT (also in its other guises: FROM, VALUES, DESCRIBE, SUMMARIZE), and gives the tree that would be run.
 * {@link StatementTree} takes from it what it knows to be harmless and refuses the rest.
 */
final class StatementCheck {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PARSE =
            "SELECT json_serialize_sql(?::VARCHAR, skip_null := true, skip_empty := true, skip_default := true)";

    private static final int MOST_CHARACTERS = 100_000;

    private static final String ONLY_READING =
            "only a statement that reads is taken (SELECT, FROM, WITH, VALUES, DESCRIBE, SUMMARIZE): nothing can be"
                    + " written, set, loaded, attached, explained or called";

    private final StatementTree tree;

    StatementCheck(AllowedNames allowed) {
        this.tree = new StatementTree(allowed);
    }

    /**
     * Why a text is not run; empty when it may be.
     *
     * @throws SQLException when DuckDB can't be asked
     */
    Optional<String> problem(Connection connection, String sql) throws SQLException {
        if (sql.indexOf('\0') >= 0) {
            return Optional.of("the statement holds a zero character");
        }
        if (sql.length() > MOST_CHARACTERS) {
            return Optional.of("the statement is longer than " + MOST_CHARACTERS + " characters");
        }
        JsonNode parsed = parse(connection, sql);
        if (parsed.path("error").asBoolean(true)) {
            return Optional.of(complaint(parsed, sql));
        }
        JsonNode statements = parsed.path("statements");
        if (statements.size() != 1) {
            return Optional.of("there must be one statement, and there are " + statements.size());
        }
        return tree.problem(statements.get(0));
    }

    private static JsonNode parse(Connection connection, String sql) throws SQLException {
        try (PreparedStatement parse = connection.prepareStatement(PARSE)) {
            parse.setString(1, sql);
            try (ResultSet parsed = parse.executeQuery()) {
                parsed.next();
                return JSON.readTree(parsed.getString(1));
            }
        } catch (JsonProcessingException tooDeep) {
            return JSON.createObjectNode().put("error_type", "parser").put("error_message", "it is nested too deeply");
        }
    }

    private static String complaint(JsonNode parsed, String sql) {
        if (!parsed.path("error_type").asText().equals("parser")) {
            return ONLY_READING;
        }
        String message = parsed.path("error_message").asText();
        return parsed.has("position")
                ? message + position(sql, parsed.path("position").asInt())
                : message;
    }

    /** DuckDB counts bytes. */
    private static String position(String sql, int bytes) {
        int line = 1;
        int column = 1;
        int seen = 0;
        for (int point : sql.codePoints().toArray()) {
            if (seen >= bytes) {
                break;
            }
            seen += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            column = point == '\n' ? 1 : column + 1;
            line = point == '\n' ? line + 1 : line;
        }
        return " (line " + line + ", column " + column + ")";
    }
}
