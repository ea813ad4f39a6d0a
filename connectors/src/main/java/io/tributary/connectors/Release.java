package io.tributary.connectors;

import java.util.Optional;

/** Which build this is. */
public final class Release {
    private Release() {}

    /** As the jar's manifest has it; classes outside a jar are a development build. */
    public static String version() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
