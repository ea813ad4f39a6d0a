package io.tributary.topology.processor;

import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.source.Reason;
import io.tributary.schemas.source.Violation;
import io.tributary.topology.processor.Quarantine.Place;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends records that can't be taken in to the dead letters: whole, with where they came from and why. */
final class DeadLetters {
    static final String SINK = "to-dead-letters";

    private final ProcessorContext<byte[], byte[]> context;
    private final AvroSerializer<DeadLetter> serializer;
    private final String topic;
    private final String sink;

    DeadLetters(
            ProcessorContext<byte[], byte[]> context,
            AvroSerializer<DeadLetter> serializer,
            String topic,
            String sink) {
        this.context = context;
        this.serializer = serializer;
        this.topic = topic;
        this.sink = sink;
    }

    /** The record that was read, if it is valid; otherwise it has been put aside. */
    Optional<SpecificRecord> validOrPutAside(Record<byte[], byte[]> record, Place place, SourceDecoder.Read read) {
        if (read instanceof SourceDecoder.Valid valid) {
            return Optional.of(valid.record());
        }
        if (read instanceof SourceDecoder.Unreadable unreadable) {
            unreadable(record, place, unreadable.code(), unreadable.reason());
        } else if (read instanceof SourceDecoder.Invalid invalid) {
            invalid(record, place, invalid.violation());
        }
        return Optional.empty();
    }

    void unreadable(Record<byte[], byte[]> record, Place place, Reason code, String reason) {
        send(record, place, code, null, null, reason);
    }

    void invalid(Record<byte[], byte[]> record, Place place, Violation violation) {
        send(record, place, violation.reason(), violation.field(), violation.value(), violation.rule());
    }

    void quarantined(Record<byte[], byte[]> record, Place place, RuntimeException cause) {
        send(record, place, Reason.TASK_FAILED, null, null, cause.toString());
    }

    private void send(
            Record<byte[], byte[]> record, Place place, Reason reason, String field, String value, String rule) {
        DeadLetter letter = new DeadLetter(
                place.topic(),
                place.partition(),
                place.offset(),
                reason.kind().name(),
                field,
                value,
                rule,
                buffer(record.key()),
                buffer(record.value()),
                Instant.ofEpochMilli(context.currentSystemTimeMs()),
                reason.name());
        context.forward(record.withValue(serializer.serialize(topic, letter)), sink);
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
