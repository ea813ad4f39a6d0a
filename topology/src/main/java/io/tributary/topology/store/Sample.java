package io.tributary.topology.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Which customers with a purchase a task would lend to a sample: those whose hash has so many zeros at its end that they
 * are few enough.
 *
 * <p>The hash decides, so the same customers make the same sample, on every instance and after every restart; and
 * samples of several tasks are one of all when the strictest number of zeros is asked of each of them. Only ids are
 * kept, of at most {@code most} customers; how many have how many zeros is counted for all, so that it is known when more
 * would fit than are kept. In memory only, filled at start. Not thread-safe.
 */
final class Sample {
    private static final long OFFSET_BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final int most;
    private final long[] withZeros = new long[Long.SIZE + 1];
    private final Set<String> ids = new HashSet<>();
    private int level;

    /**
     * An empty sample.
     *
     * @param most how many customers are lent
     */
    Sample(int most) {
        this.most = most;
    }

    /**
     * Where a customer's luck lies: 64 bits that look random, of the id alone (FNV-1a of its UTF-8 bytes, finished as
     * MurmurHash3 does, since the lowest bits of FNV know little of the last byte).
     */
    static long hash(String customerId) {
        long hash = OFFSET_BASIS;
        for (byte b : customerId.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }

    /** A customer has a purchase, and hadn't before. */
    void add(String customerId) {
        int zeros = Long.numberOfTrailingZeros(hash(customerId));
        withZeros[zeros]++;
        if (zeros >= level && ids.add(customerId) && ids.size() > most) {
            tighten();
        }
    }

    /** A customer has no purchase any more, or is no longer known. */
    void remove(String customerId) {
        withZeros[Long.numberOfTrailingZeros(hash(customerId))]--;
        ids.remove(customerId);
    }

    private void tighten() {
        level = wantedLevel();
        for (Iterator<String> all = ids.iterator(); all.hasNext(); ) {
            if (Long.numberOfTrailingZeros(hash(all.next())) < level) {
                all.remove();
            }
        }
    }

    /** Zeros that a hash must end in: as few as make few enough customers. */
    private int wantedLevel() {
        long atLeast = 0;
        for (int zeros = Long.SIZE; zeros >= 0; zeros--) {
            atLeast += withZeros[zeros];
            if (atLeast > most) {
                return zeros + 1;
            }
        }
        return 0;
    }

    /** True when so many have gone that more would fit than are kept: then it must be filled anew. */
    boolean isExhausted() {
        return wantedLevel() < level;
    }

    /** Forgets everybody, to be filled by a scan. */
    void clear() {
        ids.clear();
        Arrays.fill(withZeros, 0);
        level = 0;
    }

    /** Of how many customers one is lent, as a power of two. */
    int level() {
        return level;
    }

    /** The customers that are lent now. */
    List<String> ids() {
        return new ArrayList<>(ids);
    }
}
