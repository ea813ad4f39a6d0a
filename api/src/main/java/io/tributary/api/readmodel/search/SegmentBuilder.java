package io.tributary.api.readmodel.search;

import java.util.Arrays;

/** Makes a {@link Segment} of customers given in any order, each once. */
final class SegmentBuilder {
    private Bytes texts = new Bytes();
    private Bytes ids = new Bytes();
    private Bytes ranks = new Bytes();

    void add(Entry entry) {
        texts.add(entry.text());
        ids.add(Arrays.copyOf(entry.id(), entry.id().length + 1));
        ranks.add(entry.rank());
    }

    int size() {
        return texts.count();
    }

    Segment build() {
        inOrderOfRank();
        byte[] bytes = texts.trimmed();
        int[] starts = texts.trimmedStarts();
        Grams grams = new Grams(size());
        long[] words = new long[Math.max(16, size() * 6)];
        int[] count = {0};
        long[][] grown = {words};
        for (int number = 0; number < size(); number++) {
            int customer = number;
            grams.add(customer, bytes, starts[number], starts[number + 1]);
            Starts.of(bytes, starts[number], starts[number + 1], at -> {
                if (count[0] == grown[0].length) {
                    grown[0] = Arrays.copyOf(grown[0], count[0] + (count[0] >> 1));
                }
                grown[0][count[0]++] = StringSort.item(customer, at);
            });
        }
        words = Arrays.copyOf(grown[0], count[0]);
        StringSort.sort(bytes, words, words.length);
        return new Segment(bytes, starts, ids.trimmed(), ids.trimmedStarts(), inOrder(ids), words, grams);
    }

    private void inOrderOfRank() {
        long[] order = inOrder(ranks);
        ranks = null;
        Bytes sortedTexts = new Bytes();
        Bytes sortedIds = new Bytes();
        for (long item : order) {
            sortedTexts.add(texts.get(StringSort.number(item)));
            sortedIds.add(ids.get(StringSort.number(item)));
        }
        texts = sortedTexts;
        ids = sortedIds;
    }

    private static long[] inOrder(Bytes texts) {
        long[] items = new long[texts.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = StringSort.item(i, texts.start(i));
        }
        StringSort.sort(texts.bytes(), items, items.length);
        return items;
    }
}
