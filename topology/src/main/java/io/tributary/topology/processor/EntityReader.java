package io.tributary.topology.processor;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Reads the rows of products and campaigns from outside of the task that keeps them, as of a commit. Thread-safe.
 *
 * <p>Whole rows with their versions: what tasks know of a product ({@link io.tributary.topology.catalogue.Catalogue}) is only
 * what figures need.
 */
public final class EntityReader {
    /** The store that holds the rows. */
    public static final String STORE = EntityStore.NAME;

    /** Of the only task that keeps it: the topics of products and campaigns have one partition. */
    public static final int PARTITION = 0;

    private final Deserializer<CatalogProduct> products;
    private final Deserializer<MarketingCampaign> campaigns;

    public EntityReader(SchemaRegistry registry) {
        products = AvroSerdes.deserializer(CatalogProduct.class, registry);
        campaigns = AvroSerdes.deserializer(MarketingCampaign.class, registry);
    }

    /**
     * The row that holds, one that says {@code deleted} too; empty when none ever came or a tombstone took it.
     *
     * @param store {@link #STORE}
     * @param table products or campaigns
     */
    public Optional<SpecificRecord> row(ReadOnlyKeyValueStore<Bytes, byte[]> store, SourceTable table, String id) {
        Deserializer<? extends SpecificRecord> rows = table == SourceTable.PRODUCT_CATALOG ? products : campaigns;
        return Optional.ofNullable(rows.deserialize(table.topicName(), store.get(EntityStore.key(table, id))));
    }
}
