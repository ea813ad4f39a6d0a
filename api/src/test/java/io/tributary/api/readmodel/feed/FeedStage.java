package io.tributary.api.readmodel.feed;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.DeadLetterResolution;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * A read model and topics whose records the test writes, as the topology would. Logs outlive a consumer, as a broker's do.
 */
final class FeedStage implements AutoCloseable {
    static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    static final TopicPartition TIMELINE = new TopicPartition("timeline-log", 0);
    static final TopicPartition PROFILES = new TopicPartition("customer-360-log", 0);
    static final TopicPartition ENTITIES = new TopicPartition("entities-log", 0);
    static final TopicPartition CUSTOMER_360 = new TopicPartition("cdp.customer-360", 0);
    static final TopicPartition DEAD_LETTERS = new TopicPartition("cdp.dead-letters", 0);
    static final TopicPartition RESOLUTIONS = new TopicPartition("cdp.dead-letter-resolutions", 0);
    static final FeedRun.Pace PACE = new FeedRun.Pace(
            Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), 1_000, 1_000, 0);

    final ReadModel model;
    final FakeTopics topics = new FakeTopics();
    final Progress progress = new Progress();
    final LocalRegistry registry = new LocalRegistry();
    final Map<String, Source> sources =
            new HashMap<>(Sources.of(new TopicCatalogue("cdp.", 1), store -> store + "-log", registry));
    private final FactCodec facts = new FactCodec();
    private final ProfileCodec profiles = new ProfileCodec();
    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
    private MockConsumer<byte[], byte[]> consumer;

    FeedStage(Path directory) {
        model = ReadModel.open(directory);
        for (TopicPartition partition :
                List.of(TIMELINE, PROFILES, ENTITIES, CUSTOMER_360, DEAD_LETTERS, RESOLUTIONS)) {
            topics.add(partition, "id-of-" + partition.topic());
        }
    }

    /** A run over what the logs hold; what is written later reaches it as well. */
    FeedRun run() throws SQLException {
        return new FeedRun(model, consumer(), sources, topics, topics.describe().orElseThrow(), PACE, progress, NOW);
    }

    /** A consumer of the logs, from where it is told to begin. */
    MockConsumer<byte[], byte[]> consumer() {
        List<ConsumerRecord<byte[], byte[]>> records = log;
        consumer = new MockConsumer<>("none") {
            private int given;

            @Override
            public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
                synchronized (records) {
                    for (; given < records.size(); given++) {
                        ConsumerRecord<byte[], byte[]> record = records.get(given);
                        if (record.offset() >= position(new TopicPartition(record.topic(), record.partition()))) {
                            addRecord(record);
                        }
                    }
                }
                return super.poll(timeout);
            }
        };
        return consumer;
    }

    /** Takes in what there is. */
    void take() throws SQLException {
        try (FeedRun run = run()) {
            run.step();
        }
    }

    void fact(Fact fact) {
        timeline(fact.kind().code(), fact.customerId(), fact.id(), facts.encode(fact));
    }

    void timeline(char kind, String customerId, String id, byte[] value) {
        append(TIMELINE, customerId + '\0' + kind + id, value);
    }

    /** The profile of a customer, with this master data. */
    void customer(String id, Customer row) {
        Profile profile = new Profile(id);
        profile.setCustomer(row);
        append(PROFILES, id, profiles.encode(profile, null, ProfileCodec.NOT_DUE));
    }

    void entity(String key, SpecificRecord row) {
        append(ENTITIES, key, avro(row));
    }

    void row(String customerId, SpecificRecord row) {
        append(CUSTOMER_360, customerId, avro(row));
    }

    /** A letter about a record of partition 3, received an hour before it was put aside. */
    void letter(String topic, long offset, String kind, String code) {
        letter(new DeadLetter(topic, 3, offset, kind, null, null, "is required", null, null, NOW, code));
    }

    void letter(DeadLetter letter) {
        synchronized (log) {
            long offset = topics.ends().get(DEAD_LETTERS);
            byte[] value = avro(letter);
            log.add(new ConsumerRecord<>(
                    DEAD_LETTERS.topic(),
                    DEAD_LETTERS.partition(),
                    offset,
                    NOW.minusSeconds(3600).toEpochMilli(),
                    TimestampType.CREATE_TIME,
                    ConsumerRecord.NULL_SIZE,
                    value.length,
                    null,
                    value,
                    new RecordHeaders(),
                    Optional.empty()));
            topics.setEnd(DEAD_LETTERS, offset + 1);
        }
    }

    void resolution(DeadLetterResolution resolution) {
        append(RESOLUTIONS, resolution.getDeadLetterId(), avro(resolution));
    }

    private byte[] avro(SpecificRecord row) {
        return row == null ? null : new AvroSerializer<>(registry).serialize("any", row);
    }

    void append(TopicPartition partition, String key, byte[] value) {
        synchronized (log) {
            long offset = topics.ends().get(partition);
            log.add(new ConsumerRecord<>(
                    partition.topic(), partition.partition(), offset, key.getBytes(StandardCharsets.UTF_8), value));
            topics.setEnd(partition, offset + 1);
        }
    }

    /** The topic is made anew: other id, no records. */
    void recreate(TopicPartition partition) {
        synchronized (log) {
            log.removeIf(record -> record.topic().equals(partition.topic()));
            topics.add(partition, "another-id");
        }
    }

    /** The rows that a query gives, each as the texts of its cells joined by {@code |}. */
    List<String> query(String sql) {
        return model.read(connection -> {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int cell = 1; cell <= found.getMetaData().getColumnCount(); cell++) {
                        cells.add(String.valueOf(found.getString(cell)));
                    }
                    rows.add(String.join("|", cells));
                }
            }
            return rows;
        });
    }

    @Override
    public void close() throws SQLException {
        model.close();
    }
}
