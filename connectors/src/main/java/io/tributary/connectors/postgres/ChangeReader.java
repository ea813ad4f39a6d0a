package io.tributary.connectors.postgres;

import io.tributary.connectors.mapping.Mapped;
import io.tributary.connectors.mapping.Publication;
import io.tributary.connectors.mapping.RowChanges;
import io.tributary.connectors.mapping.RowChanges.Outcome;
import io.tributary.connectors.mapping.TableMapping;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Makes records of Debezium's: one change of a row may be none, one or many of ours.
 *
 * <p>Connect writes down how far a source has come by the records that were written. So of several records of one change only the last
 * carries how far that change is; the others carry what was complete before it, and a crash between them repeats the change instead of
 * losing part of it. For the same reason nothing counts as complete while what the database said of a row may be newer than the log.
 */
final class ChangeReader {
    /** How long a deleted line waits to learn whose it was. */
    private static final long PATIENCE_MILLIS = 10_000;

    private final Collection<TableMapping> mappings;
    private final Map<String, RowChanges> changes = new HashMap<>();
    private final Database database;
    private final Parents parents;
    private final Publication publication;
    private final LongSupplier clock;
    private final UnaryOperator<Map<String, Object>> stored;
    private List<Orphan> orphans = new ArrayList<>();
    private Map<String, ?> partition;
    private Map<String, ?> complete;
    private boolean upToDate = true;

    /**
     * A reader.
     *
     * @param clockMillis the wall clock
     * @param storedOffset by partition, the offset that an earlier run has left; null when there is none
     */
    ChangeReader(
            Collection<TableMapping> mappings,
            Database database,
            Publication publication,
            LongSupplier clockMillis,
            UnaryOperator<Map<String, Object>> storedOffset) {
        this.mappings = mappings;
        this.database = database;
        this.parents = new Parents(database);
        this.publication = publication;
        this.clock = clockMillis;
        this.stored = storedOffset;
        mappings.forEach(mapping -> changes.put(mapping.name(), new RowChanges(mapping)));
    }

    /**
     * The records of a batch. When it fails, the same batch may be given again.
     *
     * @throws SQLException when the database can't say what belongs to a row
     */
    List<SourceRecord> read(List<SourceRecord> batch) throws SQLException {
        List<Orphan> orphansBefore = orphans;
        Map<String, ?> completeBefore = complete;
        orphans = new ArrayList<>(orphans);
        try {
            return records(batch);
        } catch (SQLException | RuntimeException failed) {
            // What was made of the batch so far is not published, so it must not be taken for said.
            orphans = orphansBefore;
            complete = completeBefore;
            mappings.forEach(mapping -> changes.put(mapping.name(), new RowChanges(mapping)));
            throw failed;
        }
    }

    private List<SourceRecord> records(List<SourceRecord> batch) throws SQLException {
        prefetch(batch);
        List<SourceRecord> records = new ArrayList<>();
        for (SourceRecord record : batch) {
            RowChange change = RowChange.of(record);
            if (change == null) {
                if (upToDate) {
                    records.add(record);
                }
                continue;
            }
            if (complete == null) {
                complete = stored.apply(partition(record));
            }
            partition = record.sourcePartition();
            List<Saying> sayings = sayings(change);
            upToDate = orphans.isEmpty() && (change.snapshot() || change.position() >= parents.readUpTo());
            for (int i = 0; i < sayings.size(); i++) {
                boolean last = i == sayings.size() - 1 && upToDate;
                records.add(sayings.get(i).record(last || complete == null ? record.sourceOffset() : complete));
            }
            if (upToDate) {
                complete = record.sourceOffset();
            }
        }
        records.addAll(giveUp());
        return records;
    }

    @SuppressWarnings("unchecked") // Connect takes partitions of any values, and Debezium's are by name
    private static Map<String, Object> partition(SourceRecord record) {
        return (Map<String, Object>) record.sourcePartition();
    }

    /** One question for all rows of a batch. */
    private void prefetch(List<SourceRecord> batch) throws SQLException {
        for (TableMapping mapping : mappings) {
            if (mapping.join().isPresent()) {
                Set<Object> keys = new LinkedHashSet<>();
                for (SourceRecord record : batch) {
                    RowChange change = RowChange.of(record);
                    if (change != null && change.table().equals(mapping.table()) && change.after() != null) {
                        keys.add(change.after().get(mapping.join().get().column()));
                    }
                }
                keys.removeIf(Objects::isNull);
                parents.fetch(mapping, keys);
            }
        }
    }

    private List<Saying> sayings(RowChange change) throws SQLException {
        List<Saying> sayings = new ArrayList<>();
        for (TableMapping mapping : mappings) {
            if (mapping.join().isPresent() && mapping.join().get().table().equals(change.table())) {
                parentChanged(mapping, change, sayings);
            }
            if (mapping.table().equals(change.table())) {
                rowChanged(mapping, change, sayings);
            }
        }
        return sayings;
    }

