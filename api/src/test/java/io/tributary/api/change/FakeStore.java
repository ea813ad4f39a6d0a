package io.tributary.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.ingest.ExactJson;
import io.tributary.api.ingest.JsonReader;
import io.tributary.api.ingest.Reading;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Stands for Kafka and the topology: what is published holds at once, unless a higher version is stored. */
public final class FakeStore implements Rows, Purchases {
    private final LocalRegistry registry = new LocalRegistry();
    private final TopicCatalogue topics = new TopicCatalogue(TopicCatalogue.DEFAULT_PREFIX, 3);
    private final Map<SourceTable, Map<String, SpecificRecord>> rows = new HashMap<>();
    private final Map<String, Map<String, Purchase>> purchases = new HashMap<>();
    private final List<SpecificRecord> published = new ArrayList<>();
    private Runnable before = () -> {};
    private Runnable after = () -> {};
    private boolean standing;
    private RuntimeException refusal;

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(
                        ProducerRecord<byte[], byte[]> record, Callback callback) {
                    if (refusal != null) {
                        throw refusal;
                    }
                    Future<RecordMetadata> sent = super.send(record, callback);
                    take(record);
                    return sent;
                }
            };

    private void take(ProducerRecord<byte[], byte[]> record) {
        SpecificRecord row = decoded(record);
        published.add(row);
        if (!standing) {
            before.run();
            hold(table(record.topic()), row);
            after.run();
        }
    }

    private SourceTable table(String topic) {
        for (SourceTable table : SourceTable.values()) {
            if (topics.source(table).name().equals(topic)) {
                return table;
            }
        }
        throw new IllegalArgumentException(topic);
    }

    private SpecificRecord decoded(ProducerRecord<byte[], byte[]> record) {
        Class<? extends SpecificRecord> type = switch (table(record.topic())) {
            case CUSTOMER_INFO -> CustomerInfo.class;
            case PRODUCT_CATALOG -> CatalogProduct.class;
            case MARKETING_CAMPAIGNS -> MarketingCampaign.class;
            default -> PurchaseTransaction.class;
        };
        try (var deserializer = AvroSerdes.deserializer(type, registry)) {
            return deserializer.deserialize(record.topic(), record.value());
        }
    }

    private void hold(SourceTable table, SpecificRecord row) {
        if (table == SourceTable.PURCHASE_TRANSACTIONS) {
            Purchase purchase = (Purchase) SourceReader.fact(row);
            purchases
                    .computeIfAbsent(purchase.customerId(), id -> new TreeMap<>())
                    .merge(purchase.id(), purchase, (was, is) -> is.version() >= was.version() ? is : was);
            return;
        }
        rows.computeIfAbsent(table, t -> new HashMap<>())
                .merge(Row.id(table, row), row, (was, is) -> Row.version(is) >= Row.version(was) ? is : was);
    }

    /** A row that is stored already, as JSON. */
    public FakeStore with(SourceTable table, String json) {
        try {
            Reading reading = JsonReader.of(table).read(ExactJson.mapper().readTree(json));
            hold(table, ((Reading.Accepted) reading).record());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody else's doing, before each record is taken in. */
    void before(Runnable doing) {
        before = doing;
    }

    /** Somebody else's doing, after each record is taken in. */
    void after(Runnable doing) {
        after = doing;
    }

    /** From here on nothing that is published is taken in. */
    public void standStill() {
        standing = true;
    }

    /** From here on Kafka takes nothing. */
    public void refuse(RuntimeException failure) {
        refusal = failure;
    }

    /** All records that were published, in order. */
    List<SpecificRecord> published() {
        return published;
    }

    /** Publishes to this store, and looks once whether it is there. */
    public Writing writing() {
        EventPublisher publisher = new EventPublisher(producer, topics, registry);
        return new Writing(publisher, new AwaitStored(this::position, Duration.ZERO, Duration.ZERO));
    }

    private Map<String, Long> position() {
        Map<String, Long> position = new HashMap<>();
        if (!standing) {
            producer.history().forEach(record -> position.merge(record.topic() + "-0", 1L, Long::sum));
        }
        return position;
    }

    @Override
    public Optional<SpecificRecord> row(SourceTable table, String id) {
        return Optional.ofNullable(rows.getOrDefault(table, Map.of()).get(id));
    }

    @Override
    public List<Purchase> of(String customerId, Predicate<Purchase> wanted) {
        return purchases.getOrDefault(customerId, Map.of()).values().stream()
                .filter(purchase -> !purchase.withdrawn())
                .filter(wanted)
                .toList();
    }

    /** Expects a change to be in force, and to say up to where it was written. */
    static Consumer<Change> wasStored(String id, boolean created) {
        return change -> assertThat(change).isInstanceOfSatisfying(Change.Stored.class, stored -> {
            assertThat(stored.id()).isEqualTo(id);
            assertThat(stored.created()).isEqualTo(created);
            assertThat(stored.written())
                    .isNotEmpty()
                    .allSatisfy((input, end) -> assertThat(end).isPositive());
        });
    }
}
