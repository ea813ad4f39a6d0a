package io.tributary.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Writes records in the wire format; the same bytes that {@code KafkaAvroSerializer} would write. Thread-safe. */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private static final int USUAL_BYTES = 512;

    private final SchemaRegistry registry;
    private final ConcurrentMap<String, byte[]> headers = new ConcurrentHashMap<>();
    private final ThreadLocal<Encoder<T>> encoders = ThreadLocal.withInitial(Encoder::new);

    public AvroSerializer(SchemaRegistry registry) {
        AvroModel.ensureTrusted();
        this.registry = registry;
    }

    /**
     * @param topic names the subject, {@code <topic>-value}, under which the schema is registered
     * @throws RegistryUnavailableException on first use of a topic, when the registry can't be reached
     */
    @Override
    public byte[] serialize(String topic, T value) {
        if (value == null) {
            return null;
        }
        byte[] header = headers.get(topic);
        if (header == null) {
            header = WireFormat.header(registry.register(topic + "-value", value.getSchema()));
            headers.put(topic, header);
        }
        return encoders.get().encode(header, value);
    }

    private static final class Encoder<T extends SpecificRecord> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        private final IdentityHashMap<Schema, ContractWriter> writers = new IdentityHashMap<>();
        private BinaryEncoder encoder;

        byte[] encode(byte[] header, T value) {
            ContractWriter writer = writers.get(value.getSchema());
            if (writer == null) {
                writer = new ContractWriter(value.getSchema());
                writers.put(value.getSchema(), writer);
            }
            try {
                bytes.reset();
                bytes.write(header);
                encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
                writer.write(value, encoder);
                encoder.flush();
                return bytes.toByteArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException("writing to memory does not fail", impossible);
            }
        }
    }
}
