package io.tributary.api.readmodel.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The numbers of customers by their ids, in the order of first appearance: as the table {@code base.customer_numbers} has
 * them, in some 30 bytes a customer. Not thread-safe.
 *
 * <p>Ids lie one behind the other as UTF-8; a table of twice as many places or more leads from the hash of an id to its
 * number, and from a place that is taken by another to the next one.
 */
final class CustomerNumbers {
    /** No customer. */
    static final int NONE = -1;

    private static final int FEWEST_PLACES = 1 << 10;

    private byte[] ids = new byte[16 * FEWEST_PLACES];
    /** Where in the bytes each number's id begins, and behind the last, where it ends. */
    private int[] starts = new int[FEWEST_PLACES];
    /** Numbers by place; {@link #NONE} where it is free. A power of two. */
    private int[] places = free(FEWEST_PLACES);

    private int size;

    /** How many customers have a number; the next new one gets this. */
    int size() {
        return size;
    }

    /** The number of a customer, or {@link #NONE}. */
    int find(String customerId) {
        byte[] id = customerId.getBytes(StandardCharsets.UTF_8);
        return places[place(id)];
    }

    /**
     * The number of a customer, who gets the next one where there is none yet.
     *
     * @throws IllegalStateException when all ids together would be longer than 2 GiB
     */
    int number(String customerId) {
        byte[] id = customerId.getBytes(StandardCharsets.UTF_8);
        int place = place(id);
        if (places[place] == NONE) {
            append(id);
            places[place] = size++;
            if (2 * size > places.length) {
                spread(2 * places.length);
            }
            return size - 1;
        }
        return places[place];
    }

    /** The id of a number that was given. */
    String id(int number) {
        return new String(ids, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /** Takes back every number from this one on, the last one first. */
    void forgetFrom(int number) {
        while (size > number) {
            // What was put in later is gone already, so nobody's search leads past this place.
            places[place(Arrays.copyOfRange(ids, starts[size - 1], starts[size]))] = NONE;
            size--;
        }
    }

    private void append(byte[] id) {
        int start = starts[size];
        if (start + (long) id.length > Integer.MAX_VALUE - Long.BYTES) {
            throw new IllegalStateException("there are too many customers to number");
        }
        if (start + id.length > ids.length) {
            long larger = Math.max(start + (long) id.length, ids.length + (ids.length >> 1));
            ids = Arrays.copyOf(ids, (int) Math.min(larger, Integer.MAX_VALUE - Long.BYTES));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        System.arraycopy(id, 0, ids, start, id.length);
        starts[size + 1] = start + id.length;
    }

    /** Where an id is, or where it would go. */
    private int place(byte[] id) {
        int place = hash(id, 0, id.length) & (places.length - 1);
        while (places[place] != NONE && !is(places[place], id)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private boolean is(int number, byte[] id) {
        return Arrays.equals(ids, starts[number], starts[number + 1], id, 0, id.length);
    }

    private void spread(int more) {
        places = free(more);
        for (int number = 0; number < size; number++) {
            int place = hash(ids, starts[number], starts[number + 1]) & (more - 1);
            while (places[place] != NONE) {
                place = (place + 1) & (more - 1);
            }
            places[place] = number;
        }
    }

    private static int[] free(int places) {
        int[] free = new int[places];
        Arrays.fill(free, NONE);
        return free;
    }

    /** FNV-1a, its bits mixed once more: ids differ in their last characters, and places are told by the lowest bits. */
    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        return hash ^ (hash >>> 13);
    }
}
