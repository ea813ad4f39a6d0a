package io.tributary.api.readmodel.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which blocks of neighbouring customers may hold a text: for each of some buckets, the blocks that have three bytes in a row
 * which hash there. Tells of a block that it holds none of it, or that it must be looked through.
 */
final class Grams {
    /** Customers in a block. */
    static final int BLOCK = 32;

    private static final int BUCKET_BITS = 14;
    private static final int LENGTH = 3;

    private final int words;
    private final int blocks;
    /** Of bucket b, the bits of its blocks from b × words. */
    private final long[] bits;

    Grams(int customers) {
        this.blocks = (customers + BLOCK - 1) / BLOCK;
        this.words = (blocks + 63) / 64;
        this.bits = new long[Math.multiplyExact(words, 1 << BUCKET_BITS)];
    }

    void add(int customer, byte[] text, int from, int to) {
        int block = customer / BLOCK;
        for (int i = from; i + LENGTH <= to; i++) {
            if (text[i + 2] == 0) {
                i += 2;
            } else {
                bits[bucket(text, i) * words + (block >> 6)] |= 1L << block;
            }
        }
    }

    /** The blocks that may hold all of some texts. */
    BitSet candidates(List<byte[]> texts) {
        long[] all = new long[words];
        Arrays.fill(all, -1L);
        for (byte[] text : texts) {
            for (int i = 0; i + LENGTH <= text.length; i++) {
                int from = bucket(text, i) * words;
                for (int w = 0; w < words; w++) {
                    all[w] &= bits[from + w];
                }
            }
        }
        BitSet candidates = BitSet.valueOf(all);
        candidates.clear(blocks, Math.max(blocks, candidates.length()));
        return candidates;
    }

    private static int bucket(byte[] text, int at) {
        int gram = (text[at] & 0xff) | ((text[at + 1] & 0xff) << 8) | ((text[at + 2] & 0xff) << 16);
        return (gram * 0x9E3779B1) >>> (32 - BUCKET_BITS);
    }
}
