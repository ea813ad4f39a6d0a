package io.tributary.topology.scoring;

import io.tributary.topology.fact.CodePointOrder;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Adds up units and revenue by label and says which leads: most units and more than 0, then most revenue, then the
 * lowest text by code point.
 *
 * <p>Made once and used for every row, since rows are scored by the hundred thousand: sums lie in arrays under the
 * number of their label, and only those that were touched are looked at and cleared. Texts are asked for at the end
 * and never kept: a reference that is stored is work for the garbage collector, and threads that store theirs near each
 * other slow each other down. Not thread-safe.
 */
final class Leaderboard {
    private static final int WIDTH = 2;

    private long[] sums = new long[16 * WIDTH];
    private boolean[] seen = new boolean[16];
    private int[] touched = new int[16];
    private int size;

    /**
     * Adds to a label.
     *
     * @param label a small number that stands for the text, from 0
     */
    void add(int label, long units, long revenue) {
        if (label >= seen.length) {
            seen = Arrays.copyOf(seen, label * 2);
            sums = Arrays.copyOf(sums, seen.length * WIDTH);
        }
        if (!seen[label]) {
            seen[label] = true;
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = label;
        }
        // Leaving the range of a long takes thousands of facts of the largest amount there is, and would cost the right
        // favourite, no more.
        sums[label * WIDTH] += units;
        sums[label * WIDTH + 1] += revenue;
    }

    /**
     * The text that leads, null when none has more than 0 units; the board is empty afterwards.
     *
     * @param texts what the labels stand for
     */
    String takeLeader(IntFunction<String> texts) {
        int leader = -1;
        for (int i = 0; i < size; i++) {
            if (sums[touched[i] * WIDTH] > 0 && (leader < 0 || leads(touched[i], leader, texts))) {
                leader = touched[i];
            }
        }
        String text = leader < 0 ? null : texts.apply(leader);
        clear();
        return text;
    }

    private boolean leads(int label, int leader, IntFunction<String> texts) {
        int order = Long.compare(sums[label * WIDTH], sums[leader * WIDTH]);
        if (order == 0) {
            order = Long.compare(sums[label * WIDTH + 1], sums[leader * WIDTH + 1]);
        }
        return order > 0
                || (order == 0 && CodePointOrder.INSTANCE.compare(texts.apply(label), texts.apply(leader)) < 0);
    }

    private void clear() {
        for (int i = 0; i < size; i++) {
            sums[touched[i] * WIDTH] = 0;
            sums[touched[i] * WIDTH + 1] = 0;
            seen[touched[i]] = false;
        }
        size = 0;
    }
}
