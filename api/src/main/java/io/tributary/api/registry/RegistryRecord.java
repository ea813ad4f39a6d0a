package io.tributary.api.registry;

import java.util.Optional;

/**
 * What one record of the registry's topic says.
 *
 * <p>Each is the whole truth about its key, so the state follows from the last record of every key, whatever stood
 * between them: that is what lets the topic be compacted.
 */
sealed interface RegistryRecord {

    /** Keyed by subject and schema id. */
    record Version(SubjectVersion version) implements RegistryRecord {}

    /** Keyed by subject; without one it is the level of all that have none of their own. Without a level, it is gone. */
    record Level(Optional<String> subject, Optional<CompatibilityLevel> level) implements RegistryRecord {}
}
