package io.tributary.api.readmodel.feed;

import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.serde.AvroDecoder;
import io.tributary.schemas.serde.Decoded;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The topic dead-letters: the table of that name, a row a letter. What was in the record stays in the topic; the table says
 * where it came from and why it was put aside.
 */
final class DeadLetterSource implements Source {
    /** Of a key that is no id, which may be any bytes. */
    private static final int SHOWN_CHARACTERS = 255;

    private final String prefix;
    private final AvroDecoder<DeadLetter> letters;

    /** @param prefix that topics begin with */
    DeadLetterSource(String prefix, SchemaRegistry registry) {
        this.prefix = prefix;
        this.letters = new AvroDecoder<>(DeadLetter.class, registry);
    }

    @Override
    public Optional<Change> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        // Told apart by where it lies: a record in rerouted may claim any origin, the same one twice.
        String id = record.partition() + "-" + record.offset();
        Decoded<DeadLetter> decoded = letters.decode(record.value());
        return Optional.of(
                decoded instanceof Decoded.Value<DeadLetter> readable
                        ? row(id, record, readable.record())
                        : foreign(id, record, (Decoded.Unreadable<DeadLetter>) decoded));
    }

    /** What somebody else wrote into the topic was put aside there, if not by us: it is to be seen, and to be discarded. */
    private Change foreign(
            String id, ConsumerRecord<byte[], byte[]> record, Decoded.Unreadable<DeadLetter> unreadable) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        return Change.row(
                FedTable.DEAD_LETTERS,
                id,
                source(record.topic()),
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? null : shown(ByteBuffer.wrap(record.key())),
                Reason.Kind.UNREADABLE.name(),
                unreadable.code().name(),
                null,
                null,
                "no dead letter of this product: " + unreadable.reason(),
                at,
                at);
    }

    private Change row(String id, ConsumerRecord<byte[], byte[]> record, DeadLetter letter) {
        return Change.row(
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
                letter.getFailedAt());
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
