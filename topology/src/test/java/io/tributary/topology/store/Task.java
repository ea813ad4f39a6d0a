package io.tributary.topology.store;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.ProfileForm;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.catalogue.CatalogueEntry;
import io.tributary.topology.fact.Arrival;
import io.tributary.topology.fact.Campaign;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Product;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.scoring.Yardstick;
import io.tributary.topology.summary.PartitionSummary;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** A task without Kafka: customers, catalogue and totals over stores in memory; commits when told. */
public final class Task {
    private final KeyValueStore<Bytes, byte[]> timeline = store("timeline");
    private final KeyValueStore<Bytes, byte[]> profiles = store("customer-360");
    private final KeyValueStore<Bytes, byte[]> catalogueStore = store("catalogue");
    private final KeyValueStore<Bytes, byte[]> summaryStore = store("summary");
    private final int cached;
    private final int sampled;
    private final KeyValueStore<Bytes, byte[]> deadlineStore = store("deadlines");
    private Yardstick yardstick = Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.MBG_NBD);
    private long asOf;
    private TaskState state;
    private Deadlines deadlines;
    private Customers customers;
    /** What a reader of the publications knows: blocks by name. */
    private final Map<String, SpecificRecord> published = new HashMap<>();

    public Task(int cached) {
        this(cached, 1000);
    }

    public Task(int cached, int sampled) {
        this.cached = cached;
        this.sampled = sampled;
        restart();
    }

    static KeyValueStore<Bytes, byte[]> store(String name) {
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        return store;
    }

    /** Forgets what no commit wrote, as after a crash. */
    public void restart() {
        state = TaskState.load(catalogueStore, summaryStore);
        deadlines = new Deadlines(deadlineStore);
        customers = new Customers(timeline, profiles, state.catalogue(), state.summary(), deadlines, cached, sampled);
        published.clear();
    }

    public void restart(SegmentThresholds now) {
        yardstick = Yardstick.of(now, 90, ChurnModel.MBG_NBD);
        restart();
    }

    public Arrival take(Fact fact) {
        return customers.take(fact);
    }

    public Arrival take(Customer row) {
        return customers.take(row);
    }

    public Arrival delete(String customerId) {
        return customers.delete(customerId);
    }

    public void learn(Product product) {
        Catalogue catalogue = state.catalogue();
        int number = catalogue.product(product.id());
        CatalogueEntry.OfProduct before = catalogue.product(number);
        catalogue.set(product);
        state.summary().reattribute(before, catalogue.product(number));
    }

    public void learn(Campaign campaign) {
        state.catalogue().set(campaign);
    }

    /** A commit: writes what changed, and publishes it. */
    public void commit() {
        commit((profile, standing) -> {});
    }

    /** A commit, and whose rows it published. */
    public void commit(Customers.Changed changed) {
        customers.flush(yardstick, asOf, changed);
        state.save();
        publish();
    }

    private void publish() {
        state.summary().publish((name, block) -> {
            if (block == null) {
                published.remove(name);
            } else {
                published.put(name, block);
            }
        });
    }

    /** The business instant of the commits from now on, milliseconds since 1970. */
    public void setAsOf(long asOf) {
        this.asOf = asOf;
    }

    public long asOf() {
        return asOf;
    }

    /** Lets the clock go to an instant, and looks at everybody who is due by then. */
    public void passUntil(long instant) {
        asOf = instant;
        List<Deadlines.Due> due = deadlines.take(asOf, 2);
        while (!due.isEmpty()) {
            customers.look(due);
            commit();
            due = deadlines.take(asOf, 2);
        }
    }

    /** Every stored profile, with what it has contributed and when it is due. */
    public Map<String, ProfileCodec.Stored> stored() {
        Map<String, ProfileCodec.Stored> stored = new TreeMap<>();
        try (KeyValueIterator<Bytes, byte[]> all = profiles.all()) {
            all.forEachRemaining(entry -> {
                String id = new String(entry.key.get(), StandardCharsets.UTF_8);
                stored.put(id, new ProfileCodec().decode(id, entry.value));
            });
        }
        return stored;
    }

    /** Since when which customer is due, as their profiles say. */
    public Map<String, Long> dues() {
        Map<String, Long> dues = new TreeMap<>();
        stored().forEach((id, profile) -> {
            if (profile.due() != ProfileCodec.NOT_DUE) {
                dues.put(id, profile.due());
            }
        });
        return dues;
    }

    /** The same as the deadlines have it: {@code instant customer_id}. */
    public Set<String> storedDeadlines() {
        Set<String> entries = new TreeSet<>();
        try (KeyValueIterator<Bytes, byte[]> all = deadlineStore.all()) {
            all.forEachRemaining(entry -> {
                ByteBuffer key = ByteBuffer.wrap(entry.key.get());
                entries.add((key.getLong() ^ Long.MIN_VALUE) + " " + StandardCharsets.UTF_8.decode(key));
            });
        }
        return entries;
    }

    static Set<String> entries(Map<String, Long> dues) {
        Set<String> entries = new TreeSet<>();
        dues.forEach((id, instant) -> entries.add(instant + " " + id));
        return entries;
    }

    public void measureBy(Yardstick yardstick) {
        this.yardstick = yardstick;
    }

    public Yardstick yardstick() {
        return yardstick;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public Customers customers() {
        return customers;
    }

    public TaskState state() {
        return state;
    }

    public PartitionSummary summary() {
        return state.summary();
    }

    public Catalogue catalogue() {
        return state.catalogue();
    }

    public ProfileForm profile(String customerId) {
        return ProfileForm.of(customers.profile(customerId), state.catalogue());
    }

    /** Every figure of many, as a reader knows it who followed publication by publication. */
    public Map<String, SpecificRecord> figures() {
        return figures(published);
    }

    /** Every figure of many, from what a restart would publish. */
    public Map<String, SpecificRecord> figuresAfterRestart() {
        restart();
        publish();
        return figures();
    }

    /** Blocks without what depends on how facts came: counters and dates seen. Those of nothing but 0 left out. */
    static Map<String, SpecificRecord> figures(Map<String, SpecificRecord> blocks) {
        Map<String, SpecificRecord> figures = new TreeMap<>();
        blocks.forEach((name, block) -> {
            if (block instanceof SummaryTotals totals) {
                figures.put(
                        name,
                        SummaryTotals.newBuilder(totals)
                                .setCounters(Map.of())
                                .setPosition(Map.of())
                                .setBroadcastPosition(Map.of())
                                .setNewestEventAt(null)
                                .setSweeps(0)
                                .build());
            } else if (!(block instanceof CampaignTotals campaign)
                    || campaign.getResponders() != 0
                    || campaign.getResponses() != 0) {
                figures.put(name, block);
            }
        });
        return figures;
    }
}
