package io.tributary.bench.lists;

import io.tributary.bench.freshness.Freshness.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Asks kinds of questions, each a number of times one after the other, and notes how long the answers take. */
final class Asking {
    private static final int WARM_UP = 5;

    private final List<ListsResult.Asked> asked = new ArrayList<>();

    /** Asks a kind of question so many times, after a few that don't count. */
    void ask(String name, int times, IntConsumer question) {
        for (int i = 0; i < WARM_UP; i++) {
            question.accept(i);
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            question.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        asked.add(new ListsResult.Asked(name, times, Latency.ofNanos(nanos)));
    }

    List<ListsResult.Asked> asked() {
        return List.copyOf(asked);
    }
}
