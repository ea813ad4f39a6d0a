package io.tributary.api.lineage;

import java.util.List;
import java.util.Locale;

/**
 * A place that data comes from, is kept in, or goes to.
 *
 * @param id unique in its graph: kind and name, such as {@code topic:cdp.customer-360}
 * @param label its name as it is
 * @param columns in the view by column; empty in the other
 */
public record Node(String id, Kind kind, String label, List<Column> columns) {

    /** What it is. */
    public enum Kind {
        DOOR,
        TOPIC,
        SOURCE,
        PROCESSOR,
        STORE,
        SINK,
        READ_MODEL,
        TOTALS,
        OUTPUT,
        TABLE,
        GROUP
    }

    /**
     * A column of a table or a group.
     *
     * @param role of a source table's: {@code used}, {@code key} (says whose row it is and tells rows apart), {@code control} (says
     *     which record of a row holds), {@code unused} (no column of customer_360 is made of it); of others {@code column}
     * @param sources what it is made of, such as {@code purchase_transactions.status}
     */
    public record Column(String name, String role, List<String> sources) {}

    static Node of(Kind kind, String name) {
        return new Node(id(kind, name), kind, name, List.of());
    }

    static String id(Kind kind, String name) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
