package io.tributary.topology.profile;

import java.util.Arrays;

/**
 * A few numbers per key, for small whole-number keys: units and revenue per product, responders per campaign.
 *
 * <p>Rows lie densely in arrays in the order in which their keys first came, found through a hash table once there are
 * more than a handful. A profile holds dozens of rows and there are hundreds of thousands of profiles in memory, so
 * a row costs its numbers and little else. Not thread-safe.
 */
public final class Tallies {
    private static final int SCANNED_ROWS = 24;
    private static final int[] NO_TABLE = {};

    private final int width;
    private int[] keys;
    private long[] values;
    private int size;
    /** Open addressing over rows: row + 1, or 0 where free. Empty while a scan of the keys is quicker. */
    private int[] table = NO_TABLE;

    /**
     * No rows yet.
     *
     * @param width how many numbers a row has
     */
    public Tallies(int width) {
        this.width = width;
        this.keys = new int[4];
        this.values = new long[4 * width];
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** The key of a row, rows being numbered from 0 in the order in which their keys first came. */
    public int key(int row) {
        return keys[row];
    }

    /** A number of a row. */
    public long value(int row, int column) {
        return values[row * width + column];
    }

    /** A number of a key, 0 where the key has no row. */
    public long valueOf(int key, int column) {
        int row = find(key);
        return row < 0 ? 0 : value(row, column);
    }

    /** The row of a key, made with zeros where there is none. */
    public int row(int key) {
        int row = find(key);
        return row < 0 ? append(key) : row;
    }

    /**
     * Adds to a number of a row.
     *
     * @throws ArithmeticException when the sum leaves the range of a long
     */
    public void add(int row, int column, long amount) {
        int at = row * width + column;
        values[at] = Math.addExact(values[at], amount);
    }

    /** True when every number of a row is 0. */
    public boolean isZero(int row) {
        for (int column = 0; column < width; column++) {
            if (values[row * width + column] != 0) {
                return false;
            }
        }
        return true;
    }

    private int find(int key) {
        if (table.length == 0) {
            for (int row = 0; row < size; row++) {
                if (keys[row] == key) {
                    return row;
                }
            }
            return -1;
        }
        for (int slot = slot(key, table.length); table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
            if (keys[table[slot] - 1] == key) {
                return table[slot] - 1;
            }
        }
        return -1;
    }

    private int append(int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + size / 2 + 1);
            values = Arrays.copyOf(values, keys.length * width);
        }
        keys[size++] = key;
        if (size > SCANNED_ROWS) {
            if (size * 2 > table.length) {
                table = new int[Integer.highestOneBit(size) * 4];
                for (int row = 0; row < size; row++) {
                    insert(row);
                }
            } else {
                insert(size - 1);
            }
        }
        return size - 1;
    }

    private void insert(int row) {
        int slot = slot(keys[row], table.length);
        while (table[slot] != 0) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = row + 1;
    }

    private static int slot(int key, int slots) {
        return ((key * 0x9E3779B9) >>> 8) & (slots - 1);
    }
}
