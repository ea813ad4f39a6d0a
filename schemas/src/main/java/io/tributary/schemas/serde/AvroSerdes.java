package io.tributary.schemas.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes for topics that only this product writes to, where unreadable bytes are a bug and not an expected failure. */
public final class AvroSerdes {

    private AvroSerdes() {}

    public static <T extends SpecificRecord> Serde<T> of(Class<T> type, SchemaRegistry registry) {
        return Serdes.serdeFrom(new AvroSerializer<>(registry), deserializer(type, registry));
    }

    /** Thread-safe: Kafka Streams shares a serde among its threads, so each gets a decoder of its own. */
    public static <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type, SchemaRegistry registry) {
        ThreadLocal<AvroDecoder<T>> decoders = ThreadLocal.withInitial(() -> new AvroDecoder<>(type, registry));
        return (topic, bytes) -> {
            if (bytes == null) {
                return null;
            }
            Decoded<T> decoded = decoders.get().decode(bytes);
            if (decoded instanceof Decoded.Value<T> value) {
                return value.record();
            }
            throw new SerializationException(topic + ": " + ((Decoded.Unreadable<T>) decoded).reason());
        };
    }
}
