package io.tributary.connectors.convert;

import io.tributary.schemas.serde.RegistryClient;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;

/**
 * Connect's records as Avro in the Confluent wire format: a zero byte, the schema's id in four bytes, the Avro binary encoding.
 *
 * <p>The bytes are those that {@code KafkaAvroSerializer} and the product's own serializer write. A registry that can't be reached
 * is retriable; bytes that are no Avro of their schema are not.
 */
public final class AvroConverter implements Converter {
    /** Address of a registry with the Confluent REST API. */
    public static final String REGISTRY_URL = "schema.registry.url";

    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 5;
    private static final ConfigDef CONFIGURATION = new ConfigDef()
            .define(
                    REGISTRY_URL,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    ConfigDef.Importance.HIGH,
                    "A schema registry with the Confluent REST API, such as http://127.0.0.1:8000/registry.");

    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private SchemaRegistry registry;
    private String suffix = "-value";

    /** For Connect, which calls {@link #configure} next. */
    public AvroConverter() {}

    AvroConverter(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public ConfigDef config() {
        return CONFIGURATION;
    }

    @Override
    public void configure(Map<String, ?> configuration, boolean isKey) {
        registry =
                new RegistryClient((String) CONFIGURATION.parse(configuration).get(REGISTRY_URL));
        suffix = isKey ? "-key" : "-value";
    }

    @Override
    public byte[] fromConnectData(String topic, org.apache.kafka.connect.data.Schema schema, Object value) {
        if (value == null) {
            return null;
        }
        if (schema == null) {
            throw new DataException(topic + ": a value without a schema can't be written in Avro");
        }
        Schema avro = AvroSchemas.of(schema);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(ByteBuffer.allocate(HEADER_BYTES)
                    .put(MAGIC)
                    .putInt(id(topic, avro))
                    .array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<>(avro).write(AvroValues.toAvro(value, avro, topic), encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException | AvroRuntimeException | ClassCastException wrong) {
            throw new DataException(topic + ": the value can't be written as " + avro.getFullName(), wrong);
        }
    }

    private int id(String topic, Schema avro) {
        String known = topic + '\n' + avro.getFullName() + '\n' + avro.hashCode();
        Integer id = ids.get(known);
        if (id == null) {
            id = asking(() -> registry.register(topic + suffix, avro));
            ids.put(known, id);
        }
        return id;
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] bytes) {
        if (bytes == null) {
            return SchemaAndValue.NULL;
        }
        if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
            throw new DataException(
                    topic + ": not in the wire format: a zero byte, four bytes of schema id, and Avro are expected");
        }
        int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        Schema written = asking(() -> registry.byId(id))
                .orElseThrow(() -> new DataException(topic + ": the registry has no schema with id " + id));
        org.apache.kafka.connect.data.Schema schema = ConnectSchemas.of(written);
        try {
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
            Object value = new GenericDatumReader<>(written).read(null, decoder);
            return new SchemaAndValue(schema, AvroValues.toConnect(value, written, schema));
        } catch (IOException | AvroRuntimeException | UnsupportedOperationException wrong) {
            throw new DataException(topic + ": not Avro of " + written.getFullName(), wrong);
        }
    }

    private interface Question<T> {
        T ask();
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (RegistryUnavailableException unavailable) {
            throw new RetriableException(unavailable.getMessage(), unavailable);
        }
    }
}
