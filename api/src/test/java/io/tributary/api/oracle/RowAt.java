package io.tributary.api.oracle;

import java.util.Comparator;

/**
 * Where a CSV row stands, as a loader reports it.
 *
 * @param file the file's name, {@code customer_info.csv}
 * @param line the line on which the row begins; the header is line 1, and a quoted line break counts
 */
public record RowAt(String file, long line) implements Comparable<RowAt> {

    private static final Comparator<RowAt> ORDER =
            Comparator.comparing(RowAt::file).thenComparingLong(RowAt::line);

    @Override
    public int compareTo(RowAt other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
