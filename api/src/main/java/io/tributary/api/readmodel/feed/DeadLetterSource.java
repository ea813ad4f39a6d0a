package io.tributary.api.readmodel.feed;

import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * The topic dead-letters: the table of that name, a row a letter. What was in the record stays in the topic; the table says
 * where it came from and why it was put aside.
 */
final class DeadLetterSource implements Source {
    /** Of a key that is no id, which may be any bytes. */
    private static final int SHOWN_CHARACTERS = 255;

    private final String prefix;
    private final Deserializer<DeadLetter> letters;

    /** @param prefix that topics begin with */
    DeadLetterSource(String prefix, SchemaRegistry registry) {
        this.prefix = prefix;
        this.letters = AvroSerdes.deserializer(DeadLetter.class, registry);
    }

    @Override
    public Optional<Change> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        // Told apart by where it lies: a record in rerouted may claim any origin, the same one twice.
        String id = record.partition() + "-" + record.offset();
        DeadLetter letter = letters.deserialize(record.topic(), record.value());
        return Optional.of(Change.row(
                FedTable.DEAD_LETTERS,
                id,
                source(letter.getSourceTopic()),
                letter.getSourceTopic(),
                letter.getSourcePartition(),
                letter.getSourceOffset(),
                shown(letter.getKey()),
                letter.getReason(),
                letter.getCode() == null ? letter.getReason() : letter.getCode(),
                letter.getField(),
                letter.getOffendingValue(),
                letter.getRule(),
                Instant.ofEpochMilli(record.timestamp()),
                letter.getFailedAt()));
    }

    /** As its table is called: {@code cdp.purchase-transactions} is purchase_transactions. */
    private String source(String topic) {
        return (topic.startsWith(prefix) ? topic.substring(prefix.length()) : topic).replace('-', '_');
    }

    private static String shown(ByteBuffer key) {
        if (key == null) {
            return null;
        }
        String text = StandardCharsets.UTF_8.decode(key.duplicate()).toString();
        return text.codePointCount(0, text.length()) <= SHOWN_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "…";
    }
}
