package io.tributary.api.readmodel.feed;

import io.tributary.schemas.avro.DeadLetterResolution;
import io.tributary.schemas.serde.AvroDecoder;
import io.tributary.schemas.serde.Decoded;
import io.tributary.schemas.serde.SchemaRegistry;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topic of what became of dead letters. A record that somebody else wrote there resolves nothing. */
final class DeadLetterResolutionSource implements Source {
    private final AvroDecoder<DeadLetterResolution> decoder;

    DeadLetterResolutionSource(SchemaRegistry registry) {
        this.decoder = new AvroDecoder<>(DeadLetterResolution.class, registry);
    }

    @Override
    public Optional<Change> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null
                || !(decoder.decode(record.value()) instanceof Decoded.Value<DeadLetterResolution> readable)) {
            return Optional.empty();
        }
        DeadLetterResolution resolution = readable.record();
        return Optional.of(Change.row(
                FedTable.DEAD_LETTER_RESOLUTIONS,
                resolution.getDeadLetterId(),
                resolution.getStatus(),
                resolution.getNote(),
                resolution.getCorrected(),
                resolution.getResolvedAt()));
    }
}
