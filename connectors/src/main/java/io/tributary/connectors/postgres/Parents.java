package io.tributary.connectors.postgres;

import io.tributary.connectors.mapping.Join;
import io.tributary.connectors.mapping.TableMapping;
import io.tributary.connectors.mapping.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of joined tables: as the log has told of them, otherwise as the database has them.
 *
 * <p>Of each, only the columns that mappings read. A row that was deleted is remembered for a while: its children's deletion comes
 * after it in the log, when the database has neither. So is what a row said before: a child that was gone when its order became
 * another customer's is still with the first one.
 */
final class Parents {
    private static final int REMEMBERED = 100_000;

    private static final int MOST_FORMER = 16;

    private final Database database;
    private long readUpTo;
    private final Map<List<Object>, Parent> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Parent> eldest) {
            return size() > REMEMBERED;
        }
    };

    Parents(Database database) {
        this.database = database;
    }

    /** The columns of a joined row that a mapping reads, under its table's name; null for no row. */
    static Map<String, Object> columns(TableMapping mapping, Map<String, Object> row) {
        if (row == null) {
            return null;
        }
        Join join = mapping.join().orElseThrow();
        Map<String, Object> columns = new HashMap<>();
        for (String column : mapping.parentColumns()) {
            columns.put(join.prefix() + column, row.get(column));
        }
        return columns;
    }

    /** A row with the row that belongs to it. */
    static Map<String, Object> joined(Map<String, Object> child, Map<String, Object> parentColumns) {
        Map<String, Object> row = new HashMap<>(child);
        row.putAll(parentColumns);
        return row;
    }

    /** The row as the log has it now; null when it is gone or not there yet. */
    Map<String, Object> current(TableMapping mapping, Object key) throws SQLException {
        fetch(mapping, Set.of(key));
        Parent parent = known.get(place(mapping, key));
        return parent == null || parent.gone ? null : parent.columns;
    }

    /** The row as it was last, be it gone; null when nobody knows. */
    Map<String, Object> last(TableMapping mapping, Object key) throws SQLException {
        fetch(mapping, Set.of(key));
        Parent parent = known.get(place(mapping, key));
        return parent == null ? null : parent.columns;
    }

    /** Other things that the row has said. */
    List<Map<String, Object>> former(TableMapping mapping, Object key) {
        Parent parent = known.get(place(mapping, key));
        return parent == null ? List.of() : parent.former;
    }

    /** The position in the log up to which the database was read: before it, the log tells nothing newer. */
    long readUpTo() {
        return readUpTo;
    }

    /** Notes that the database was read just now. */
    void read() throws SQLException {
        readUpTo = database.position();
    }

    /** Gets those that aren't known from the database, many at once. */
    void fetch(TableMapping mapping, Collection<?> keys) throws SQLException {
        Set<Object> unknown = keys.stream()
                .filter(Objects::nonNull)
                .filter(key -> !known.containsKey(place(mapping, key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!unknown.isEmpty()) {
            Join join = mapping.join().orElseThrow();
            for (Map<String, Object> row : database.rows(join.table(), join.parentColumn(), unknown)) {
                known.put(
                        place(mapping, row.get(join.parentColumn())),
                        new Parent(columns(mapping, row), false, List.of()));
            }
            read();
        }
    }

    /** What the log says of a row: as it was, and as it is; null where there is none. */
    void saw(TableMapping mapping, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> row = after == null ? before : after;
        Object key = row.get(mapping.join().orElseThrow().parentColumn());
        if (key != null) {
            Map<String, Object> now = columns(mapping, row);
            Parent known = this.known.get(place(mapping, key));
            List<Map<String, Object>> former = new ArrayList<>(known == null ? List.of() : known.former);
            former.add(known == null ? null : known.columns);
            former.add(columns(mapping, before));
            List<Map<String, Object>> others = former.stream()
                    .filter(columns -> columns != null && !columns.equals(now))
                    .distinct()
                    .toList();
            int from = Math.max(0, others.size() - MOST_FORMER);
            this.known.put(place(mapping, key), new Parent(now, after == null, others.subList(from, others.size())));
        }
    }

    private static List<Object> place(TableMapping mapping, Object key) {
        TableName table = mapping.join().orElseThrow().table();
        return List.of(mapping.name(), table, key.toString());
    }

    /**
     * A row.
     *
     * @param gone true when it was deleted
     * @param former what it said before
     */
    private record Parent(Map<String, Object> columns, boolean gone, List<Map<String, Object>> former) {}
}
