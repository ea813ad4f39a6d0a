package io.tributary.api.registry;

import io.tributary.schemas.serde.DecimalScales;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * What a new version of a subject must be able to do with those before it.
 *
 * <p>BACKWARD: it reads what they wrote. FORWARD: they read what it writes. FULL: both. Without {@code _TRANSITIVE}
 * only the latest version is asked.
 */
public enum CompatibilityLevel {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean readsOlder;
    private final boolean readByOlder;
    private final boolean transitive;

    CompatibilityLevel(boolean readsOlder, boolean readByOlder, boolean transitive) {
        this.readsOlder = readsOlder;
        this.readByOlder = readByOlder;
        this.transitive = transitive;
    }

    /** The level of that name, in upper case as the REST API has it; empty where there is none. */
    static Optional<CompatibilityLevel> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    /**
     * What speaks against a schema as the next version of a subject; nothing when it is compatible.
     *
     * @param next the schema to come
     * @param versions the subject's versions, oldest first
     */
    List<String> problems(Schema next, List<SubjectVersion> versions) {
        List<SubjectVersion> asked =
                transitive || versions.isEmpty() ? versions : List.of(versions.get(versions.size() - 1));
        return asked.stream()
                .flatMap(version -> problems(next, version).stream())
                .toList();
    }

    /** What speaks against a schema beside one version, whichever that is. */
    List<String> problems(Schema next, SubjectVersion version) {
        List<String> problems = new ArrayList<>();
        if (readsOlder) {
            unreadable(next, version.schema())
                    .forEach(why -> problems.add("it can't read version " + version.version() + ": " + why));
        }
        if (readByOlder) {
            unreadable(version.schema(), next)
                    .forEach(why -> problems.add("version " + version.version() + " can't read it: " + why));
        }
        return problems;
    }

    private static List<String> unreadable(Schema reader, Schema writer) {
        List<String> reasons = new ArrayList<>();
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .forEach(found ->
                        reasons.add(found.getType() + " at " + found.getLocation() + " (" + found.getMessage() + ")"));
        DecimalScales.difference(reader, writer).ifPresent(found -> reasons.add("DECIMAL_SCALE_MISMATCH: " + found));
        return reasons;
    }
}
