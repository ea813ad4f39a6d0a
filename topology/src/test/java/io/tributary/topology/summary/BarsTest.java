package io.tributary.topology.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.Bar;
import io.tributary.schemas.avro.Histogram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class BarsTest {
    private final Bars bars = new Bars();

    @Test
    void shouldPublishOnlyTheRunsThatChanged() {
        bars.add(0, 1);
        bars.add(127, 2);
        bars.add(128, 3);
        bars.add(-1, 4);

        assertThat(published())
                .containsOnlyKeys("bars/-1", "bars/0", "bars/1")
                .containsEntry("bars/-1", histogram(-1, 4))
                .containsEntry("bars/0", histogram(0, 1, 127, 2))
                .containsEntry("bars/1", histogram(128, 3));
        assertThat(published()).isEmpty();

        bars.add(5, 1);
        assertThat(published()).containsOnlyKeys("bars/0");
    }

    @Test
    void shouldPublishNullWhenARunIsEmptied() {
        bars.add(3, 2);
        published();
        bars.add(3, -2);

        assertThat(published()).containsOnlyKeys("bars/0").containsEntry("bars/0", null);
    }

    @Test
    void shouldPublishEveryRunAgainWhenAllAreUnsent() {
        bars.add(3, 2);
        bars.add(300, 2);
        published();

        bars.markAllUnsent();

        assertThat(published()).containsOnlyKeys("bars/0", "bars/2");
    }

    @Property(tries = 200)
    void shouldBeTheSameWhenRestoredFromWhatWasSaved(
            @ForAll @Size(max = 40) List<@IntRange(min = -300, max = 300) Integer> added,
            @ForAll @IntRange(max = 40) int savedAfter) {
        Map<Integer, long[]> stored = new HashMap<>();
        TreeMap<Long, Long> counts = new TreeMap<>();
        Bars all = new Bars();
        for (int i = 0; i < added.size(); i++) {
            all.add(added.get(i), 1);
            counts.merge((long) added.get(i), 1L, Long::sum);
            if (i == savedAfter) {
                all.save((run, values) -> stored.put(run, values.clone()));
            }
        }
        all.save((run, values) -> stored.put(run, values.clone()));

        Bars restored = new Bars();
        stored.forEach(restored::restore);
        restored.markAllUnsent();
        TreeMap<Long, Long> known = new TreeMap<>();
        restored.publish(
                "bars/",
                bar -> bar,
                (name, block) ->
                        ((Histogram) block).getBars().forEach(bar -> known.put(bar.getUpper(), bar.getCustomers())));

        assertThat(known).isEqualTo(counts);
        Map<Integer, long[]> again = new HashMap<>();
        restored.save(again::put);
        assertThat(again).isEmpty();
    }

    private Map<String, SpecificRecord> published() {
        Map<String, SpecificRecord> published = new HashMap<>();
        bars.publish("bars/", bar -> bar, published::put);
        return published;
    }

    private static Histogram histogram(long... uppersAndCustomers) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < uppersAndCustomers.length; i += 2) {
            bars.add(new Bar(uppersAndCustomers[i], uppersAndCustomers[i + 1]));
        }
        return new Histogram(bars);
    }
}
