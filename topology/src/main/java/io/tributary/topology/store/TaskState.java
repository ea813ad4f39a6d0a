package io.tributary.topology.store;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.catalogue.CatalogueCodec;
import io.tributary.topology.catalogue.CatalogueEntry;
import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.summary.PartitionSummary;
import io.tributary.topology.summary.SummaryCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What a task knows beside its customers: catalogue, totals, what it has heard that holds for all, and the sweep that
 * is not done. Read whole at start; each commit writes what changed. Not thread-safe.
 */
public final class TaskState {
    private static final byte HEARD = 'h';
    private static final byte[] SWEEP = {'w'};
    private static final int EVERYBODY = 1;
    private static final int STANDINGS = 2;

    private final KeyValueStore<Bytes, byte[]> catalogueStore;
    private final KeyValueStore<Bytes, byte[]> summaryStore;
    private final Catalogue catalogue = new Catalogue();
    private final PartitionSummary summary = new PartitionSummary(catalogue);
    private final CatalogueCodec catalogueCodec = new CatalogueCodec();
    private final SummaryCodec summaryCodec = new SummaryCodec();
    private final Map<Bytes, CatalogueEntry> unsavedEntries = new LinkedHashMap<>();
    private final List<KeyValue<Bytes, byte[]>> unsavedCells = new ArrayList<>();
    private final Map<String, byte[]> heard = new HashMap<>();
    private Optional<PendingSweep> pendingSweep = Optional.empty();

    /**
     * A sweep that is wanted or under way: of everybody, of those whose standing is news, or of those who bought or viewed
     * certain products.
     */
    public record PendingSweep(boolean everybody, boolean standings, BitSet products) {
        boolean isNothing() {
            return !everybody && !standings && products.isEmpty();
        }
    }

    private TaskState(KeyValueStore<Bytes, byte[]> catalogueStore, KeyValueStore<Bytes, byte[]> summaryStore) {
        this.catalogueStore = catalogueStore;
        this.summaryStore = summaryStore;
    }

    /** Reads everything from the stores. */
    public static TaskState load(
            KeyValueStore<Bytes, byte[]> catalogueStore, KeyValueStore<Bytes, byte[]> summaryStore) {
        TaskState state = new TaskState(catalogueStore, summaryStore);
        try (KeyValueIterator<Bytes, byte[]> entries = catalogueStore.all()) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                state.catalogue.restore(state.catalogueCodec.entry(entry.key.get(), entry.value));
            }
        }
        try (KeyValueIterator<Bytes, byte[]> cells = summaryStore.all()) {
            while (cells.hasNext()) {
                KeyValue<Bytes, byte[]> cell = cells.next();
                if (!state.summaryCodec.load(state.summary, cell.key.get(), cell.value)) {
                    state.loadOwn(cell.key.get(), cell.value);
                }
            }
        }
        state.summaryCodec.loaded(state.summary);
        state.catalogue.onChange(entry -> state.unsavedEntries.put(Bytes.wrap(state.catalogueCodec.key(entry)), entry));
        return state;
    }

    private void loadOwn(byte[] key, byte[] value) {
        if (key[0] == HEARD) {
            heard.put(new String(key, 1, key.length - 1, StandardCharsets.UTF_8), value);
        } else if (key[0] == SWEEP[0]) {
            BinaryReader reader = new BinaryReader(value);
            int scope = reader.readByte();
            BitSet products = new BitSet();
            for (int left = reader.readCount(); left > 0; left--) {
                products.set(reader.readCount());
            }
            pendingSweep = Optional.of(new PendingSweep((scope & EVERYBODY) != 0, (scope & STANDINGS) != 0, products));
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public PartitionSummary summary() {
        return summary;
    }

    /** The last broadcast on a subject that was kept, as it came. */
    public Optional<byte[]> heard(String subject) {
        return Optional.ofNullable(heard.get(subject));
    }

    /** Keeps the broadcast on a subject in the place of the one before. */
    public void hear(String subject, byte[] broadcast) {
        heard.put(subject, broadcast);
        byte[] text = subject.getBytes(StandardCharsets.UTF_8);
        byte[] key = ByteBuffer.allocate(1 + text.length).put(HEARD).put(text).array();
        unsavedCells.add(KeyValue.pair(Bytes.wrap(key), broadcast));
    }

    /** The sweep that a restart must begin anew. */
    public Optional<PendingSweep> pendingSweep() {
        return pendingSweep;
    }

    public void setPendingSweep(PendingSweep now) {
        Optional<PendingSweep> next = now.isNothing() ? Optional.empty() : Optional.of(now);
        if (next.equals(pendingSweep)) {
            return;
        }
        pendingSweep = next;
        byte[] value = null;
        if (next.isPresent()) {
            BinaryWriter writer =
                    new BinaryWriter().writeByte((now.everybody() ? EVERYBODY : 0) | (now.standings() ? STANDINGS : 0));
            writer.writeUnsigned(now.products().cardinality());
            now.products().stream().forEach(writer::writeUnsigned);
            value = writer.toBytes();
        }
        unsavedCells.add(KeyValue.pair(Bytes.wrap(SWEEP), value));
    }

    /** Writes what changed since the last call. */
    public void save() {
        if (!unsavedEntries.isEmpty()) {
            List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>(unsavedEntries.size());
            unsavedEntries.forEach((key, entry) -> entries.add(KeyValue.pair(key, catalogueCodec.value(entry))));
            catalogueStore.putAll(entries);
            unsavedEntries.clear();
        }
        summaryCodec.save(summary, (key, value) -> unsavedCells.add(KeyValue.pair(Bytes.wrap(key), value)));
        if (!unsavedCells.isEmpty()) {
            summaryStore.putAll(List.copyOf(unsavedCells));
            unsavedCells.clear();
        }
    }
}
