package io.tributary.api.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.ingest.JsonReader;
import io.tributary.api.ingest.Reading;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/**
 * Creates, replaces and ends customers, products or campaigns: the rows of one table of entities. Thread-safe.
 *
 * <p>A row keeps its version, so that the change holds because it comes later. A raised one would win over a newer row that a
 * source system has published meanwhile and that nobody here has seen; and where no versions are counted, over whatever the
 * source publishes ever after. The price: who knew of a higher version wins, and the change is answered as a conflict.
 *
 * <p>An end is a row that says {@code deleted}, of which nothing is kept but id and version. A tombstone would forget the
 * version, and any old record that comes late would bring the row back.
 */
public final class EntityChanges {
    private final SourceTable table;
    private final String noun;
    private final Rows rows;
    private final Writing writing;
    private final Supplier<String> newId;

    /**
     * The changes of one table.
     *
     * @param noun what a row is: "customer"
     * @param newId an id for a row that is created without one
     */
    public EntityChanges(SourceTable table, String noun, Rows rows, Writing writing, Supplier<String> newId) {
        this.table = table;
        this.noun = noun;
        this.rows = rows;
        this.writing = writing;
        this.newId = newId;
    }

    /** Creates a row that is not known, under the id that it names or a new one. */
    public Change create(ObjectNode body) {
        String field = table.idField();
        if (!isGiven(body, field)) {
            body.put(field, newId.get());
        }
        return read(
                body,
                body.path(field).asText(),
                row -> writing.alone(table, Row.id(table, row), () -> {
                    String id = Row.id(table, row);
                    Optional<SpecificRecord> stored = rows.row(table, id);
                    return stored.filter(before -> !Row.isDeleted(before)).isPresent()
                            ? new Change.Conflict(
                                    "a " + noun + " with id '" + id + "' is known already; PUT replaces it")
                            : put(row, stored, isGiven(body, Row.VERSION));
                }));
    }

    /** Makes the row what the body says, whole; it need not have been known. */
    public Change replace(String id, ObjectNode body) {
        return read(
                withId(body, id),
                id,
                row -> writing.alone(table, id, () -> put(row, rows.row(table, id), isGiven(body, Row.VERSION))));
    }

    /** Changes what a JSON Merge Patch names of a known row. */
    public Change patch(String id, ObjectNode patch) {
        return writing.alone(table, id, () -> {
            Optional<SpecificRecord> stored = rows.row(table, id).filter(row -> !Row.isDeleted(row));
            if (stored.isEmpty()) {
                return unknown(id);
            }
            ObjectNode merged = Row.json(stored.get());
            MergePatch.apply(merged, patch);
            return read(withId(merged, id), id, row -> put(row, stored, isGiven(patch, Row.VERSION)));
        });
    }

    /** Ends a known row: it is unknown again. */
    public Change end(String id) {
        return writing.alone(table, id, () -> {
            Optional<SpecificRecord> stored = rows.row(table, id).filter(row -> !Row.isDeleted(row));
            if (stored.isEmpty()) {
                return unknown(id);
            }
            ObjectNode end =
                    Row.json(stored.get()).retain(table.idField(), Row.VERSION).put(Row.DELETED, true);
            SpecificRecord row = ((Reading.Accepted) JsonReader.of(table).read(end)).record();
            return writing.write(
                    table,
                    List.of(row),
                    () -> rows.row(table, id).map(Row::isDeleted).orElse(true),
                    id,
                    false);
        });
    }

    private Change read(ObjectNode body, String id, Function<SpecificRecord, Change> change) {
        Reading reading = JsonReader.of(table).read(body);
        if (reading instanceof Reading.Refused refused) {
            return new Change.Invalid(refused.violation());
        }
        SpecificRecord row = ((Reading.Accepted) reading).record();
        if (!Row.id(table, row).equals(id)) {
            String rule = "must be that of the address, '" + id + "'";
            return new Change.Invalid(new Violation(table.idField(), Row.id(table, row), rule));
        }
        return Row.isDeleted(row)
                ? new Change.Invalid(new Violation(Row.DELETED, "true", "must be false: DELETE ends a " + noun))
                : change.apply(row);
    }

    private Change put(SpecificRecord row, Optional<SpecificRecord> stored, boolean versionIsGiven) {
        String id = Row.id(table, row);
        long before = stored.map(Row::version).orElse(0L);
        if (!versionIsGiven && stored.isPresent()) {
            Row.setVersion(row, before);
        } else if (stored.isPresent() && Row.version(row) < before) {
            return new Change.Conflict("version " + Row.version(row) + " would lose: the " + noun + " with id '" + id
                    + "' is stored with version " + before);
        }
        boolean created = stored.map(Row::isDeleted).orElse(true);
        return writing.write(
                table,
                List.of(row),
                () -> rows.row(table, id).filter(now -> Row.holds(now, row)).isPresent(),
                id,
                created);
    }

    /** The body with the id of its address, which it need not repeat; one that says another is refused when it is read. */
    private ObjectNode withId(ObjectNode body, String id) {
        String field = table.idField();
        return isGiven(body, field) ? body : body.put(field, id);
    }

    private Change unknown(String id) {
        return new Change.Unknown("no " + noun + " with id '" + id + "' is known");
    }

    /** Null and empty text are absent. */
    private static boolean isGiven(ObjectNode body, String field) {
        JsonNode value = body.path(field);
        return !value.isNull()
                && !value.isMissingNode()
                && !(value.isTextual() && value.textValue().isEmpty());
    }
}
