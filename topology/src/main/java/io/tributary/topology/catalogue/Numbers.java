package io.tributary.topology.catalogue;

/**
 * Small numbers for texts, counted from 0 or given.
 *
 * <p>A hash table with open addressing: every fact asks for the number of its product, and texts that count upwards have
 * hash codes in clusters, which turns a hash map into a handful of trees. Nothing is ever taken out. Not thread-safe.
 */
final class Numbers {
    /** What a text has that has no number. */
    static final int NONE = -1;

    private String[] texts = new String[64];
    private int[] numbers = new int[64];
    private int size;

    /** The number of a text, or {@link #NONE}. */
    int of(String text) {
        int slot = slot(text);
        return texts[slot] == null ? NONE : numbers[slot];
    }

    /** Gives a text a number, in the place of the one it had. */
    void put(String text, int number) {
        int slot = slot(text);
        if (texts[slot] == null) {
            size++;
        }
        texts[slot] = text;
        numbers[slot] = number;
        if (size * 2 > texts.length) {
            grow();
        }
    }

    /** How many texts have a number. */
    int size() {
        return size;
    }

    private void grow() {
        String[] before = texts;
        int[] given = numbers;
        texts = new String[before.length * 2];
        numbers = new int[texts.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                int slot = slot(before[i]);
                texts[slot] = before[i];
                numbers[slot] = given[i];
            }
        }
    }

    private int slot(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & (texts.length - 1);
        while (texts[slot] != null && !texts[slot].equals(text)) {
            slot = (slot + 1) & (texts.length - 1);
        }
        return slot;
    }
}
