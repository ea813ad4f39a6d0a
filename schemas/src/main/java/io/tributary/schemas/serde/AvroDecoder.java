package io.tributary.schemas.serde;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads records in the wire format, written with any schema that the contract can be read from.
 *
 * <p>Not thread-safe: every task has its own. Bad bytes are a value ({@link Decoded.Unreadable}); a registry that
 * can't be reached is an exception, since the bytes may be fine.
 */
public final class AvroDecoder<T extends SpecificRecord> {
    private final SchemaRegistry registry;
    private final Schema contract;
    private final SpecificData model;
    private final Map<Integer, Writer<T>> writers = new HashMap<>();
    private BinaryDecoder decoder;

    public AvroDecoder(Class<T> type, SchemaRegistry registry) {
        AvroModel.ensureTrusted();
        this.registry = registry;
        this.contract = SpecificData.get().getSchema(type);
        this.model = SpecificData.getForClass(type);
    }

    /**
     * Reads one record.
     *
     * @param record the bytes, not null
     * @throws RegistryUnavailableException when the writer's schema is not known yet and can't be asked for
     */
    public Decoded<T> decode(byte[] record) {
        if (!WireFormat.isFramed(record)) {
            return new Decoded.Unreadable<>(
                    "not in the wire format: a zero byte, four bytes of schema id, and Avro are expected");
        }
        Writer<T> writer = writer(WireFormat.schemaId(record));
        if (writer.reader == null) {
            return new Decoded.Unreadable<>(writer.problem);
        }
        try {
            decoder = DecoderFactory.get()
                    .binaryDecoder(record, WireFormat.HEADER_BYTES, record.length - WireFormat.HEADER_BYTES, decoder);
            T value = writer.reader.read(null, decoder);
            return decoder.isEnd()
                    ? new Decoded.Value<>(value)
                    : new Decoded.Unreadable<>("bytes follow after the end of the record");
        } catch (IOException | RuntimeException bad) {
            // Avro throws whatever lies at hand: NumberFormatException for money without bytes,
            // UnsupportedOperationException for a length out of range. Nothing but the bytes is at work here.
            return new Decoded.Unreadable<>("not Avro of " + writer.name + ": " + bad);
        }
    }

    private Writer<T> writer(int id) {
        Writer<T> known = writers.get(id);
        if (known != null) {
            return known;
        }
        Writer<T> found = registry.byId(id).map(this::resolve).orElse(null);
        if (found == null) {
            // Not remembered: the id may be registered a moment later, and a record with it must not be refused then.
            return new Writer<>("", null, "the registry has no schema with id " + id);
        }
        writers.put(id, found);
        return found;
    }

    private Writer<T> resolve(Schema written) {
        var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(contract, written);
        if (compatibility.getType() != SchemaCompatibilityType.COMPATIBLE) {
            return new Writer<>(
                    written.getFullName(),
                    null,
                    "schema " + written.getFullName() + " can't be read as " + contract.getFullName() + ": "
                            + compatibility.getResult().getIncompatibilities());
        }
        for (Schema.Field field : contract.getFields()) {
            Schema.Field writtenField = written.getField(field.name());
            if (writtenField != null && !sameScale(field.schema(), writtenField.schema())) {
                return new Writer<>(
                        written.getFullName(),
                        null,
                        "field " + field.name() + " of schema " + written.getFullName()
                                + " is a decimal of another scale than in the contract");
            }
        }
        return new Writer<>(written.getFullName(), new SpecificDatumReader<>(written, contract, model), "");
    }

    /** Avro resolves decimals by their bytes and ignores the scale: money written with 4 decimals would read 100-fold. */
    private static boolean sameScale(Schema contract, Schema written) {
        return scale(contract) == scale(written);
    }

    private static int scale(Schema schema) {
        if (schema.getType() == Schema.Type.UNION) {
            return schema.getTypes().stream().mapToInt(AvroDecoder::scale).max().orElse(-1);
        }
        return schema.getLogicalType() instanceof LogicalTypes.Decimal decimal ? decimal.getScale() : -1;
    }

    private record Writer<T>(String name, SpecificDatumReader<T> reader, String problem) {}
}
