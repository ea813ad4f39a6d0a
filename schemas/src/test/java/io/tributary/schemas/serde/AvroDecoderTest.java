package io.tributary.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.source.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroDecoderTest {
    private static final String CONTRACT = PurchaseTransaction.getClassSchema().toString();

    private final LocalRegistry registry = new LocalRegistry();
    private final AvroDecoder<PurchaseTransaction> decoder = new AvroDecoder<>(PurchaseTransaction.class, registry);
    private final AvroSerializer<PurchaseTransaction> serializer = new AvroSerializer<>(registry);

    @Test
    void shouldReadWhatWasWrittenWhenTheSchemaIsTheContract() {
        byte[] bytes = serializer.serialize(Purchases.TOPIC, Purchases.purchase());

        assertThat(decoder.decode(bytes)).isEqualTo(new Decoded.Value<>(Purchases.purchase()));
    }

    @Test
    void shouldReadWhatAnOlderWriterWroteWhenFieldsWereAddedSince() throws IOException {
        Schema older = new Schema.Parser().parse("""
                        {"type": "record", "name": "PurchaseTransaction", "namespace": "io.tributary.schemas.avro",
                         "fields": [
                           {"name": "transaction_id", "type": "string"},
                           {"name": "customer_id", "type": "string"},
                           {"name": "product_id", "type": "string"},
                           {"name": "purchase_date", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                           {"name": "quantity", "type": "int"},
                           {"name": "total_amount",
                            "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}}
                         ]}
                        """);

        Decoded<PurchaseTransaction> decoded =
                decoder.decode(written(purchase(older).set("quantity", 3)));

        PurchaseTransaction read = record(decoded);
        assertThat(read.getTotalAmount()).isEqualTo(new BigDecimal("29.97"));
        assertThat(read.getQuantity()).isEqualTo(3L);
        assertThat(read.getStoreId()).isNull();
        assertThat(read.getDeleted()).isFalse();
    }

    @Test
    void shouldReadWhatANewerWriterWroteWhenItHasFieldsUnknownHere() throws IOException {
        Schema newer = new Schema.Parser()
                .parse(CONTRACT.replace(
                        "\"fields\":[", "\"fields\":[{\"name\":\"till\",\"type\":\"string\",\"default\":\"\"},"));

        assertThat(record(decoder.decode(written(purchase(newer).set("till", "7"))))
                        .getTransactionId())
                .isEqualTo("T1");
    }

    @Test
    void shouldRefuseWhenTheWritersDecimalHasAnotherScale() throws IOException {
        Schema finer = new Schema.Parser().parse(CONTRACT.replace("\"scale\":2", "\"scale\":4"));

        assertThat(reason(decoder.decode(written(purchase(finer)))))
                .contains("io.tributary.schemas.avro.PurchaseTransaction")
                .contains("field total_amount is a decimal of scale 2 where it was written as a decimal of scale 4");
    }

    @Test
    void shouldRefuseWhenADecimalWithinARecordHasAnotherScale() throws IOException {
        Schema finer =
                new Schema.Parser().parse(Broadcast.getClassSchema().toString().replace("\"scale\":2", "\"scale\":4"));
        GenericRecord product = new GenericRecordBuilder(
                        finer.getField("entity").schema().getTypes().get(1))
                .set("product_id", "P1")
                .set("price", ByteBuffer.wrap(new byte[] {1}))
                .build();
        byte[] bytes = written(new GenericRecordBuilder(finer)
                .set("subject", "PRODUCT")
                .set("id", "P1")
                .set("entity", product));

        assertThat(reason(new AvroDecoder<>(Broadcast.class, registry).decode(bytes)))
                .contains("field entity.price is a decimal of scale 2");
        assertThat(new AvroDecoder<>(CatalogProduct.class, registry).decode(bytes))
                .isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void shouldRefuseWhenTheWritersSchemaCanNotBeReadAsTheContract() throws IOException {
        Schema other =
                new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"PurchaseTransaction\",\"fields\":[]}");

        assertThat(reason(decoder.decode(written(new GenericRecordBuilder(other)))))
                .contains("can't be read as")
                .contains("READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    @Test
    void shouldRefuseForNowWhenTheIdIsUnknown() {
        byte[] bytes = serializer.serialize(Purchases.TOPIC, Purchases.purchase());
        LocalRegistry empty = new LocalRegistry();
        AvroDecoder<PurchaseTransaction> reader = new AvroDecoder<>(PurchaseTransaction.class, empty);

        assertThat(reason(reader.decode(bytes))).startsWith("the registry has no schema with id ");

        // when it is registered a moment later
        empty.register("s", PurchaseTransaction.getClassSchema());
        assertThat(reader.decode(bytes)).isInstanceOf(Decoded.Value.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void shouldRefuseWhenThereIsNoWholeHeader(int length) {
        byte[] bytes = serializer.serialize(Purchases.TOPIC, Purchases.purchase());

        assertThat(reason(decoder.decode(Arrays.copyOf(bytes, length)))).startsWith("not in the wire format");
    }

    @Test
    void shouldRefuseWhenTheFirstByteIsNotZero() {
        byte[] bytes = serializer.serialize(Purchases.TOPIC, Purchases.purchase());
        bytes[0] = '{';

        assertThat(reason(decoder.decode(bytes))).startsWith("not in the wire format");
    }

    @Test
    void shouldRefuseWhenBytesAreCutOffAnywhere() {
        byte[] bytes = serializer.serialize(Purchases.TOPIC, Purchases.purchase());

        for (int length = WireFormat.HEADER_BYTES; length < bytes.length; length++) {
            assertThat(reason(decoder.decode(Arrays.copyOf(bytes, length)))).startsWith("not Avro of ");
        }
    }

    @Test
    void shouldRefuseWhenBytesFollow() {
        byte[] bytes = serializer.serialize(Purchases.TOPIC, Purchases.purchase());

        assertThat(reason(decoder.decode(Arrays.copyOf(bytes, bytes.length + 1))))
                .isEqualTo("bytes follow after the end of the record");
    }

    @Test
    void shouldRefuseWithoutTakingMemoryWhenALengthIsAbsurd() {
        byte[] header =
                Arrays.copyOf(serializer.serialize(Purchases.TOPIC, Purchases.purchase()), WireFormat.HEADER_BYTES);
        // A first string of 2,000,000,000 bytes, as a varint, and not one byte of it.
        byte[] claim = {(byte) 0x80, (byte) 0xd0, (byte) 0xac, (byte) 0xf3, 0x0e};
        byte[] bytes = ByteBuffer.allocate(header.length + claim.length)
                .put(header)
                .put(claim)
                .array();

        assertThat(reason(decoder.decode(bytes))).startsWith("not Avro of ");
    }

    @Test
    void shouldRefuseWhenADecimalHasNoDigits() throws IOException {
        byte[] bytes =
                written(purchase(PurchaseTransaction.getClassSchema()).set("total_amount", ByteBuffer.allocate(0)));

        assertThat(reason(decoder.decode(bytes))).startsWith("not Avro of ").contains("Zero length");
    }

    @Property(tries = 500)
    void shouldRefuseAndNotFailWhenBytesAreAnything(@ForAll byte[] noise) {
        LocalRegistry known = new LocalRegistry();
        byte[] header = WireFormat.header(known.register("s", PurchaseTransaction.getClassSchema()));
        byte[] bytes = ByteBuffer.allocate(header.length + noise.length)
                .put(header)
                .put(noise)
                .array();

        assertThat(new AvroDecoder<>(PurchaseTransaction.class, known).decode(bytes))
                .isInstanceOf(Decoded.class);
    }

    @Test
    void shouldFailAndNotRefuseWhenTheRegistryCanNotBeAsked() {
        SchemaRegistry down = new SchemaRegistry() {
            @Override
            public int register(String subject, Schema schema) {
                throw new RegistryUnavailableException("down", null);
            }

            @Override
            public Optional<Schema> byId(int id) {
                throw new RegistryUnavailableException("down", null);
            }
        };
        byte[] bytes = serializer.serialize(Purchases.TOPIC, Purchases.purchase());

        assertThatThrownBy(() -> new AvroDecoder<>(PurchaseTransaction.class, down).decode(bytes))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    private static GenericRecordBuilder purchase(Schema schema) {
        return new GenericRecordBuilder(schema)
                .set("transaction_id", "T1")
                .set("customer_id", "C1")
                .set("product_id", "P1")
                .set("purchase_date", 1_714_979_289_123L)
                .set("quantity", 3L)
                .set("total_amount", ByteBuffer.wrap(new byte[] {0x0b, (byte) 0xb5}));
    }

    private byte[] written(GenericRecordBuilder builder) throws IOException {
        GenericRecord record = builder.build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(WireFormat.header(registry.register("s", record.getSchema())));
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        return bytes.toByteArray();
    }

    private static <T> T record(Decoded<T> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Value.class);
        return ((Decoded.Value<T>) decoded).record();
    }

    private static String reason(Decoded<?> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
        Decoded.Unreadable<?> unreadable = (Decoded.Unreadable<?>) decoded;
        assertThat(unreadable.code()).isEqualTo(code(unreadable.reason()));
        return unreadable.reason();
    }

    /** The code that goes with a sentence. */
    private static Reason code(String sentence) {
        if (sentence.startsWith("not in the wire format")) {
            return Reason.NOT_FRAMED;
        }
        if (sentence.startsWith("not Avro of")) {
            return Reason.NOT_AVRO;
        }
        if (sentence.startsWith("bytes follow")) {
            return Reason.TRAILING_BYTES;
        }
        return sentence.startsWith("the registry has no") ? Reason.UNKNOWN_SCHEMA : Reason.INCOMPATIBLE_SCHEMA;
    }
}
