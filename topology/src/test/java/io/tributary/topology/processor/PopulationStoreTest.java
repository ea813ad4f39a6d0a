package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.SamplePart;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.topology.summary.SummaryParts;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PopulationStoreTest {
    private final KeyValueStore<Bytes, byte[]> bytes =
            PopulationStore.builder().withLoggingDisabled().build();
    private final PopulationStore store =
            new PopulationStore(bytes, AvroSerdes.of(SummaryBlock.class, new LocalRegistry()), "t");
    private final SummaryParts parts = new SummaryParts();

    @BeforeEach
    void open() {
        bytes.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), bytes);
    }

    @Test
    void shouldKnowAfterARestartWhatIsAppliedAndWhatIsSetAside() {
        accept("facts-0", 1, 1, "category/A", category(5));
        accept("facts-1", 1, 1, "category/A", category(6));
        accept("facts-0", 2, 2, "category/A", category(50));

        SummaryParts restored = new SummaryParts();
        assertThat(store.load(restored)).containsExactly("category/A");
        assertThat(restored.merged("category/A")).isEqualTo(new CategoryTotals(11L, 0L, 2L));

        restored.accept(block("facts-0", 2, 2, "category/B", category(1)), store);
        assertThat(restored.merged("category/A")).isEqualTo(new CategoryTotals(56L, 0L, 2L));
    }

    @Test
    void shouldNameWhatIsEmptyByNow() {
        accept("facts-0", 1, 1, "category/A", category(5));
        accept("facts-0", 2, 1, "category/A", null);

        SummaryParts restored = new SummaryParts();
        assertThat(store.load(restored)).containsExactly("category/A");
        assertThat(restored.names()).isEmpty();
    }

    @Test
    void shouldRememberACommandUntilItIsDone() {
        assertThat(store.isCommandOpen()).isFalse();
        store.openCommand();
        assertThat(store.isCommandOpen()).isTrue();
        assertThat(store.load(new SummaryParts())).isEmpty();
        store.closeCommand();
        assertThat(store.isCommandOpen()).isFalse();
    }

    @Test
    void shouldKeepThePartsOfASampleApart() {
        SamplePart first = new SamplePart(1L, 2, 0, List.of());
        SamplePart second = new SamplePart(1L, 1, 3, List.of());
        accept("facts-0", 1, 2, "sample/0", first);
        assertThat(parts.unmerged("sample/")).isEmpty();
        accept("facts-0", 1, 2, "sample/1", first);
        accept("facts-1", 1, 2, "sample/0", second);
        accept("facts-1", 1, 2, "category/A", category(5));
        accept("facts-0", 2, 1, "sample/1", null);

        assertThat(parts.unmerged("sample/")).isEqualTo(Map.of("facts-0", List.of(first), "facts-1", List.of(second)));
        assertThat(parts.unmerged("snapshot/")).isEmpty();
    }

    private void accept(String source, long commit, int blocks, String name, SpecificRecord content) {
        parts.accept(block(source, commit, blocks, name, content), store);
    }

    private static SummaryBlock block(String source, long commit, int blocks, String name, SpecificRecord content) {
        return new SummaryBlock(source, 1, commit, blocks, false, name, content);
    }

    private static CategoryTotals category(long revenue) {
        return new CategoryTotals(revenue, 0L, 1L);
    }
}
