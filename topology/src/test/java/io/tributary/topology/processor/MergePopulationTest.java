package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergePopulationTest {
    private static final String TODAY =
            "snapshot/" + LocalDate.parse("2024-07-01").toEpochDay();

    private final LocalRegistry registry = new LocalRegistry();
    private final TopologySettings settings = TopologySettings.of(
            new TopicCatalogue("cdp.", 1), new BusinessClock.Fixed(Instant.parse("2024-07-01T00:00:00Z")));
    private final Serde<SummaryBlock> serde = AvroSerdes.of(SummaryBlock.class, registry);
    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private final KeyValueStore<Bytes, byte[]> store =
            PopulationStore.builder().withLoggingDisabled().build();
    private MergePopulation merge = new MergePopulation(settings, registry, new CommitPace(settings.commitInterval()));

    @BeforeEach
    void start() {
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        context.setCurrentSystemTimeMs(1_000_000);
        merge.init(context);
    }

    @Test
    void shouldTellReadersWhatIsEmptyWhenRestartedBeforeThatWasPublished() {
        commit(1, totals(), category("Old", 5));
        assertThat(published()).containsOnlyKeys("totals", "category/Old", TODAY);
        context.resetForwards();
        commit(2, totals(), category("Old", null));
        assertThat(context.forwarded()).isEmpty();

        merge.close();
        merge = new MergePopulation(settings, registry, new CommitPace(settings.commitInterval()));
        merge.init(context);
        context.scheduledPunctuators()
                .get(context.scheduledPunctuators().size() - 1)
                .getPunctuator()
                .punctuate(1_000_001);

        assertThat(published())
                .containsOnlyKeys("totals", "category/Old", TODAY)
                .containsEntry("category/Old", null);
        merge.close();
    }

    @Test
    void shouldGoOnPublishingWhenTheWallClockIsSetBack() {
        commit(1, totals(), category("A", 5));
        context.resetForwards();
        context.setCurrentSystemTimeMs(500_000);

        commit(2, totals(), category("A", 6));

        assertThat(published()).containsEntry("category/A", new CategoryTotals(6L, 0L, 1L));
        merge.close();
    }

    @Test
    void shouldSayNothingWhenNothingIsKnown() {
        context.setRecordMetadata("cdp.partition-summaries", 0, 0);
        merge.process(new Record<>(new byte[] {1}, null, 0));

        assertThat(context.forwarded()).isEmpty();
        merge.close();
    }

    @Test
    void shouldWaitForTheRestWhenRestartedInTheMiddleOfACommit() {
        SummaryBlock[] blocks = {totals(), category("A", 5)};
        send(1, blocks, 0);

        merge.close();
        merge = new MergePopulation(settings, registry, new CommitPace(settings.commitInterval()));
        merge.init(context);
        assertThat(context.forwarded()).isEmpty();
        send(1, blocks, 1);

        assertThat(published()).containsOnlyKeys("totals", "category/A", TODAY);
        merge.close();
    }

    private void commit(long commit, SummaryBlock... blocks) {
        for (int i = 0; i < blocks.length; i++) {
            send(commit, blocks, i);
        }
    }

    private void send(long commit, SummaryBlock[] blocks, int which) {
        SummaryBlock block = blocks[which];
        block.setCommit(commit);
        block.setBlocks(blocks.length);
        byte[] key = ("facts-0|" + block.getBlock()).getBytes(StandardCharsets.UTF_8);
        context.setRecordMetadata("cdp.partition-summaries", 0, commit);
        merge.process(new Record<>(key, serde.serializer().serialize("cdp.partition-summaries", block), 0));
    }

    private Map<String, Object> published() {
        Map<String, Object> published = new TreeMap<>();
        for (var forward : context.forwarded(MergePopulation.POPULATION_SINK)) {
            SummaryBlock block = serde.deserializer()
                    .deserialize("cdp.population", forward.record().value());
            published.put(block.getBlock(), block.getContent());
        }
        return published;
    }

    private static SummaryBlock totals() {
        return block("totals", SummaryTotals.newBuilder().build());
    }

    private static SummaryBlock category(String name, Integer revenue) {
        return block("category/" + name, revenue == null ? null : new CategoryTotals((long) revenue, 0L, 1L));
    }

    private static SummaryBlock block(String name, SpecificRecord content) {
        return new SummaryBlock("facts-0", 1, 0L, 0, false, name, content);
    }
}
