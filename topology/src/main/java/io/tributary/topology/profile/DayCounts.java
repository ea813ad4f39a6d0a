package io.tributary.topology.profile;

import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import java.util.Arrays;

/**
 * How many purchases there were on each day that had one, in the order of days.
 *
 * <p>The counts make a day removable: when its last purchase is withdrawn, it goes. Days are counted from 1970-01-01.
 * Serves as well for what is counted by the days since it last happened. Not thread-safe.
 */
public final class DayCounts {
    private static final int SCANNED_DAYS = 8;

    private int[] days = new int[4];
    private int[] counts = new int[4];
    private int size;

    /** How many different days there are. */
    public int size() {
        return size;
    }

    /** A day by its position, 0 being the earliest. */
    public int day(int position) {
        return days[position];
    }

    /** Purchases on the day at that position; above 0. */
    public int count(int position) {
        return counts[position];
    }

    /** One purchase more on a day. */
    public void add(int day) {
        add(day, 1);
    }

    /** That many purchases more on a day. */
    public void add(int day, int purchases) {
        int at = find(day);
        if (at >= 0) {
            counts[at] += purchases;
            return;
        }
        int place = -at - 1;
        if (size == days.length) {
            days = Arrays.copyOf(days, size + size / 2 + 1);
            counts = Arrays.copyOf(counts, days.length);
        }
        System.arraycopy(days, place, days, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        days[place] = day;
        counts[place] = purchases;
        size++;
    }

    /** As {@link Arrays#binarySearch}, but from the end: facts mostly come in the order of time, or nearly so. */
    private int find(int day) {
        int scanned = Math.max(0, size - SCANNED_DAYS);
        for (int position = size - 1; position >= scanned; position--) {
            if (days[position] == day) {
                return position;
            }
            if (days[position] < day) {
                return -position - 2;
            }
        }
        return Arrays.binarySearch(days, 0, scanned, day);
    }

    /**
     * One purchase less on a day.
     *
     * @throws IllegalStateException when there was none
     */
    public void remove(int day) {
        int at = find(day);
        if (at < 0) {
            throw new IllegalStateException("no purchase on day " + day + " to take away");
        }
        if (--counts[at] == 0) {
            System.arraycopy(days, at + 1, days, at, size - at - 1);
            System.arraycopy(counts, at + 1, counts, at, size - at - 1);
            size--;
        }
    }

    /** The same days, to be changed on their own. */
    public DayCounts copy() {
        DayCounts copy = new DayCounts();
        copy.days = days.clone();
        copy.counts = counts.clone();
        copy.size = size;
        return copy;
    }

    /** Writes the stored form. */
    public void write(BinaryWriter writer) {
        writer.writeUnsigned(size);
        int previous = 0;
        for (int i = 0; i < size; i++) {
            // Days before 1970 are negative once, at the first; from there on they only rise.
            writer.writeSigned((long) days[i] - previous).writeUnsigned(counts[i]);
            previous = days[i];
        }
    }

    /** Reads the stored form. */
    public static DayCounts read(BinaryReader reader) {
        DayCounts days = new DayCounts();
        int size = reader.readCount();
        int day = 0;
        for (int i = 0; i < size; i++) {
            day += (int) reader.readSigned();
            days.add(day, reader.readCount());
        }
        return days;
    }

    /** As many on the same days. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof DayCounts that
                        && Arrays.equals(days, 0, size, that.days, 0, that.size)
                        && Arrays.equals(counts, 0, size, that.counts, 0, that.size));
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int i = 0; i < size; i++) {
            hash = 31 * (31 * hash + days[i]) + counts[i];
        }
        return hash;
    }
}
