package io.tributary.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pages of the documentation that are rendered from the code, so that they are never behind it.
 *
 * <p>A test renders the page and compares it with the committed file; with {@code -Dtributary.docs=write} it writes
 * the file instead.
 */
public final class GeneratedDocs {
    private static final String SWITCH = "tributary.docs";

    private GeneratedDocs() {}

    /**
     * Compares, or writes.
     *
     * @param path of the file, seen from the root of the repository
     * @param text the whole page
     */
    public static void verify(String path, String text) {
        Path file = root().resolve(path);
        try {
            if ("write".equals(System.getProperty(SWITCH))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file)
                    .as(path + " is rendered from the code; to bring it up to date: mvn test -D" + SWITCH + "=write")
                    .exists()
                    .hasContent(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in their module's directory under Maven, and elsewhere in an IDE. */
    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("schemas/pom.xml"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
