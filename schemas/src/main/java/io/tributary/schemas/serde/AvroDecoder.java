package io.tributary.schemas.serde;

import io.tributary.schemas.source.Reason;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
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
                    Reason.NOT_FRAMED,
                    "not in the wire format: a zero byte, four bytes of schema id, and Avro are expected");
        }
        Writer<T> writer = writer(WireFormat.schemaId(record));
        if (writer.reader == null) {
            return new Decoded.Unreadable<>(writer.code, writer.problem);
        }
        try {
            decoder = DecoderFactory.get()
                    .binaryDecoder(record, WireFormat.HEADER_BYTES, record.length - WireFormat.HEADER_BYTES, decoder);
            T value = writer.reader.read(null, decoder);
            return decoder.isEnd()
                    ? new Decoded.Value<>(value)
                    : new Decoded.Unreadable<>(Reason.TRAILING_BYTES, "bytes follow after the end of the record");
        } catch (IOException | RuntimeException bad) {
            // Avro throws whatever it stumbles over: UnsupportedOperationException for an absurd length,
            // NumberFormatException for a decimal without digits. Nothing but the bytes is touched here.
            return new Decoded.Unreadable<>(Reason.NOT_AVRO, "not Avro of " + writer.name + ": " + bad);
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
            return new Writer<>("", null, Reason.UNKNOWN_SCHEMA, "the registry has no schema with id " + id);
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
                    Reason.INCOMPATIBLE_SCHEMA,
                    "schema " + written.getFullName() + " can't be read as " + contract.getFullName() + ": "
                            + compatibility.getResult().getIncompatibilities());
        }
        var otherScale = DecimalScales.difference(contract, written);
        if (otherScale.isPresent()) {
            return new Writer<>(
                    written.getFullName(),
                    null,
                    Reason.INCOMPATIBLE_SCHEMA,
                    "schema " + written.getFullName() + " can't be read as " + contract.getFullName() + ": "
                            + otherScale.get());
        }
        return new Writer<>(written.getFullName(), new SpecificDatumReader<>(written, contract, model), null, "");
    }

    private record Writer<T>(String name, SpecificDatumReader<T> reader, Reason code, String problem) {}
}
