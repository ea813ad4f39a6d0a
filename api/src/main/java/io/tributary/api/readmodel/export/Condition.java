package io.tributary.api.readmodel.export;

import java.util.ArrayList;
import java.util.List;

/** A part of a statement: text with question marks, and what stands for them, in order. */
final class Condition {
    private final StringBuilder sql = new StringBuilder("TRUE");
    private final List<Object> parameters = new ArrayList<>();

    /** Narrows further. */
    Condition and(String condition, Object... values) {
        sql.append(" AND ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Narrows by another condition. */
    Condition and(String before, Condition inner, String after) {
        sql.append(" AND ").append(before).append(inner.sql).append(after);
        parameters.addAll(inner.parameters);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
