package io.tributary.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** CPU seconds, user and system, of processes and of the machine. */
public final class CpuTime {
    private static final OperatingSystemMXBean THIS_PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path MACHINE = Path.of("/proc/stat");
    /** USER_HZ, which is 100 wherever Linux runs. */
    private static final double JIFFIES_PER_SECOND = 100;

    private CpuTime() {}

    static double ofThisProcess() {
        return THIS_PROCESS.getProcessCpuTime() / 1e9;
    }

    /** 0 when the process has ended. */
    public static double of(long pid) {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    /** Of all processes since boot; 0 where there is no /proc. */
    static double ofTheMachine() {
        try {
            List<String> lines = Files.readAllLines(MACHINE, StandardCharsets.US_ASCII);
            // cpu user nice system idle iowait irq softirq steal
            String[] all = lines.get(0).trim().split(" +", -1);
            double busy = 0;
            for (int column : new int[] {1, 2, 3, 6, 7}) {
                busy += Double.parseDouble(all[column]);
            }
            return busy / JIFFIES_PER_SECOND;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
