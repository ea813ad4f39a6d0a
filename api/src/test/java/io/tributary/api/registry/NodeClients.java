package io.tributary.api.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The scripts of {@code src/test/npm}, installed into {@code target/npm} as their lock file says. */
public final class NodeClients {
    private static final Path SOURCE = Path.of("src/test/npm");
    private static final Path INSTALLED = Path.of("target/npm");

    private NodeClients() {}

    /** Skips the test, with a message, where there is no npm. */
    public static void install() throws Exception {
        assumeTrue(isThere("npm") && isThere("node"), "npm or Node is missing: outside clients are not tried");
        Files.createDirectories(INSTALLED);
        // Tests run in several JVMs at a time; the first installs for all.
        try (FileChannel channel =
                FileChannel.open(INSTALLED.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock unused = channel.lock(); // until the channel closes
            installOnce();
        }
    }

    private static void installOnce() throws Exception {
        Path lock = INSTALLED.resolve("package-lock.json");
        boolean current = Files.exists(INSTALLED.resolve("node_modules/.package-lock.json"))
                && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) == -1;
        if (current && scriptsAreCurrent()) {
            return;
        }
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.toList()) {
                Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!current) {
            execute("npm", "ci", "--ignore-scripts", "--no-progress");
        }
    }

    /** Scripts that another test may be running are not written again. */
    private static boolean scriptsAreCurrent() throws IOException {
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.toList()) {
                Path installed = INSTALLED.resolve(file.getFileName());
                if (!Files.exists(installed) || Files.mismatch(file, installed) != -1) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What a script prints. */
    public static String run(String script, String... arguments) throws Exception {
        return execute(Stream.concat(Stream.of("node", script), Stream.of(arguments))
                        .toArray(String[]::new))
                .strip();
    }

    private static String execute(String... command) throws Exception {
        Path errors = Files.createTempFile(INSTALLED, "errors", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s", List.of(command), Files.readString(errors))
                .isZero();
        Files.delete(errors);
        return output;
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
