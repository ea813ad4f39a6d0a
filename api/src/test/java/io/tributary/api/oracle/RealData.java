package io.tributary.api.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The real data set, where this machine has one: {@code ../shared/data/completejourney} beside the project, or beside a
 * directory above it; the system property {@code tributary.data} names another place.
 */
public final class RealData {

    private RealData() {}

    /** The directory of the CSV files; empty when there is none. */
    public static Optional<Path> directory() {
        String named = System.getProperty("tributary.data");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
        for (Path place = start; place.getParent() != null; place = place.getParent()) {
            Path data = place.resolveSibling("shared").resolve("data").resolve("completejourney");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
