package io.tributary.bench.contender;

import io.tributary.bench.workload.Tally;
import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.serde.AvroDecoder;
import io.tributary.schemas.serde.Decoded;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decodes each fact, money as decimal, and adds it up in a hash map of customers: the least that aggregation takes. */
final class AddingUp implements FactHandler {
    private final TopicCatalogue topics;
    private final LocalRegistry registry = new LocalRegistry();
    private final Map<String, AvroDecoder<? extends SpecificRecord>> decoders = new HashMap<>();
    private final Map<String, CustomerSums> customers = new HashMap<>();
    private final ProductPlaces places = new ProductPlaces();

    AddingUp(TopicCatalogue topics) {
        this.topics = topics;
        read(SourceTable.PURCHASE_TRANSACTIONS, PurchaseTransaction.class);
        read(SourceTable.WEBSITE_BEHAVIOR, WebsiteSession.class);
        read(SourceTable.CAMPAIGN_RESPONSES, CampaignResponse.class);
        read(SourceTable.CUSTOMER_SERVICE, CustomerServiceInteraction.class);
    }

    private void read(SourceTable table, Class<? extends SpecificRecord> type) {
        Topic topic = topics.source(table);
        registry.register(topic.subject(), table.schema());
        decoders.put(topic.name(), new AvroDecoder<>(type, registry));
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        if (!(decoders.get(record.topic()).decode(record.value())
                instanceof Decoded.Value<? extends SpecificRecord> decoded)) {
            throw new IllegalStateException("unreadable: " + record);
        }
        customers
                .computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), id -> new CustomerSums())
                .add(decoded.record(), places);
    }

    @Override
    public void addTo(Tally tally) {
        customers.values().forEach(customer -> customer.addTo(tally));
    }
}
