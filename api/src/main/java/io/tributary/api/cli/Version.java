package io.tributary.api.cli;

import java.util.Optional;

/** Which build this is. */
final class Version {
    private Version() {}

    /** As the jar's manifest has it; classes outside a jar are a development build. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(development build)");
    }
}
