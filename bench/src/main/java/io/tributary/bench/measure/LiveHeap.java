package io.tributary.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a JVM's heap holds after a full collection: all that is reachable, and nothing else. */
public final class LiveHeap {
    /** The last line of {@code jcmd GC.class_histogram}: {@code Total   1234567   98765432}. */
    private static final String TOTAL = "Total";

    private LiveHeap() {}

    /**
     * Collects, and counts.
     *
     * @return bytes
     * @throws IOException when the JVM does not say
     */
    public static long bytes(long pid) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        long total = -1;
        try (BufferedReader lines = jcmd.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                total = line.startsWith(TOTAL) ? bytes(line) : total;
            }
        }
        if (total < 0) {
            throw new IOException("jcmd says nothing of the heap of process " + pid);
        }
        return total;
    }

    static long bytes(String total) {
        String[] words = total.trim().split("\\s+", -1);
        return Long.parseLong(words[words.length - 1]);
    }
}
