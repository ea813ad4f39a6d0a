package io.tributary.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory a process has had resident, heap and native, as Linux counts it ({@code VmHWM} in proc(5)). */
public final class ProcessMemory {
    private static final String PEAK = "VmHWM:";
    /** What proc(5) wants written to {@code clear_refs} to count the peak from here on. */
    private static final String RESET_PEAK = "5";

    private ProcessMemory() {}

    /** Of this process, in bytes; 0 where there is no /proc. */
    public static long ownPeakBytes() {
        return peakBytes("self");
    }

    /** Of another process, in bytes; 0 where there is no /proc. */
    public static long peakBytes(long pid) {
        return peakBytes(Long.toString(pid));
    }

    private static long peakBytes(String process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", process, "status"), StandardCharsets.UTF_8)) {
                if (line.startsWith(PEAK)) {
                    return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            return 0;
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** Counts the peak of a process anew, so that one contender's is not shown for the next; nothing where impossible. */
    public static void resetPeak(long pid) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), RESET_PEAK);
        } catch (IOException notLinux) {
            // The peak is then that of the broker's life so far.
        }
    }
}
