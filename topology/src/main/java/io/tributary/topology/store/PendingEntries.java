package io.tributary.topology.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * What the next commit writes to the timeline, in one piece of memory.
 *
 * <p>Up to a hundred thousand entries wait for a commit; as objects each would be copied by every garbage collection
 * until then. Entries lie one behind the other: {@code previous | length of key | length of value | key | value}, where
 * {@code previous} leads to the one before of the same customer. A hash table of positions finds a key. Not thread-safe.
 */
final class PendingEntries {
    /** Stands for no entry. */
    static final int NONE = -1;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final int PREVIOUS = 0;
    private static final int KEY_LENGTH = 4;
    private static final int VALUE_LENGTH = 8;
    private static final int HEADER = 12;
    /** Length of the value of an entry that removes its key. */
    private static final int REMOVAL = -1;
    /** Length of the value of an entry in whose place another has come. */
    private static final int REPLACED = -2;

    private byte[] memory = new byte[1 << 16];
    private int end;
    /** Open addressing: position + 1, or 0 where free. */
    private int[] table = new int[1 << 10];

    private int size;

    /**
     * The position of what waits under a key, {@link #NONE} when nothing does.
     *
     * @return a position that holds until the next {@link #put} or {@link #clear}
     */
    int find(byte[] key) {
        int position = table[slot(key)];
        return position == 0 ? NONE : position - 1;
    }

    /** The value that waits at a position; null removes. */
    byte[] value(int position) {
        int length = integer(position + VALUE_LENGTH);
        int from = position + HEADER + integer(position + KEY_LENGTH);
        return length == REMOVAL ? null : Arrays.copyOfRange(memory, from, from + length);
    }

    /**
     * Makes a value wait under a key, in the place of what waits there.
     *
     * @param value null removes
     * @param newest the customer's newest entry so far, {@link #NONE} when it has none
     * @return the customer's newest entry now
     */
    int put(byte[] key, byte[] value, int newest) {
        int slot = slot(key);
        if (table[slot] != 0) {
            set(table[slot] - 1 + VALUE_LENGTH, REPLACED);
        } else if (++size * 2 > table.length) {
            grow();
            slot = slot(key);
        }
        int position = end;
        append(key, value, newest);
        table[slot] = position + 1;
        return position;
    }

    private void append(byte[] key, byte[] value, int previous) {
        int length = value == null ? 0 : value.length;
        int after = Math.addExact(end, HEADER + key.length + length);
        if (after > memory.length) {
            memory = Arrays.copyOf(memory, (int) Math.max(after, Math.min(2L * memory.length, Integer.MAX_VALUE - 8)));
        }
        set(end + PREVIOUS, previous);
        set(end + KEY_LENGTH, key.length);
        set(end + VALUE_LENGTH, value == null ? REMOVAL : length);
        System.arraycopy(key, 0, memory, end + HEADER, key.length);
        if (value != null) {
            System.arraycopy(value, 0, memory, end + HEADER + key.length, length);
        }
        end = after;
    }

    /**
     * Gives what waits for a customer, each key once.
     *
     * @param newest the customer's newest entry
     * @param entries takes key and value; a null value removes
     */
    void forEach(int newest, BiConsumer<byte[], byte[]> entries) {
        for (int position = newest; position != NONE; position = integer(position + PREVIOUS)) {
            if (integer(position + VALUE_LENGTH) != REPLACED) {
                int key = position + HEADER;
                entries.accept(Arrays.copyOfRange(memory, key, key + integer(position + KEY_LENGTH)), value(position));
            }
        }
    }

    /** How many keys wait. */
    int size() {
        return size;
    }

    /** Nothing waits any more. */
    void clear() {
        if (size > 0) {
            Arrays.fill(table, 0);
        }
        size = 0;
        end = 0;
    }

    private int slot(byte[] key) {
        int slot = spread(Arrays.hashCode(key)) & (table.length - 1);
        while (table[slot] != 0 && !isAt(table[slot] - 1, key)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean isAt(int position, byte[] key) {
        int from = position + HEADER;
        return Arrays.equals(memory, from, from + integer(position + KEY_LENGTH), key, 0, key.length);
    }

    private void grow() {
        int[] before = table;
        table = new int[before.length * 2];
        for (int position : before) {
            if (position != 0) {
                int from = position - 1 + HEADER;
                byte[] key = Arrays.copyOfRange(memory, from, from + integer(position - 1 + KEY_LENGTH));
                table[slot(key)] = position;
            }
        }
    }

    /** Keys that count upwards have hash codes that do, too. */
    private static int spread(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread ^ (spread >>> 15);
    }

    private int integer(int at) {
        return (int) INT.get(memory, at);
    }

    private void set(int at, int value) {
        INT.set(memory, at, value);
    }
}
