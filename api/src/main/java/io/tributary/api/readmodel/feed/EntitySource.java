package io.tributary.api.readmodel.feed;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.processor.EntityChange;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** The changelog of products and campaigns: the tables product_catalog and marketing_campaigns. */
final class EntitySource implements Source {
    private final Deserializer<CatalogProduct> products;
    private final Deserializer<MarketingCampaign> campaigns;

    EntitySource(SchemaRegistry registry) {
        products = AvroSerdes.deserializer(CatalogProduct.class, registry);
        campaigns = AvroSerdes.deserializer(MarketingCampaign.class, registry);
    }

    @Override
    public Optional<Change> read(ConsumerRecord<byte[], byte[]> record) {
        return EntityChange.of(record.key())
                .map(change -> change.table() == SourceTable.PRODUCT_CATALOG
                        ? product(change.id(), record.value())
                        : campaign(change.id(), record.value()));
    }

    private Change product(String id, byte[] value) {
        CatalogProduct product = products.deserialize(EntityChange.STORE, value);
        if (product == null || product.getDeleted()) {
            return Change.deletion(FedTable.PRODUCT_CATALOG, id);
        }
        return Change.row(
                FedTable.PRODUCT_CATALOG,
                id,
                present(product.getProductName()),
                present(product.getCategory()),
                present(product.getBrand()),
                product.getPrice(),
                product.getLaunchDate(),
                present(product.getProductType()),
                present(product.getStatus()));
    }

    private Change campaign(String id, byte[] value) {
        MarketingCampaign campaign = campaigns.deserialize(EntityChange.STORE, value);
        if (campaign == null || campaign.getDeleted()) {
            return Change.deletion(FedTable.MARKETING_CAMPAIGNS, id);
        }
        return Change.row(
                FedTable.MARKETING_CAMPAIGNS,
                id,
                present(campaign.getCampaignName()),
                campaign.getStartDate(),
                campaign.getEndDate(),
                present(campaign.getChannel()),
                present(campaign.getTargetAudience()));
    }

    /** The stored row is as it came: empty text is absent, here as everywhere. */
    private static String present(String text) {
        return "".equals(text) ? null : text;
    }
}
