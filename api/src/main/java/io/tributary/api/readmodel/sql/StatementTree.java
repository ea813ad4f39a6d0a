package io.tributary.api.readmodel.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks DuckDB's tree of a statement and stops at the first thing that is not known to be harmless.
 *
 * <p>Everything that does something is an object with a {@code type}. What kinds there may be is listed here; a kind that a
 * later DuckDB brings is refused until somebody has looked at it. A table is one of the product's, or was given its name by the
 * statement itself, where that name holds: files are tables to DuckDB too.
 */
final class StatementTree {
    private static final Set<String> EXPRESSIONS = Set.of(
            "BETWEEN",
            "CASE",
            "CAST",
            "COLLATE",
            "COLUMN_REF",
            "COMPARISON",
            "CONJUNCTION",
            "CONSTANT",
            "FUNCTION",
            "LAMBDA",
            "LAMBDA_REF",
            "OPERATOR",
            "PARAMETER",
            "POSITIONAL_REFERENCE",
            "STAR",
            "SUBQUERY",
            "TYPE",
            "WINDOW");
    private static final Set<String> OTHERS = Set.of(
            "SELECT_NODE",
            "SET_OPERATION_NODE",
            "RECURSIVE_CTE_NODE",
            "EMPTY",
            "EXPRESSION_LIST",
            "JOIN",
            "PIVOT",
            "SUBQUERY",
            "BASE_TABLE",
            "TABLE_FUNCTION",
            "SHOW_REF",
            "ORDER_MODIFIER",
            "LIMIT_MODIFIER",
            "LIMIT_PERCENT_MODIFIER",
            "DISTINCT_MODIFIER",
            "ORDER_DEFAULT",
            "ASCENDING",
            "DESCENDING");
    private static final Set<String> DESCRIPTIONS = Set.of("SUMMARY", "DESCRIBE");

    private final AllowedNames allowed;

    StatementTree(AllowedNames allowed) {
        this.allowed = allowed;
    }

    /** Why a statement is not run; empty when it may be. */
    Optional<String> problem(JsonNode statement) {
        try {
            visit(statement, Set.of());
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /**
     * Visits a part of a statement.
     *
     * @param given names that the statement has given to tables, as far as they hold here
     */
    private void visit(JsonNode node, Set<String> given) {
        if (node.isArray()) {
            node.forEach(element -> visit(element, given));
        } else if (node.isObject() && node.has("class")) {
            visitExpression(node, given);
        } else if (node.isObject() && node.path("type").isTextual()) {
            visitOther(node, given);
        } else if (node.isObject()) {
            node.forEach(child -> visit(child, given));
        }
    }

    private void visitExpression(JsonNode expression, Set<String> given) {
        String kind = expression.path("class").asText();
        require(EXPRESSIONS.contains(kind), "expressions of the kind " + kind + " are not available");
        if (kind.equals("CONSTANT")) {
            return;
        }
        String function = expression.path("function_name").asText();
        boolean isFunction = kind.equals("FUNCTION") || kind.equals("WINDOW");
        require(!isFunction || allowed.hasFunction(function), "the function " + function + " is not available");
        expression.forEach(child -> visit(child, given));
    }

    private void visitOther(JsonNode node, Set<String> given) {
        String kind = node.path("type").asText();
        require(OTHERS.contains(kind), "a statement may only read, and this one holds " + kind);
        Set<String> known = visitNames(node.path("cte_map").path("map"), given);
        switch (kind) {
            case "BASE_TABLE" -> requireTable(node.path("qualified_name").path("path"), given);
            case "TABLE_FUNCTION" -> {
                JsonNode function = node.path("function");
                String name = function.path("function_name").asText();
                require(allowed.hasTableFunction(name), "the table function " + name + " is not available");
                function.forEach(child -> visit(child, given));
            }
            case "SHOW_REF" -> {
                boolean describes = DESCRIPTIONS.contains(node.path("show_type").asText()) && node.has("query");
                require(describes, "SHOW is not available: GET /api/query/schema lists the tables");
            }
            case "RECURSIVE_CTE_NODE" -> {
                visit(node.path("left"), known);
                known = with(known, node.path("cte_name").asText());
            }
            default -> {
                // Nothing but its parts, which follow.
            }
        }
        visitParts(node, known);
    }

    /** Visits what a node holds and hasn't been visited yet. */
    private void visitParts(JsonNode node, Set<String> known) {
        boolean recursive = node.path("type").asText().equals("RECURSIVE_CTE_NODE");
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            String name = part.getKey();
            boolean done = name.equals("cte_map") || name.equals("function") || (recursive && name.equals("left"));
            if (!done) {
                visit(part.getValue(), known);
            }
        }
    }

    /** A WITH: each name holds from the next one on. Returns what holds behind all of them. */
    private Set<String> visitNames(JsonNode names, Set<String> given) {
        Set<String> known = given;
        for (JsonNode entry : names) {
            visit(entry.path("value"), known);
            known = with(known, entry.path("key").asText());
        }
        return known;
    }

    private void requireTable(JsonNode path, Set<String> given) {
        String name = path.path(path.size() - 1).asText();
        boolean isGiven = path.size() == 1 && given.contains(AllowedNames.folded(name));
        boolean isOurs = path.size() == 1
                || (path.size() == 2
                        && AllowedNames.folded(path.get(0).asText()).equals("main"));
        require(
                isGiven || (isOurs && allowed.hasTable(name)),
                "there is no table " + name + " here: GET /api/query/schema lists the tables");
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = new HashSet<>(names);
        more.add(AllowedNames.folded(name));
        return more;
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new RefusedException(otherwise);
        }
    }

    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String why) {
            super(why, null, false, false);
        }
    }
}
