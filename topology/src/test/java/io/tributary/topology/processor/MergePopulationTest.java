package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.Bar;
import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.Command;
import io.tributary.schemas.avro.CutPoints;
import io.tributary.schemas.avro.DailySnapshot;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.Histogram;
import io.tributary.schemas.avro.SampleRequest;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private Instant now = Instant.parse("2024-07-01T00:00:00Z");
    private final LocalRegistry registry = new LocalRegistry();
    private final TopologySettings settings =
            TopologySettings.of(new TopicCatalogue("cdp.", 1), new BusinessClock.Wall(() -> now));
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

    @Test
    void shouldTakeTheFiguresOfTheDayWithEachPublication() {
        commit(1, totals(7), category("A", 5));
        assertThat(((DailySnapshot) published().get(TODAY)).getCustomers()).isEqualTo(7);
        context.resetForwards();
        context.setCurrentSystemTimeMs(1_001_000);

        commit(2, totals(8));

        assertThat(((DailySnapshot) published().get(TODAY)).getCustomers()).isEqualTo(8);
        merge.close();
    }

    @Test
    void shouldPublishWhenTheDayChangesAlthoughNothingArrives() {
        commit(1, totals(7));
        tick(1_000_500);
        context.resetForwards();
        tick(1_000_600);
        assertThat(context.forwarded()).isEmpty();
        now = now.plus(Duration.ofDays(1));
        context.setCurrentSystemTimeMs(1_001_000);

        tick(1_001_000);

        String tomorrow = "snapshot/" + LocalDate.parse("2024-07-02").toEpochDay();
        assertThat(published()).containsOnlyKeys("totals", tomorrow);
        assertThat(((DailySnapshot) published().get(tomorrow)).getCustomers()).isEqualTo(7);
        merge.close();
    }

    @Test
    void shouldBroadcastCutPointsOnlyWhenTheyChangeAndKnowThemAfterARestart() {
        commit(1, totals(7), buyers(19_900, 5), histogram("frequency/0", 2, 5), histogram("monetary/0", 99, 5));
        CutPoints first = cutPoints();
        assertThat(first.getVersion()).isEqualTo(1);
        assertThat(first.getCustomers()).isEqualTo(5);
        assertThat(first.getRecency()).containsOnly(19_900);
        assertThat(published()).containsKeys("cut-points").doesNotContainKeys("frequency/0", "monetary/0");

        context.resetForwards();
        context.setCurrentSystemTimeMs(1_001_000);
        commit(2, totals(7), buyers(19_900, 6), histogram("frequency/0", 2, 6), histogram("monetary/0", 99, 6));
        assertThat(cutPoints()).isNull();
        assertThat(published()).doesNotContainKeys("cut-points");

        merge.close();
        merge = new MergePopulation(settings, registry, new CommitPace(settings.commitInterval()));
        merge.init(context);
        context.resetForwards();
        commit(3, totals(7), histogram("frequency/0", 3, 6));
        context.setCurrentSystemTimeMs(1_001_500);
        tick(1_001_500);
        assertThat(cutPoints().getVersion()).isEqualTo(2);

        context.resetForwards();
        context.setCurrentSystemTimeMs(1_002_000);
        commit(4, totals(7), block("day/19900", null), block("frequency/0", null), block("monetary/0", null));
        assertThat(cutPoints().getVersion()).isEqualTo(3);
        assertThat(cutPoints().getCustomers()).isZero();
        merge.close();
    }

    @Test
    void shouldAskEveryTaskForASampleWhenCommandedAndSayThatAFitIsWanted() {
        commit(1, totals(7));
        context.resetForwards();
        context.setCurrentSystemTimeMs(1_001_000);
        command("SOMETHING_ELSE");
        SummaryTotals read = (SummaryTotals) published().get("totals");
        assertThat(read.getFits()).isZero();
        assertThat(read.getPosition()).containsEntry("cdp.commands-0", 1L);
        context.resetForwards();
        context.setCurrentSystemTimeMs(1_001_500);
        command(Commands.FIT_MODELS);
        assertThat(((SummaryTotals) published().get("totals")).getFits()).isEqualTo(1);

        tick(1_001_600);

        assertThat(broadcasts(SampleRequest.class)).containsExactly(new SampleRequest(1_001_600L, 19_905 - 89, 19_905));
        merge.close();
    }

    private void tick(long at) {
        for (var timer : context.scheduledPunctuators()) {
            if (!timer.cancelled()) {
                timer.getPunctuator().punctuate(at);
            }
        }
    }

    private void command(String name) {
        context.setRecordMetadata("cdp.commands", 0, 0);
        Serde<Command> commands = AvroSerdes.of(Command.class, registry);
        byte[] value = commands.serializer().serialize("cdp.commands", new Command(name, Instant.EPOCH));
        merge.process(new Record<>(name.getBytes(StandardCharsets.UTF_8), value, 0));
    }

    private CutPoints cutPoints() {
        List<CutPoints> told = broadcasts(CutPoints.class);
        return told.isEmpty() ? null : told.get(told.size() - 1);
    }

    private <T> List<T> broadcasts(Class<T> type) {
        return context.forwarded(MergePopulation.BROADCAST_SINK).stream()
                .map(forward -> AvroSerdes.deserializer(Broadcast.class, registry)
                        .deserialize("cdp.broadcast", forward.record().value())
                        .getEntity())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static SummaryBlock buyers(int day, long customers) {
        return block(
                "day/" + day, DayTotals.newBuilder().setLastPurchases(customers).build());
    }

    private static SummaryBlock histogram(String name, long upper, long customers) {
        return block(name, new Histogram(List.of(new Bar(upper, customers))));
    }

    private static SummaryBlock totals(long customers) {
        return block(
                "totals", SummaryTotals.newBuilder().setCustomers(customers).build());
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
