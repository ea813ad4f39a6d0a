package io.tributary.topology.processor;

import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.topology.summary.SummaryParts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The blocks that the population is made of, and whether somebody waits for a fit.
 *
 * <p>Keys: {@code s|source|block} for what is set aside, {@code a|source|block} for what is applied, emptied blocks too:
 * after a restart nobody else remembers that the population's readers must hear of them; {@code c} while a command is
 * open; {@code o} the offset below which all commands are read; {@code d} the day of the newest event that the tasks were
 * told. Not thread-safe.
 */
final class PopulationStore implements SummaryParts.Log {
    static final String NAME = "summaries";

    private static final Bytes COMMAND = Bytes.wrap(new byte[] {'c'});
    private static final Bytes COMMANDS_READ = Bytes.wrap(new byte[] {'o'});
    private static final Bytes DAY_TOLD = Bytes.wrap(new byte[] {'d'});
    private static final byte[] OPEN = {1};

    private final KeyValueStore<Bytes, byte[]> store;
    private final Serde<SummaryBlock> serde;
    private final String topic;

    PopulationStore(KeyValueStore<Bytes, byte[]> store, Serde<SummaryBlock> serde, String topic) {
        this.store = store;
        this.serde = serde;
        this.topic = topic;
    }

    /** In memory: as large as one set of totals a task, and read whole at start. */
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(NAME), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** Puts everything back that was written; gives the names of all blocks, those of emptied ones too. */
    Set<String> load(SummaryParts parts) {
        Set<String> names = new TreeSet<>();
        List<SummaryBlock> aside = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                byte kind = entry.key.get()[0];
                if (kind == 'a') {
                    SummaryBlock block = serde.deserializer().deserialize(topic, entry.value);
                    parts.restore(block);
                    names.add(block.getBlock());
                } else if (kind == 's') {
                    aside.add(serde.deserializer().deserialize(topic, entry.value));
                }
            }
        }
        aside.sort(Comparator.comparingLong(SummaryBlock::getCommit));
        aside.forEach(block -> parts.accept(block, SummaryParts.Log.NONE));
        return names;
    }

    @Override
    public void setAside(SummaryBlock block) {
        store.put(key('s', block), serde.serializer().serialize(topic, block));
    }

    @Override
    public void applied(SummaryBlock block) {
        store.delete(key('s', block));
        store.put(key('a', block), serde.serializer().serialize(topic, block));
    }

    boolean isCommandOpen() {
        return store.get(COMMAND) != null;
    }

    void openCommand() {
        store.put(COMMAND, OPEN);
    }

    void closeCommand() {
        store.delete(COMMAND);
    }

    /** The offset below which all commands are read. */
    long commandsRead() {
        byte[] offset = store.get(COMMANDS_READ);
        return offset == null ? 0 : ByteBuffer.wrap(offset).getLong();
    }

    void readCommandsUpTo(long offset) {
        store.put(COMMANDS_READ, ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
    }

    /** The day of the newest event that the tasks were told, counted from 1970-01-01; the least integer when none was. */
    int dayTold() {
        byte[] day = store.get(DAY_TOLD);
        return day == null ? Integer.MIN_VALUE : ByteBuffer.wrap(day).getInt();
    }

    void dayTold(int day) {
        store.put(DAY_TOLD, ByteBuffer.allocate(Integer.BYTES).putInt(day).array());
    }

    private static Bytes key(char state, SummaryBlock block) {
        return Bytes.wrap((state + "|" + block.getSource() + '|' + block.getBlock()).getBytes(StandardCharsets.UTF_8));
    }
}
