package io.tributary.bench.jmh;

import java.util.List;

/** Gives the elements of a list one after the other, without end. */
final class Cycle<T> {
    private final List<T> elements;
    private int next;

    /** Of as many elements as a power of 2 has, so that going on costs nothing that would be measured. */
    Cycle(List<T> elements) {
        if (Integer.bitCount(elements.size()) != 1) {
            throw new IllegalArgumentException(elements.size() + " elements");
        }
        this.elements = List.copyOf(elements);
    }

    T next() {
        return elements.get(next++ & (elements.size() - 1));
    }
}
