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

/**
 * A directory with a package.json, a lock file and scripts, copied to another and installed there as its lock file says.
 *
 * @param source with the files, none of them in a directory below
 * @param installed where they run
 */
public record NodePackage(Path source, Path installed) {

    /** Skips the test, with a message, where there is no npm. */
    public void install() throws Exception {
        assumeTrue(isThere("npm") && isThere("node"), "npm or Node is missing: what others wrote is not tried");
        Files.createDirectories(installed);
        // Tests run in several JVMs at a time; the first installs for all.
        try (FileChannel channel =
                FileChannel.open(installed.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock unused = channel.lock(); // until the channel closes
            installOnce();
        }
    }

    private void installOnce() throws Exception {
        Path lock = installed.resolve("package-lock.json");
        boolean current = Files.exists(installed.resolve("node_modules/.package-lock.json"))
                && Files.mismatch(lock, source.resolve("package-lock.json")) == -1;
        if (current && scriptsAreCurrent()) {
            return;
        }
        try (Stream<Path> files = Files.list(source).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.copy(file, installed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!current) {
            execute("npm", "ci", "--ignore-scripts", "--no-progress");
        }
    }

    /** Scripts that another test may be running are not written again. */
    private boolean scriptsAreCurrent() throws IOException {
        try (Stream<Path> files = Files.list(source).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Path copy = installed.resolve(file.getFileName());
                if (!Files.exists(copy) || Files.mismatch(file, copy) != -1) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What a script prints. */
    public String run(String script, String... arguments) throws Exception {
        return execute(Stream.concat(Stream.of("node", script), Stream.of(arguments))
                        .toArray(String[]::new))
                .strip();
    }

    private String execute(String... command) throws Exception {
        Path errors = Files.createTempFile(installed, "errors", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(installed.toFile())
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
