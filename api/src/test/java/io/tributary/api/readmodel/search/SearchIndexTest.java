package io.tributary.api.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Whatever happened before: the index finds what a look at each customer finds, in the same order. */
class SearchIndexTest {
    private static final String[] WORDS = {
        "an", "ann", "anna", "joanna", "ab c", "b.c", "ünal", "z", "", "客户", "a@b.c", "an-na"
    };

    @Property(tries = 60)
    void shouldFindWhatALookAtEachFinds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        SearchIndex index = new SearchIndex();
        Map<String, Entry> all = new TreeMap<>();
        for (int step = 0; step < 300; step++) {
            String id = "C" + random.nextInt(80);
            switch (random.nextInt(12)) {
                case 0 -> {
                    index.remove(id);
                    all.remove(id);
                }
                case 1 -> index.compact();
                case 2 -> {
                    index.startReplacing();
                    SegmentBuilder builder = new SegmentBuilder();
                    all.values().forEach(builder::add);
                    index.replaceAll(builder);
                }
                default -> {
                    Entry entry = Entry.of(id, word(random), word(random), word(random));
                    index.put(id, entry);
                    all.put(id, entry);
                }
            }
        }
        assertThat(index.size()).isEqualTo(all.size());
        for (String text : List.of("an", "nna", "c1", "ann an", "客", "b.c", "户", "una", "na", "a", "@b.", "zzz")) {
            Query query = Query.of(text);
            assertThat(index.find(query, null, 1_000).hits().stream()
                            .map(Hit::id)
                            .toList())
                    .as(text)
                    .isEqualTo(expected(all, query));
        }
    }

    private static String word(Random random) {
        String word = WORDS[random.nextInt(WORDS.length)];
        return word.isEmpty() ? null : word;
    }

    private static List<String> expected(Map<String, Entry> all, Query query) {
        List<Hit> hits = new ArrayList<>();
        all.forEach((id, entry) -> {
            int fit = query.fit(entry.text());
            if (fit < Query.NOT) {
                hits.add(new Hit(fit, entry.rank(), id));
            }
        });
        return hits.stream().sorted(Hit.BEST_FIRST).map(Hit::id).toList();
    }

    @Property(tries = 50)
    void shouldSortAsBytesDo(@ForAll List<String> texts) {
        Bytes bytes = new Bytes();
        for (String text : texts) {
            bytes.add((text.replace("\0", "") + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        long[] items = new long[texts.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = StringSort.item(i, bytes.start(i));
        }
        StringSort.sort(bytes.bytes(), items, items.length);
        for (int i = 1; i < items.length; i++) {
            assertThat(java.util.Arrays.compareUnsigned(
                            bytes.get(StringSort.number(items[i - 1])), bytes.get(StringSort.number(items[i]))))
                    .isNotPositive();
        }
    }
}
