package io.tributary.api.readmodel.search;

import java.util.Arrays;

/** Texts one behind the other in an array that grows. */
final class Bytes {
    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int count;
    private int length;

    void add(byte[] text) {
        if (length + text.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, grown(length + text.length));
        }
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, grown(count + 2));
        }
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        starts[++count] = length;
    }

    private static int grown(int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8, needed + (needed >> 1) + 16L);
    }

    int count() {
        return count;
    }

    int start(int index) {
        return starts[index];
    }

    byte[] bytes() {
        return bytes;
    }

    /** A copy of one text. */
    byte[] get(int index) {
        return Arrays.copyOfRange(bytes, starts[index], starts[index + 1]);
    }

    byte[] trimmed() {
        return Arrays.copyOf(bytes, length);
    }

    int[] trimmedStarts() {
        return Arrays.copyOf(starts, count + 1);
    }
}
