package io.tributary.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * What the figures were measured on. Neither host nor paths are named.
 *
 * @param cores that the JVM may use
 * @param memoryBytes of the machine, or of its container
 * @param loadAverage of the last minute before the run, in waiting threads: above 0.5 or so, somebody else is at work
 */
public record Machine(
        String cpu,
        int cores,
        long memoryBytes,
        String operatingSystem,
        String java,
        String kafka,
        double loadAverage) {

    /** This machine, now. */
    public static Machine here() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                cpuModel(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                "%s %s %s".formatted(system.getName(), system.getVersion(), system.getArch()),
                "%s %s".formatted(System.getProperty("java.vm.name"), System.getProperty("java.version")),
                AppInfoParser.getVersion(),
                system.getSystemLoadAverage());
    }

    private static String cpuModel() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown CPU");
        } catch (IOException notLinux) {
            return "unknown CPU";
        }
    }
}
