package io.tributary.api.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a container of the image would run, as a process: the image's entry point, from a directory laid out like the image. */
final class ServiceProcess implements AutoCloseable {
    private final Process process;
    private final URI address;

    private ServiceProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the launcher, and waits until it says that it is ready.
     *
     * @param opt what is {@code /opt/tributary} in the image
     * @param environment all variables there are, but for those that find Java
     */
    static ServiceProcess start(Path opt, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(opt.resolve("cdp").toString()));
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CDP_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("CDP_JAVA_OPTS", "-Xmx512m");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String ready = process.inputReader().readLine();
        if (ready == null || !ready.startsWith("Tributary is ready: ")) {
            process.destroyForcibly();
        }
        assertThat(ready).as("the ready line, see " + log).startsWith("Tributary is ready: ");
        return new ServiceProcess(process, URI.create(ready.substring(ready.indexOf("http"))));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    /** Ends it as a container engine does; the exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ends within the grace period")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
