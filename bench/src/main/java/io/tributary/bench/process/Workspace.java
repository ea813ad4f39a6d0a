package io.tributary.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory for everything that a run keeps, deleted when it ends, also by Ctrl-C: then with the processes that were
 * started.
 */
public final class Workspace implements AutoCloseable {
    private final Path directory;
    private final Thread atExit = new Thread(this::endProcessesAndDelete, "clean-up");
    private volatile boolean ending;

    private Workspace(Path directory) {
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Below a directory, which is made where missing and stays. */
    public static Workspace below(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new Workspace(Files.createTempDirectory(parent.toAbsolutePath(), "run"));
    }

    /** A new, empty directory. */
    public Path newDirectory(String name) throws IOException {
        return Files.createTempDirectory(directory, name);
    }

    /** The name of a file that is not there yet. */
    Path newFile(String name) throws IOException {
        return newDirectory(name).resolve(name);
    }

    /** True from when the run was broken off: that processes end is then no failure. */
    boolean isEnding() {
        return ending;
    }

    private void endProcessesAndDelete() {
        ending = true;
        List<ProcessHandle> processes = ProcessHandle.current().descendants().toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        // What still writes would make files faster than they are deleted.
        processes.forEach(process -> process.onExit().join());
        delete(directory);
    }

    /** Deletes a directory with all that is in it. */
    public static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't be deleted: " + directory, e);
        }
    }

    @Override
    public void close() {
        if (!ending) {
            Runtime.getRuntime().removeShutdownHook(atExit);
            endProcessesAndDelete();
        }
    }
}
