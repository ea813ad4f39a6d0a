package io.tributary.bench.contender;

import io.tributary.bench.workload.Tally;
import io.tributary.schemas.serde.AvroDecoder;
import io.tributary.schemas.serde.Decoded;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decodes each fact, money as decimal, and adds it up in a hash map of customers: the least that aggregation takes. */
final class AddingUp implements FactHandler {
    private final Map<String, AvroDecoder<? extends SpecificRecord>> decoders = new HashMap<>();
    private final Map<String, CustomerSums> customers = new HashMap<>();
    private final ProductPlaces places = new ProductPlaces();

    AddingUp(TopicCatalogue topics) {
        LocalRegistry registry = new LocalRegistry();
        Arrays.stream(SourceTable.values())
                .filter(table -> !table.isEntity())
                .forEach(table -> decoders.put(topics.source(table).name(), decoder(table, registry)));
    }

    private static AvroDecoder<? extends SpecificRecord> decoder(SourceTable table, LocalRegistry registry) {
        registry.register(table.tableName(), table.schema());
        Class<?> type = SpecificData.get().getClass(table.schema());
        return new AvroDecoder<>(type.asSubclass(SpecificRecord.class), registry);
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
