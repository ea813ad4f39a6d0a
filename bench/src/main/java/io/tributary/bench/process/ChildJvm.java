package io.tributary.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A JVM with the class path of this one. What it logs is kept aside: dozens of warnings of a start mean nothing unless
 * it fails.
 */
public final class ChildJvm implements AutoCloseable {
    /** A flight recording, for example, announces itself: {@code [0.52s][info][jfr,startup] Started recording 1.} */
    private static final String VIRTUAL_MACHINE_SPEAKING = "[";

    private static final int LAST_LINES = 40;

    private final Workspace workspace;
    private final Process process;
    private final BufferedReader out;
    private final Path log;

    private ChildJvm(Workspace workspace, Process process, Path log) {
        this.workspace = workspace;
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.log = log;
    }

    /** Starts it; the options come after the collector that all have, so that they can add to it. */
    public static ChildJvm start(Workspace workspace, List<String> options, Class<?> main, String argument)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseParallelGC", "--add-opens=java.base/java.nio=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), argument));
        Path log = workspace.newFile("log");
        return new ChildJvm(
                workspace,
                new ProcessBuilder(command).redirectError(log.toFile()).start(),
                log);
    }

    public long pid() {
        return process.pid();
    }

    /**
     * The next line that the program writes to standard output; what the virtual machine writes there is left out.
     *
     * @throws ProcessFailedException when it ended instead
     * @throws CancellationException when that is because the run was broken off
     */
    public String line() throws IOException, InterruptedException {
        String line = out.readLine();
        while (line != null && line.startsWith(VIRTUAL_MACHINE_SPEAKING)) {
            line = out.readLine();
        }
        if (line == null) {
            int status = process.waitFor();
            if (workspace.isEnding()) {
                throw new CancellationException();
            }
            throw new ProcessFailedException(status, end(log));
        }
        return line;
    }

    /** Waits until it ends by itself. */
    public void await() throws InterruptedException {
        process.waitFor();
    }

    /** Asks it to end, and waits until it has. */
    public void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static List<String> end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    /** Ends it, if it has not ended. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
