package io.tributary.api.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another instance in a process of its own, to be stopped and killed without warning. */
public final class SecondInstance implements AutoCloseable {
    /** Built by the phase before the one that runs this. */
    private static final Path JAR = Path.of("target", "tributary.jar");

    private final Process process;
    private final URI address;

    private SecondInstance(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    public static SecondInstance start(Path log, Map<String, String> flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                JAR.toString(),
                "serve"));
        flags.forEach((flag, value) -> command.addAll(List.of(flag, value)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        String ready = process.inputReader().readLine();
        assertThat(ready).as("the ready line, see " + log).startsWith("Tributary is ready: ");
        return new SecondInstance(process, URI.create(ready.substring(ready.indexOf("http"))));
    }

    public URI address() {
        return address;
    }

    /** Makes it hang: it holds its connections and answers nothing. */
    void freeze() throws IOException, InterruptedException {
        Process stop = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start();
        assertThat(stop.waitFor()).isZero();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
