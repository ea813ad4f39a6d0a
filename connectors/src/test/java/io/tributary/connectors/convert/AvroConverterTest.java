package io.tributary.connectors.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // Connect's own type for timestamps
class AvroConverterTest {
    private static final String TOPIC = "cdp.purchase-transactions";

    private final SchemaRegistry registry = new LocalRegistry();
    private final AvroConverter converter = new AvroConverter(registry);

    @Property(tries = 300)
    void shouldGiveBackTheBytesOfTheProductsOwnSerializer(@ForAll("purchases") PurchaseTransaction purchase) {
        byte[] bytes = new AvroSerializer<PurchaseTransaction>(registry).serialize(TOPIC, purchase);
        SchemaAndValue read = converter.toConnectData(TOPIC, bytes);
        assertThat(converter.fromConnectData(TOPIC, read.schema(), read.value()))
                .isEqualTo(bytes);
        assertThat(((Struct) read.value()).get("total_amount"))
                .isEqualTo(purchase.getTotalAmount().setScale(2));
        assertThat(((Struct) read.value()).get("purchase_date")).isEqualTo(Date.from(purchase.getPurchaseDate()));
    }

    @Provide
    Arbitrary<PurchaseTransaction> purchases() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<BigDecimal> money = Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999999999999.99"), new BigDecimal("9999999999999.99"))
                .ofScale(2);
        Arbitrary<Instant> time = Arbitraries.longs()
                .between(-2_208_988_800_000L, 4_102_444_799_999L)
                .map(Instant::ofEpochMilli);
        return Combinators.combine(
                        text, money, time, Arbitraries.longs(), text.injectNull(0.3), Arbitraries.of(true, false))
                .as((id, amount, at, quantity, status, deleted) -> PurchaseTransaction.newBuilder()
                        .setTransactionId(id)
                        .setCustomerId("C" + id)
                        .setProductId(id)
                        .setPurchaseDate(at)
                        .setQuantity(quantity)
                        .setTotalAmount(amount)
                        .setStatus(status)
                        .setVersion(quantity)
                        .setDeleted(deleted)
                        .build());
    }

    @Test
    void shouldWriteWhatTheProductReads() {
        Struct session = new Struct(ConnectSchemas.of(WebsiteSession.getClassSchema()))
                .put("session_id", "S1")
                .put("customer_id", "C1")
                .put("visit_date", Date.from(Instant.parse("2024-05-01T10:00:00.123Z")))
                .put("pages_viewed", 7L);
        byte[] bytes = converter.fromConnectData("cdp.website-behavior", session.schema(), session);
        WebsiteSession read =
                AvroSerdes.deserializer(WebsiteSession.class, registry).deserialize("cdp.website-behavior", bytes);
        assertThat(read)
                .isEqualTo(WebsiteSession.newBuilder()
                        .setSessionId("S1")
                        .setCustomerId("C1")
                        .setVisitDate(Instant.parse("2024-05-01T10:00:00.123Z"))
                        .setPagesViewed(7L)
                        .setViewedProducts(List.of())
                        .build());
    }

    @Test
    void shouldRegisterTheContractItself() {
        for (SourceTable table : SourceTable.values()) {
            assertThat(AvroSchemas.of(ConnectSchemas.of(table.schema()))).isSameAs(table.schema());
        }
    }

    @Test
    void shouldSayHowManyDigitsADecimalHas() {
        Schema value = ConnectSchemas.of(Customer360.getClassSchema())
                .field("total_lifetime_value")
                .schema();
        assertThat(value.name()).isEqualTo(Decimal.LOGICAL_NAME);
        assertThat(value.parameters()).containsEntry("scale", "2").containsEntry("connect.decimal.precision", "19");
        assertThat(value.isOptional()).isFalse();
    }

    @Test
    void shouldWriteAnySchemaOfConnects() {
        Schema schema = org.apache.kafka.connect.data.SchemaBuilder.struct()
                .name("shop.Anything")
                .field("a", Schema.INT8_SCHEMA)
                .field("b", Schema.OPTIONAL_INT16_SCHEMA)
                .field("c", Schema.FLOAT32_SCHEMA)
                .field("d", Schema.FLOAT64_SCHEMA)
                .field("e", Schema.BOOLEAN_SCHEMA)
                .field("f", Schema.BYTES_SCHEMA)
                .field("g", Decimal.builder(3).optional().build())
                .field("h", org.apache.kafka.connect.data.Date.SCHEMA)
                .field("i", Time.SCHEMA)
                .field("j", Timestamp.SCHEMA)
                .field(
                        "k",
                        org.apache.kafka.connect.data.SchemaBuilder.array(Schema.OPTIONAL_STRING_SCHEMA)
                                .build())
                .field(
                        "l",
                        org.apache.kafka.connect.data.SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.INT64_SCHEMA)
                                .build())
                .build();
        Struct value = new Struct(schema)
                .put("a", (byte) 1)
                .put("c", 1.5f)
                .put("d", 2.5)
                .put("e", true)
                .put("f", new byte[] {1, 2})
                .put("g", new BigDecimal("-1.250"))
                .put("h", new Date(86_400_000L * 20_000))
                .put("i", new Date(3_600_000))
                .put("j", new Date(1_700_000_000_123L))
                .put("k", java.util.Arrays.asList("x", null))
                .put("l", Map.of("y", 3L));
        Struct read = (Struct) converter
                .toConnectData("t", converter.fromConnectData("t", schema, value))
                .value();
        assertThat(read.get("a")).isEqualTo(1);
        assertThat(read.get("b")).isNull();
        assertThat(read.get("f")).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
        for (String field : List.of("c", "d", "e", "g", "h", "i", "j", "k", "l")) {
            assertThat(read.get(field)).as(field).isEqualTo(value.get(field));
        }
    }

    @Test
    void shouldReadEnumsAsText() {
        var schema = SchemaBuilder.record("shop.Coloured")
                .fields()
                .name("colour")
                .type()
                .enumeration("Colour")
                .symbols("RED")
                .noDefault()
                .endRecord();
        var record = new org.apache.avro.generic.GenericRecordBuilder(schema)
                .set(
                        "colour",
                        new org.apache.avro.generic.GenericData.EnumSymbol(
                                schema.getField("colour").schema(), "RED"))
                .build();
        Struct read = (Struct) AvroValues.toConnect(record, schema, ConnectSchemas.of(schema));
        assertThat(read.getString("colour")).isEqualTo("RED");
        assertThat(AvroValues.toAvro(read, schema, "t")).isEqualTo(record);
    }

    @Test
    void shouldPassTombstonesOn() {
        assertThat(converter.fromConnectData(TOPIC, null, null)).isNull();
        assertThat(converter.toConnectData(TOPIC, null)).isEqualTo(SchemaAndValue.NULL);
    }

    @Test
    void shouldReadDeadLettersWhoseBytesAreBytes() {
        DeadLetter letter = DeadLetter.newBuilder()
                .setSourceTopic("t")
                .setSourcePartition(0)
                .setSourceOffset(1)
                .setReason("INVALID")
                .setRule("r")
                .setValue(ByteBuffer.wrap(new byte[] {9}))
                .setFailedAt(Instant.EPOCH)
                .build();
        Struct read = (Struct) converter
                .toConnectData("t", new AvroSerializer<DeadLetter>(registry).serialize("t", letter))
                .value();
        assertThat(read.getBytes("value")).isEqualTo(new byte[] {9});
    }

    @Test
    void shouldRefuseWhatCannotBeWritten() {
        Schema schema = ConnectSchemas.of(PurchaseTransaction.getClassSchema());
        assertThatThrownBy(() -> converter.fromConnectData(TOPIC, schema, new Struct(schema)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("transaction_id is null");
        assertThatThrownBy(() -> converter.fromConnectData(TOPIC, null, "x")).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> AvroValues.toAvro(new BigDecimal("0.001"), schema(2, 5), "t"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("more than 2 decimals");
        assertThatThrownBy(() -> AvroValues.toAvro(new BigDecimal("12345.00"), schema(2, 5), "t"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("more than 5 digits");
        assertThatThrownBy(() -> converter.fromConnectData(
                        "t",
                        org.apache.kafka.connect.data.SchemaBuilder.map(Schema.INT32_SCHEMA, Schema.INT32_SCHEMA)
                                .build(),
                        Map.of()))
                .isInstanceOf(DataException.class);
        assertThatThrownBy(() -> ConnectSchemas.of(SchemaBuilder.record("U")
                        .fields()
                        .name("u")
                        .type()
                        .unionOf()
                        .stringType()
                        .and()
                        .intType()
                        .endUnion()
                        .noDefault()
                        .endRecord()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("U.u");
    }

    private static org.apache.avro.Schema schema(int scale, int precision) {
        return org.apache.avro.LogicalTypes.decimal(precision, scale)
                .addToSchema(org.apache.avro.Schema.create(org.apache.avro.Schema.Type.BYTES));
    }

    @Test
    void shouldRefuseWhatCannotBeRead() {
        assertThatThrownBy(() -> converter.toConnectData(TOPIC, new byte[] {1, 2, 3}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("not in the wire format");
        assertThatThrownBy(() -> converter.toConnectData(TOPIC, new byte[] {0, 0, 0, 0, 9, 1}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no schema with id 9");
        int id = registry.register("s", PurchaseTransaction.getClassSchema());
        assertThatThrownBy(() -> converter.toConnectData(
                        TOPIC, ByteBuffer.allocate(6).put((byte) 0).putInt(id).array()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("not Avro of");
    }

    @Test
    void shouldAskAgainWhenTheRegistryIsAway() {
        AvroConverter cutOff = new AvroConverter(new SchemaRegistry() {
            @Override
            public int register(String subject, org.apache.avro.Schema schema) {
                throw new RegistryUnavailableException("away", null);
            }

            @Override
            public Optional<org.apache.avro.Schema> byId(int id) {
                throw new RegistryUnavailableException("away", null);
            }
        });
        assertThatThrownBy(() -> cutOff.toConnectData(TOPIC, new byte[] {0, 0, 0, 0, 9, 1}))
                .isInstanceOf(RetriableException.class);
        assertThatThrownBy(() -> cutOff.fromConnectData(TOPIC, Schema.STRING_SCHEMA, "x"))
                .isInstanceOf(RetriableException.class);
    }

    @Test
    void shouldBeConfiguredWithARegistry() {
        AvroConverter configured = new AvroConverter();
        assertThat(configured.config().names()).containsExactly(AvroConverter.REGISTRY_URL);
        configured.configure(Map.of(AvroConverter.REGISTRY_URL, "http://127.0.0.1:1"), true);
        assertThatThrownBy(() -> configured.fromConnectData(TOPIC, Schema.STRING_SCHEMA, "x"))
                .isInstanceOf(RetriableException.class);
    }
}
