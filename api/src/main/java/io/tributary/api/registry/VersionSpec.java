package io.tributary.api.registry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which version of a subject a client means: a number, or the latest. */
record VersionSpec(OptionalInt number) {

    /**
     * Reads a path segment.
     *
     * @throws RegistryRefusal 42202 when it is neither {@code latest}, nor -1 for the same, nor a number from 1
     */
    static VersionSpec of(String text) {
        if (text.equals("latest") || text.equals("-1")) {
            return new VersionSpec(OptionalInt.empty());
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return new VersionSpec(OptionalInt.of(number));
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as other text is.
        }
        throw RegistryRefusal.invalidVersion(text);
    }

    boolean isLatest() {
        return number.isEmpty();
    }

    /**
     * The version meant.
     *
     * @param versions those to choose from, oldest first
     * @throws RegistryRefusal 40401 when there are none, 40402 when it is not among them
     */
    SubjectVersion in(String subject, List<SubjectVersion> versions) {
        if (versions.isEmpty()) {
            throw RegistryRefusal.subjectNotFound(subject);
        }
        Optional<SubjectVersion> found = isLatest()
                ? Optional.of(versions.get(versions.size() - 1))
                : versions.stream()
                        .filter(version -> version.version() == number.getAsInt())
                        .findFirst();
        return found.orElseThrow(() -> RegistryRefusal.versionNotFound(number.getAsInt()));
    }
}
