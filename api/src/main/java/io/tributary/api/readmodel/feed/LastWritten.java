package io.tributary.api.readmodel.feed;

import java.util.Arrays;
import java.util.List;

/**
 * What was last written of each customer's row in one table, as 64 bits a customer, so that a row that says nothing new is not
 * written again. Nothing is known of rows from before the start. Not thread-safe.
 */
final class LastWritten {
    private static final int FEWEST = 1 << 10;
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** Neither is a character. */
    private static final int ABSENT = 0x10000;

    private static final int END = 0x10001;

    private static final long NOTHING = 0;

    private long[] hashes = new long[FEWEST];

    /** True where the row is what was noted last of this customer; else it is from here on. */
    boolean isAlready(int customer, List<Object> row) {
        if (customer >= hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(customer + 1, hashes.length + (hashes.length >> 1)));
        }
        long hash = hash(row);
        boolean same = hashes[customer] == hash;
        hashes[customer] = hash;
        return same;
    }

    /** Nothing is known of this customer any more. */
    void forget(int customer) {
        if (customer < hashes.length) {
            hashes[customer] = NOTHING;
        }
    }

    /** Nothing is known of anybody any more. */
    void forgetAll() {
        Arrays.fill(hashes, NOTHING);
    }

    /** FNV-1a over the characters of all values, its bits mixed once more. */
    private static long hash(List<Object> row) {
        long hash = OFFSET_BASIS;
        for (Object value : row) {
            if (value == null) {
                hash = (hash ^ ABSENT) * PRIME;
            } else {
                String text = value.toString();
                for (int i = 0; i < text.length(); i++) {
                    hash = (hash ^ text.charAt(i)) * PRIME;
                }
            }
            hash = (hash ^ END) * PRIME;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == NOTHING ? 1 : hash;
    }
}