    private void rowChanged(TableMapping mapping, RowChange change, List<Saying> sayings) throws SQLException {
        if (mapping.join().isEmpty()) {
            say(mapping, change.before(), change.after(), sayings);
            return;
        }
        String column = mapping.join().get().column();
        Map<String, Object> before = change.before() == null
                ? null
                : joined(change.before(), parent(mapping, change.before().get(column), true));
        Map<String, Object> after = change.after() == null
                ? null
                : joined(change.after(), parent(mapping, change.after().get(column), false));
        if (change.after() == null && change.before() != null && before == null) {
            orphans.add(new Orphan(mapping, change.before(), clock.getAsLong() + PATIENCE_MILLIS));
            return;
        }
        say(mapping, before, after, sayings);
        Object key = change.before() == null ? null : change.before().get(column);
        if (key != null && (change.after() == null || !key.equals(change.after().get(column)))) {
            for (Map<String, Object> former : parents.former(mapping, key)) {
                say(mapping, Parents.joined(change.before(), former), after, sayings);
            }
        }
    }

    private Map<String, Object> parent(TableMapping mapping, Object key, boolean beItGone) throws SQLException {
        return key == null ? null : beItGone ? parents.last(mapping, key) : parents.current(mapping, key);
    }

    private static Map<String, Object> joined(Map<String, Object> row, Map<String, Object> parent) {
        return parent == null ? null : Parents.joined(row, parent);
    }

    /** What an order says of its customer, it says of all its lines. */
    private void parentChanged(TableMapping mapping, RowChange change, List<Saying> sayings) throws SQLException {
        boolean gone = change.after() == null;
        Map<String, Object> row = gone ? change.before() : change.after();
        parents.saw(mapping, change.before(), change.after());
        Map<String, Object> before = Parents.columns(mapping, change.before());
        Map<String, Object> after = Parents.columns(mapping, change.after());
        // The first reading finds the lines by themselves.
        if (change.snapshot() || Objects.equals(before, after)) {
            return;
        }
        Object key = row.get(mapping.join().orElseThrow().parentColumn());
        if (gone) {
            adopt(mapping, key, before, sayings);
        }
        for (Map<String, Object> child :
                database.rows(mapping.table(), mapping.join().orElseThrow().column(), List.of(key))) {
            say(mapping, joined(child, before), joined(child, after), sayings);
        }
        parents.read();
    }

    private void adopt(TableMapping mapping, Object key, Map<String, Object> parent, List<Saying> sayings) {
        List<Orphan> left = new ArrayList<>();
        for (Orphan orphan : orphans) {
            Object wanted = orphan.row.get(mapping.join().orElseThrow().column());
            if (orphan.mapping.equals(mapping) && key.toString().equals(String.valueOf(wanted))) {
                say(mapping, Parents.joined(orphan.row, parent), null, sayings);
            } else {
                left.add(orphan);
            }
        }
        orphans = left;
    }

    private List<SourceRecord> giveUp() {
        List<Saying> sayings = new ArrayList<>();
        List<Orphan> left = new ArrayList<>();
        for (Orphan orphan : orphans) {
            if (orphan.until > clock.getAsLong()) {
                left.add(orphan);
            } else {
                String column = orphan.mapping.join().orElseThrow().column();
                Mapped.Refused lost = new Mapped.Refused(
                        column,
                        "'" + orphan.row.get(column) + "'",
                        "was deleted before this row was, so nobody knows whose it was: it can't be withdrawn");
                sayings.add(new Saying(orphan.mapping, new RowChanges.Report(lost)));
            }
        }
        orphans = left;
        List<SourceRecord> records = new ArrayList<>();
        sayings.forEach(saying -> records.add(saying.record(complete)));
        return records;
    }

    private void say(
            TableMapping mapping, Map<String, Object> before, Map<String, Object> after, List<Saying> sayings) {
        for (Outcome outcome : changes.get(mapping.name()).of(before, after)) {
            sayings.add(new Saying(mapping, outcome));
        }
    }

    /** Something to publish about a change. */
    private final class Saying {
        private final TableMapping mapping;
        private final Outcome outcome;

        Saying(TableMapping mapping, Outcome outcome) {
            this.mapping = mapping;
            this.outcome = outcome;
        }

        SourceRecord record(Map<String, ?> offset) {
            return publication.record(mapping, outcome, mapping.table().toString(), partition, offset);
        }
    }

    /** A deleted row whose parent was not to be found; the parent's own deletion will say who that was. */
    private record Orphan(TableMapping mapping, Map<String, Object> row, long until) {}
}
