package io.tributary.api.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Tells a person how the load goes: one line a file that overwrites itself on a terminal, a line every few seconds
 * elsewhere, and whole lines for what must not be missed. Thread-safe.
 */
public final class Progress {
    private static final Duration TERMINAL_INTERVAL = Duration.ofMillis(200);
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(5);
    private static final int BAR_WIDTH = 24;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String ERASE_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private String file = "";
    private long bytes;
    private long began;
    private long shown;
    private String line = "";

    /** @param nanos the clock that rates are taken by, as {@link System#nanoTime} */
    Progress(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** Where a person watches the output, one line that overwrites itself; elsewhere a line every few seconds. */
    public static Progress to(PrintStream out) {
        return new Progress(out, Terminal.isThere(), System::nanoTime);
    }

    /**
     * Begins with something else.
     *
     * @param newFile what is being read, which every line begins with
     * @param newBytes how much of it there is, in whatever {@link #at} is told how far it is in
     */
    public synchronized void begin(String newFile, long newBytes) {
        file = newFile;
        bytes = newBytes;
        began = nanos.getAsLong();
        shown = began;
    }

    /** Shows how far the file is, where that was not done a moment ago. */
    public synchronized void at(long rows, long readBytes) {
        long now = nanos.getAsLong();
        if (now - shown < (terminal ? TERMINAL_INTERVAL : LOG_INTERVAL).toNanos()) {
            return;
        }
        shown = now;
        long percent = bytes == 0 ? 100 : Math.min(100, 100 * readBytes / bytes);
        String text = String.format(
                Locale.ROOT,
                "%-28s %s%,13d rows %,9d/s %3d %%",
                file,
                terminal ? bar(percent) : "",
                rows,
                Rate.perSecond(rows, now - began),
                percent);
        if (terminal) {
            line = text;
            out.print(ERASE_LINE + line);
            out.flush();
        } else {
            out.println(text);
        }
    }

    /** The file is done, its line makes way. */
    public synchronized Duration end() {
        if (!line.isEmpty()) {
            line = "";
            out.print(ERASE_LINE);
        }
        return Duration.ofNanos(nanos.getAsLong() - began);
    }

    /** A line of its own, above the progress line; one line also where cells that it quotes have more, or escapes. */
    synchronized void say(String text) {
        String visible = CONTROL.matcher(text).replaceAll("\uFFFD");
        out.println(line.isEmpty() ? visible : ERASE_LINE + visible);
        out.print(line);
        out.flush();
    }

    /** The closing table. */
    synchronized void summary(List<TableReport> reports) {
        out.printf(Locale.ROOT, "%n%-24s%15s%15s%15s%12s%n", "table", "read", "accepted", "refused", "rows/s");
        Duration took = Duration.ZERO;
        long read = 0;
        long accepted = 0;
        long refused = 0;
        for (TableReport report : reports) {
            row(report.table().tableName(), report.read(), report.accepted(), report.refused(), report.rowsPerSecond());
            read += report.read();
            accepted += report.accepted();
            refused += report.refused();
            took = took.plus(report.took());
        }
        row("total", read, accepted, refused, Rate.perSecond(read, took.toNanos()));
        out.flush();
    }

    private void row(String name, long read, long accepted, long refused, long rowsPerSecond) {
        out.printf(Locale.ROOT, "%-24s%,15d%,15d%,15d%,12d%n", name, read, accepted, refused, rowsPerSecond);
    }

    private static String bar(long percent) {
        int filled = (int) (BAR_WIDTH * percent / 100);
        return "[" + "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled) + "] ";
    }
}
