package io.tributary.api.readmodel.search;

/**
 * Sorts texts that lie in one array of bytes, each ended by a zero, by unsigned bytes: Bentley and Sedgewick's multikey
 * quicksort ("Fast algorithms for sorting and searching strings", 1997), since most words share their beginnings.
 *
 * <p>An item is the number of its customer in the upper 32 bits and the position of its text in the lower.
 */
final class StringSort {
    private static final int FEW = 12;

    private final byte[] text;
    private final long[] items;

    private StringSort(byte[] text, long[] items) {
        this.text = text;
        this.items = items;
    }

    static void sort(byte[] text, long[] items, int count) {
        new StringSort(text, items).sort(0, count, 0);
    }

    static long item(int number, int position) {
        return (long) number << 32 | position;
    }

    static int position(long item) {
        return (int) item;
    }

    static int number(long item) {
        return (int) (item >>> 32);
    }

    private int at(int index, int depth) {
        return text[position(items[index]) + depth] & 0xff;
    }

    private void sort(int from, int to, int startDepth) {
        int depth = startDepth;
        int low = from;
        int high = to;
        while (high - low > FEW) {
            int pivot = median(at(low, depth), at((low + high) >>> 1, depth), at(high - 1, depth));
            int less = low;
            int greater = high;
            for (int i = low; i < greater; ) {
                int c = at(i, depth);
                if (c < pivot) {
                    swap(less++, i++);
                } else if (c > pivot) {
                    swap(i, --greater);
                } else {
                    i++;
                }
            }
            sort(low, less, depth);
            sort(greater, high, depth);
            if (pivot == 0) {
                return;
            }
            // Those equal so far are sorted by what follows; a loop, since texts are longer than a stack is deep.
            low = less;
            high = greater;
            depth++;
        }
        insert(low, high, depth);
    }

    private void insert(int low, int high, int depth) {
        for (int i = low + 1; i < high; i++) {
            for (int j = i; j > low && isBelow(j, j - 1, depth); j--) {
                swap(j, j - 1);
            }
        }
    }

    private boolean isBelow(int left, int right, int depth) {
        for (int d = depth; ; d++) {
            int a = at(left, d);
            int b = at(right, d);
            if (a != b) {
                return a < b;
            }
            if (a == 0) {
                return false;
            }
        }
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        long item = items[i];
        items[i] = items[j];
        items[j] = item;
    }
}
