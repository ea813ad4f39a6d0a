package io.tributary.topology.processor;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.summary.Counters;
import io.tributary.topology.summary.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The newest row of every product and campaign, and how far their topics have been read.
 *
 * <p>Keys: {@code p|<product id>}, {@code c|<campaign id>}, {@code #} for counters and position, and {@code @} for the
 * generation and position that were told last; rows in Avro in the wire format. Not thread-safe.
 */
final class EntityStore {
    static final String NAME = "entities";

    /** What stands before the id in a key. */
    static final int PREFIX_LENGTH = 2;

    private static final Bytes PROGRESS = Bytes.wrap(new byte[] {'#'});
    private static final Bytes TOLD = Bytes.wrap(new byte[] {'@'});
    private static final byte[] CAMPAIGNS = {'c', '|'};

    private final KeyValueStore<Bytes, byte[]> store;
    private final Serde<CatalogProduct> products;
    private final Serde<MarketingCampaign> campaigns;
    private final TopicCatalogue topics;
    private final Counters counters = new Counters();
    private final Position position = new Position();

    EntityStore(KeyValueStore<Bytes, byte[]> store, TopicCatalogue topics, SchemaRegistry registry) {
        this.store = store;
        this.topics = topics;
        this.products = AvroSerdes.of(CatalogProduct.class, registry);
        this.campaigns = AvroSerdes.of(MarketingCampaign.class, registry);
        byte[] progress = store.get(PROGRESS);
        if (progress != null) {
            BinaryReader reader = new BinaryReader(progress);
            counters.read(reader);
            position.read(reader);
        }
    }

    /** On disk: a catalogue may have millions of products, and each is read when it changes. */
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    SpecificRecord get(SourceTable table, String id) {
        byte[] stored = store.get(key(table, id));
        String topic = topics.source(table).name();
        return table == SourceTable.PRODUCT_CATALOG
                ? products.deserializer().deserialize(topic, stored)
                : campaigns.deserializer().deserialize(topic, stored);
    }

    void put(SourceTable table, String id, SpecificRecord row) {
        String topic = topics.source(table).name();
        store.put(
                key(table, id),
                table == SourceTable.PRODUCT_CATALOG
                        ? products.serializer().serialize(topic, (CatalogProduct) row)
                        : campaigns.serializer().serialize(topic, (MarketingCampaign) row));
    }

    /** False when there was nothing to remove. */
    boolean remove(SourceTable table, String id) {
        return store.delete(key(table, id)) != null;
    }

    /** The ids of all campaigns, deleted ones too. */
    List<String> campaigns() {
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows = store.prefixScan(CAMPAIGNS, new ByteArraySerializer())) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                ids.add(new String(
                        row.key.get(), PREFIX_LENGTH, row.key.get().length - PREFIX_LENGTH, StandardCharsets.UTF_8));
            }
        }
        return ids;
    }

    Counters counters() {
        return counters;
    }

    Position position() {
        return position;
    }

    void saveProgress() {
        BinaryWriter writer = new BinaryWriter();
        counters.write(writer);
        position.write(writer);
        store.put(PROGRESS, writer.toBytes());
    }

    /** True when the position is the one that was told last, in this run or in one before. */
    boolean isPositionTold() {
        return Arrays.equals(toldBytes(), store.get(TOLD));
    }

    void positionTold() {
        store.put(TOLD, toldBytes());
    }

    /** With the generation: totals of another are not merged with those of this, so all has to be told again. */
    private byte[] toldBytes() {
        BinaryWriter writer = new BinaryWriter();
        writer.writeUnsigned(TopologySettings.GENERATION);
        position.write(writer);
        return writer.toBytes();
    }

    static long version(SpecificRecord row) {
        return (Long) row.get(row.getSchema().getField("version").pos());
    }

    /** True when two rows differ in nothing but their version. */
    static boolean sameContent(SpecificRecord a, SpecificRecord b) {
        for (Schema.Field field : a.getSchema().getFields()) {
            if (!field.name().equals("version")
                    && !Objects.equals(present(a.get(field.pos())), present(b.get(field.pos())))) {
                return false;
            }
        }
        return true;
    }

    /** Empty text is absent, here as everywhere. */
    private static Object present(Object value) {
        return "".equals(value) ? null : value;
    }

    /** Whose row a key is; empty for counters and position. */
    static Optional<SourceTable> table(byte[] key) {
        return switch (key[0]) {
            case 'p' -> Optional.of(SourceTable.PRODUCT_CATALOG);
            case 'c' -> Optional.of(SourceTable.MARKETING_CAMPAIGNS);
            default -> Optional.empty();
        };
    }

    static Bytes key(SourceTable table, String id) {
        return Bytes.wrap(((table == SourceTable.PRODUCT_CATALOG ? "p|" : "c|") + id).getBytes(StandardCharsets.UTF_8));
    }
}
