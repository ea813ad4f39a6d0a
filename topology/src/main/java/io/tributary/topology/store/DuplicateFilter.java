package io.tributary.topology.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Says of a key that it is certainly new, or that it may have been seen.
 *
 * <p>A blocked Bloom filter: six bits of one 64-byte line for each key, so a test costs one cache miss where the store
 * would cost a look-up; a false "maybe" costs that look-up and nothing else. It grows with the number of keys by adding
 * a filter of twice the size, and is filled anew from the store at start. 16 bits a key: about 0.2 % false. Not
 * thread-safe.
 */
public final class DuplicateFilter {
    private static final int BITS_PER_KEY = 16;
    private static final int WORDS_PER_LINE = 8;
    private static final int BITS = 6;
    private static final int MOST_LINES = 1 << 26;

    private final List<Layer> layers = new ArrayList<>();

    /**
     * An empty filter.
     *
     * @param expectedKeys how many keys the first layer is made for; more are fine
     */
    public DuplicateFilter(long expectedKeys) {
        layers.add(new Layer(expectedKeys));
    }

    /** Adds a key; false when it had certainly not been added before. */
    public boolean mayContainAndAdd(byte[] key) {
        long hash = hash(key);
        for (int i = layers.size() - 2; i >= 0; i--) {
            if (layers.get(i).contains(hash)) {
                return true;
            }
        }
        Layer newest = layers.get(layers.size() - 1);
        if (newest.containsAndAdd(hash)) {
            return true;
        }
        if (newest.keys > newest.capacity) {
            layers.add(new Layer(newest.capacity * 2));
        }
        return false;
    }

    /** FNV-1a, finished with a multiplication that spreads the high bits. */
    private static long hash(byte[] key) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : key) {
            hash = (hash ^ b) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    private static final class Layer {
        private final long[] words;
        private final long capacity;
        private final int lineMask;
        private long keys;

        Layer(long expectedKeys) {
            long lines = Math.max(64, expectedKeys * BITS_PER_KEY / (WORDS_PER_LINE * Long.SIZE));
            int size = (int) Math.min(MOST_LINES, Long.highestOneBit(Math.max(1, lines - 1)) * 2);
            words = new long[size * WORDS_PER_LINE];
            capacity = (long) size * WORDS_PER_LINE * Long.SIZE / BITS_PER_KEY;
            lineMask = size - 1;
        }

        boolean contains(long hash) {
            int line = ((int) hash & lineMask) * WORDS_PER_LINE;
            long bits = hash * 0xC2B2AE3D27D4EB4FL;
            for (int i = 0; i < BITS; i++) {
                if ((words[line + (int) (bits >>> 61)] & (1L << ((bits >>> 55) & 63))) == 0) {
                    return false;
                }
                bits <<= 9;
            }
            return true;
        }

        boolean containsAndAdd(long hash) {
            int line = ((int) hash & lineMask) * WORDS_PER_LINE;
            long bits = hash * 0xC2B2AE3D27D4EB4FL;
            boolean all = true;
            for (int i = 0; i < BITS; i++) {
                int word = line + (int) (bits >>> 61);
                long bit = 1L << ((bits >>> 55) & 63);
                all &= (words[word] & bit) != 0;
                words[word] |= bit;
                bits <<= 9;
            }
            keys += all ? 0 : 1;
            return all;
        }
    }
}
