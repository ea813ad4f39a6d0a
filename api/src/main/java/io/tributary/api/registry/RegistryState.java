package io.tributary.api.registry;

import io.tributary.schemas.serde.IncompatibleSchemaException;
import io.tributary.schemas.serde.SchemaIds;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * All that the registry knows, in memory, and what may be added to it.
 *
 * <p>It changes by {@link #apply} alone; what would change it is answered as the records to write. It depends on the
 * last record of each key and on nothing else. Thread-safe.
 */
final class RegistryState {
    static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.BACKWARD;

    private final ToIntFunction<Schema> ids;
    /** By subject, then by schema id. */
    private final Map<String, Map<Integer, SubjectVersion>> subjects = new TreeMap<>();

    private final Map<Integer, Schema> schemas = new HashMap<>();
    private final Map<Optional<String>, CompatibilityLevel> levels = new HashMap<>();

    RegistryState() {
        this(SchemaIds::of);
    }

    /** With other ids, to see what happens when two schemas share one. */
    RegistryState(ToIntFunction<Schema> ids) {
        this.ids = ids;
    }

    synchronized void apply(RegistryRecord read) {
        if (read instanceof RegistryRecord.Version written) {
            SubjectVersion version = written.version();
            schemas.put(version.id(), version.schema());
            subjects.computeIfAbsent(version.subject(), subject -> new HashMap<>())
                    .put(version.id(), version);
        } else if (read instanceof RegistryRecord.Level level) {
            level.level()
                    .ifPresentOrElse(set -> levels.put(level.subject(), set), () -> levels.remove(level.subject()));
        }
    }

    /** What to write so that the schema is a version of the subject; nothing where it is one. */
    synchronized List<RegistryRecord> registration(String subject, Schema schema) {
        if (find(subject, schema, false).isPresent()) {
            return List.of();
        }
        List<String> problems = problems(subject, schema);
        if (!problems.isEmpty()) {
            throw new IncompatibleSchemaException("Schema being registered is incompatible with an earlier schema for"
                    + " subject \"" + subject + "\" under " + level(subject) + ": " + String.join("; ", problems));
        }
        int id = ids.applyAsInt(schema);
        Schema holder = schemas.get(id);
        if (holder != null && !sameText(holder, schema)) {
            throw RegistryRefusal.idCollision(id, subject);
        }
        // Above all that ever were, deleted ones too: a version number never means two schemas.
        int version = all(subject).mapToInt(SubjectVersion::version).max().orElse(0) + 1;
        return List.of(new RegistryRecord.Version(new SubjectVersion(subject, version, id, schema, false)));
    }

    /** What to write so that these versions are no longer offered. */
    static List<RegistryRecord> deletion(List<SubjectVersion> versions) {
        return versions.stream()
                .<RegistryRecord>map(version -> new RegistryRecord.Version(version.asDeleted()))
                .toList();
    }

    /** What speaks against the schema as the subject's next version. */
    synchronized List<String> problems(String subject, Schema schema) {
        return level(subject).problems(schema, versions(subject, false));
    }

    /** The schema's version of the subject, if it is one. */
    synchronized Optional<SubjectVersion> find(String subject, Schema schema, boolean deleted) {
        return versions(subject, deleted).stream()
                .filter(version -> sameText(version.schema(), schema))
                .findFirst();
    }

    /** Names, sorted. */
    synchronized Set<String> subjects(boolean deleted) {
        Set<String> names = new TreeSet<>(subjects.keySet());
        names.removeIf(subject -> versions(subject, deleted).isEmpty());
        return names;
    }

    /**
     * Oldest first; empty where there is no such subject.
     *
     * @param deleted with those that are no longer offered
     */
    synchronized List<SubjectVersion> versions(String subject, boolean deleted) {
        return all(subject)
                .filter(version -> deleted || !version.deleted())
                .sorted(Comparator.comparingInt(SubjectVersion::version))
                .toList();
    }

    /** Every place of a schema, by subject. */
    synchronized List<SubjectVersion> places(int id, boolean deleted) {
        return subjects.values().stream()
                .map(versions -> versions.get(id))
                .filter(version -> version != null && (deleted || !version.deleted()))
                .toList();
    }

    /** Of deleted versions too: there are records that bear the id. */
    synchronized Optional<Schema> byId(int id) {
        return Optional.ofNullable(schemas.get(id));
    }

    /** That which holds for the subject. */
    synchronized CompatibilityLevel level(String subject) {
        return ownLevel(Optional.of(subject))
                .or(() -> ownLevel(Optional.empty()))
                .orElse(DEFAULT_LEVEL);
    }

    /** That which was set for the subject, or, without one, for all. */
    synchronized Optional<CompatibilityLevel> ownLevel(Optional<String> subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    private Stream<SubjectVersion> all(String subject) {
        return subjects.getOrDefault(subject, Map.of()).values().stream();
    }

    /** Schemas are equal to Avro when only docs differ; their readers may want to know the difference. */
    private static boolean sameText(Schema one, Schema other) {
        return one.toString().equals(other.toString());
    }
}
