package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Dead letters by id, and those that are open. */
public final class DeadLetterRows {
    private static final String ID = "dead_letter_id";
    private static final String OPEN = " FROM dead_letters WHERE status = 'OPEN'";

    private final ReadModel model;

    public DeadLetterRows(ReadModel model) {
        this.model = model;
    }

    /** A row as the list has it; empty when there is none. */
    public Optional<Map<String, Object>> row(String id, Instant asOf) {
        Relation letters = DeadLetterRelation.DEAD_LETTERS;
        String names = letters.columns().all().stream().map(Column::sql).collect(Collectors.joining(", "));
        Sql sql = Sql.of(
                "SELECT " + names + " FROM (" + letters.rows().apply(LocalDate.ofInstant(asOf, ZoneOffset.UTC))
                        + ") WHERE " + ID + " = ?",
                id);
        return model.read(connection -> Rows.of(connection, sql)).stream()
                .map(Rows::shown)
                .findFirst();
    }

    /** OPEN, REPLAYED or DISCARDED, of those of the letters that are there. */
    public Map<String, String> statuses(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Sql sql = Sql.of(
                "SELECT " + ID + ", status FROM dead_letters WHERE " + ID + " IN ("
                        + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                ids.toArray());
        Map<String, String> statuses = new HashMap<>();
        model.read(connection -> Rows.of(connection, sql))
                .forEach(row -> statuses.put((String) row.get(ID), (String) row.get("status")));
        return statuses;
    }

    /**
     * Open letters, the oldest first.
     *
     * @param source their source table; null for any
     * @param reason why they were put aside; null for any
     */
    public List<String> open(String source, String reason, int limit) {
        Sql sql = Sql.of("SELECT " + ID)
                .then(open(source, reason))
                .then(Sql.of(" ORDER BY failed_at, source_partition, source_offset, " + ID + " LIMIT " + limit));
        return model.read(connection -> Rows.of(connection, sql)).stream()
                .map(row -> (String) row.get(ID))
                .toList();
    }

    /** How many are open of these. */
    public long countOpen(String source, String reason) {
        Sql sql = Sql.of("SELECT count(*)").then(open(source, reason));
        return model.read(connection -> Rows.number(connection, sql));
    }

    private static Sql open(String source, String reason) {
        Sql sql = Sql.of(OPEN);
        sql = source == null ? sql : sql.then(Sql.of(" AND source = ?", source));
        return reason == null ? sql : sql.then(Sql.of(" AND reason = ?", reason));
    }
}
