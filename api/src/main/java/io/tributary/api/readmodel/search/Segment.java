package io.tributary.api.readmodel.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Many customers, indexed once. They are numbered in the order in which equally good ones rank, so the first bits of a set
 * of numbers are the best of its customers. Nothing changes but who is {@linkplain #remove gone}; the caller sees to
 * visibility.
 */
final class Segment {
    private final byte[] texts;
    private final int[] textStarts;
    private final byte[] ids;
    private final int[] idStarts;
    /** Numbers in the order of ids. */
    private final long[] byId;
    /** Starts of words in the order of what follows them. */
    private final long[] words;

    private final Grams grams;
    private final BitSet live;

    /** Made by {@link SegmentBuilder}. */
    Segment(byte[] texts, int[] textStarts, byte[] ids, int[] idStarts, long[] byId, long[] words, Grams grams) {
        this.texts = texts;
        this.textStarts = textStarts;
        this.ids = ids;
        this.idStarts = idStarts;
        this.byId = byId;
        this.words = words;
        this.grams = grams;
        this.live = new BitSet(size());
        live.set(0, size());
    }

    int size() {
        return textStarts.length - 1;
    }

    int living() {
        return live.cardinality();
    }

    /** The number of a customer who is not gone; -1 without one. */
    int find(byte[] id) {
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = StringSort.number(byId[middle]);
            int order = Arrays.compareUnsigned(ids, idStarts[number], idStarts[number + 1] - 1, id, 0, id.length);
            if (order == 0) {
                return live.get(number) ? number : -1;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    boolean hasText(int number, byte[] text) {
        return Arrays.equals(texts, textStarts[number], textStarts[number + 1], text, 0, text.length);
    }

    void remove(int number) {
        live.clear(number);
    }

    void forEachLiving(Consumer<Entry> action) {
        for (int number = live.nextSetBit(0); number >= 0; number = live.nextSetBit(number + 1)) {
            action.accept(entry(number));
        }
    }

    Entry entry(int number) {
        return new Entry(
                Arrays.copyOfRange(ids, idStarts[number], idStarts[number + 1] - 1),
                Arrays.copyOfRange(texts, textStarts[number], textStarts[number + 1]));
    }

    Hit hit(int number, int fit) {
        Entry entry = entry(number);
        return new Hit(fit, entry.rank(), new String(entry.id(), StandardCharsets.UTF_8));
    }

    /** The first number that ranks behind a hit. */
    int firstBehind(Hit hit) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(entry(middle).rank(), hit.rank()) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whoever has every word as a whole field. */
    BitSet whole(Query query) {
        return matching(query, true);
    }

    /** Whoever has words that begin with every word. */
    BitSet begins(Query query) {
        return matching(query, false);
    }

    private BitSet matching(Query query, boolean whole) {
        BitSet all = (BitSet) live.clone();
        for (byte[] word : query.words()) {
            BitSet one = new BitSet(size());
            int from = firstAtLeast(word, false);
            int to = firstAtLeast(word, true);
            for (int i = from; i < to; i++) {
                int at = StringSort.position(words[i]);
                if (!whole) {
                    one.set(StringSort.number(words[i]));
                } else if (texts[at + word.length] != 0) {
                    break; // A zero sorts before all else: no whole ones follow.
                } else if (at == 0 || texts[at - 1] == 0) {
                    one.set(StringSort.number(words[i]));
                }
            }
            all.and(one);
        }
        return all;
    }

    /** The first start whose text is not below a word; or the first behind all that begin with it. */
    private int firstAtLeast(byte[] word, boolean behind) {
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int at = StringSort.position(words[middle]);
            int order =
                    Arrays.compareUnsigned(texts, at, Math.min(texts.length, at + word.length), word, 0, word.length);
            if (order < 0 || (behind && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whoever has every word somewhere, the best first, as many as are asked for. */
    BitSet somewhere(Query query, int most) {
        BitSet found = new BitSet(size());
        BitSet blocks = grams.candidates(query.words());
        int count = 0;
        for (int block = blocks.nextSetBit(0); block >= 0 && count < most; block = blocks.nextSetBit(block + 1)) {
            int end = Math.min(size(), (block + 1) * Grams.BLOCK);
            for (int number = block * Grams.BLOCK; number < end && count < most; number++) {
                if (live.get(number) && query.isWithin(texts, textStarts[number], textStarts[number + 1])) {
                    found.set(number);
                    count++;
                }
            }
        }
        return found;
    }
}
