package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Producers that others wrote: every record counts once, wherever it lies and whatever it is wrapped in. */
@ExtendWith(SharedServer.class)
class MisplacedRecordsIT {
    private static final String PURCHASES = "cdp.purchase-transactions";
    private static final String CUSTOMERS = "cdp.customer-info";
    private static final String PRODUCTS = "cdp.product-catalog";
    private static final int PARTITIONS = 4;
    private static final byte[] GARBAGE = {0, 1, 2, 3, -1, -2};

    private LiveServer server;
    private KafkaProducer<byte[], byte[]> producer;
    private AvroSerializer<PurchaseTransaction> purchases;
    private JsonNode before;

    @BeforeEach
    void connect(LiveServer shared) {
        server = shared;
        producer = producer(Map.of());
        purchases = new AvroSerializer<>(server.registry());
        server.awaitEverything();
        before = server.json("/api/status");
    }

    @AfterEach
    void disconnect() {
        producer.close();
    }

    @Test
    void shouldCountOnceWhenTheKeyIsMissingOrWrong() throws Exception {
        know("key");

        send(PURCHASES, null, null, purchase("key", "T1"));
        send(PURCHASES, null, bytes("somebody else"), purchase("key", "T2"));
        send(PURCHASES, null, new byte[0], purchase("key", "T3"));
        send(PURCHASES, null, new byte[] {-1, -2}, purchase("key", "T4"));

        assertPurchases("key", 4);
        assertThat(grown("rerouted")).isEqualTo(4);
    }

    @Test
    void shouldCountOnceWhenTheKeyIsRightAndThePartitionIsNot() throws Exception {
        know("part");

        for (int partition = 0; partition < PARTITIONS; partition++) {
            send(PURCHASES, partition, bytes("part"), purchase("part", "T" + partition));
            // The same fact everywhere is still one.
            send(PURCHASES, partition, bytes("part"), purchase("part", "everywhere"));
        }

        assertPurchases("part", PARTITIONS + 1);
        assertThat(grown("rerouted")).isEqualTo(2 * (PARTITIONS - 1));
        assertThat(grown("duplicates")).isEqualTo(PARTITIONS - 1);
    }

    @Test
    void shouldDeleteTheCustomerWhenATombstoneLiesInAnotherPartition() throws Exception {
        know("tomb");
        assertThat(server.get("/api/customers/tomb").statusCode()).isEqualTo(200);

        send(CUSTOMERS, (home("tomb") + 1) % PARTITIONS, bytes("tomb"), null);

        server.awaitEverything();
        assertThat(server.get("/api/customers/tomb").statusCode()).isEqualTo(404);
        assertThat(server.text("/api/export/customers")).doesNotContain("\ntomb,");
    }

    @Test
    void shouldBelieveNoHeaderWhenItSaysWhereARecordCameFrom() throws Exception {
        know("forged");

        for (String origin : List.of("x", "", "cdp.customer-info/0/0", "nowhere/1/2", "a/b/c", "cdp.x/99999999999/1")) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(PURCHASES, bytes("forged"), purchase("forged", "T" + origin));
            record.headers().add("tributary.origin", bytes(origin));
            producer.send(record).get();
        }
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(PURCHASES, bytes("forged"), purchase("forged", "null"));
        record.headers().add("tributary.origin", null);
        producer.send(record).get();
        // Nobody but the product writes here, and who does all the same stops nothing.
        send("cdp.rerouted", null, bytes("forged"), purchase("forged", "smuggled"));
        send("cdp.rerouted", null, null, GARBAGE);

        assertPurchases("forged", 7);
    }

    @Test
    void shouldCountCommittedAndNeverAbortedWhenATransactionEnds() throws Exception {
        know("tx");
        try (KafkaProducer<byte[], byte[]> transactional = transactional("tx")) {
            transactional.initTransactions();
            transactional.beginTransaction();
            sendAll(transactional, "tx", 5);
            transactional.commitTransaction();
            assertPurchases("tx", 5);

            // The last thing in each partition is an aborted record and a marker: nobody will ever read past them.
            transactional.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                byte[] aborted = purchase("tx", "aborted " + partition);
                sent.add(transactional.send(new ProducerRecord<>(PURCHASES, partition, bytes("tx"), aborted)));
            }
            transactional.flush();
            transactional.abortTransaction();
            for (Future<RecordMetadata> each : sent) {
                assertThat(each).isDone();
            }
            assertPurchases("tx", 5);
        }
    }

    @Test
    void shouldReachLagZeroWhenALargeTransactionIsAborted() throws Exception {
        know("large");
        try (KafkaProducer<byte[], byte[]> transactional = transactional("large")) {
            transactional.initTransactions();
            transactional.beginTransaction();
            sendAll(transactional, "large", 2_000);
            transactional.flush();
            transactional.abortTransaction();
        }
        assertPurchases("large", 0);
    }

    @Test
    void shouldSayThatSomethingIsMissingWhileATransactionIsOpen() throws Exception {
        know("open");
        try (KafkaProducer<byte[], byte[]> transactional = transactional("open")) {
            transactional.initTransactions();
            transactional.beginTransaction();
            sendAll(transactional, "open", 3);
            transactional.flush();
            // Acknowledged, and hidden behind the open transaction.
            send(PURCHASES, null, bytes("open"), purchase("open", "behind"));

            for (int question = 0; question < 3; question++) {
                assertThat(server.json("/api/status").path("lag").asLong()).isEqualTo(4);
            }
            assertThat(server.json("/api/customers/open")
                            .path("total_purchases")
                            .asInt())
                    .isZero();
            transactional.commitTransaction();
        }
        assertPurchases("open", 4);
    }

    @Test
    void shouldCountOnceWhenAProducersSchemaHasAFieldMore() throws Exception {
        know("evolved");
        Schema wider = withChannel(PurchaseTransaction.getClassSchema());
        GenericRecord record = new GenericData.Record(wider);
        PurchaseTransaction known = transaction("evolved", "T1");
        for (Schema.Field field : known.getSchema().getFields()) {
            record.put(field.name(), raw(known, field));
        }
        record.put("sales_channel", "kiosk");

        send(PURCHASES, null, bytes("evolved"), serialized(server.registry(), wider, record));
        // The contract's own writer beside it, with the same content: a duplicate.
        send(PURCHASES, null, bytes("evolved"), purchase("evolved", "T1"));

        assertPurchases("evolved", 1);
        assertThat(grown("duplicates")).isEqualTo(1);
    }

    @Test
    void shouldPutBrokenRecordsAsideWholeWhenTheyArrive() throws Exception {
        PurchaseTransaction tooMany = transaction("dead", "T1");
        tooMany.setQuantity(1_000_001);
        PurchaseTransaction control = transaction("dead", "T\u0007");
        CatalogProduct negative = CatalogProduct.newBuilder()
                .setProductId("P-dead")
                .setPrice(new BigDecimal("-0.01"))
                .build();
        byte[] huge = purchases.serialize(PURCHASES, tooMany);
        byte[] bell = purchases.serialize(PURCHASES, control);
        byte[] price = new AvroSerializer<CatalogProduct>(server.registry()).serialize(PRODUCTS, negative);
        byte[] cut = new byte[huge.length - 3];
        System.arraycopy(huge, 0, cut, 0, cut.length);
        byte[] unknownSchema =
                ByteBuffer.allocate(8).put((byte) 0).putInt(987_654).array();

        assertLetter(send(PURCHASES, null, bytes("dead"), GARBAGE), "UNREADABLE", null, null, null, GARBAGE);
        assertLetter(send(PURCHASES, null, null, new byte[0]), "UNREADABLE", null, null, null, new byte[0]);
        assertLetter(send(PURCHASES, null, bytes("dead"), null), "UNREADABLE", null, null, "null is no fact", null);
        assertLetter(send(PURCHASES, null, bytes("dead"), cut), "UNREADABLE", null, null, null, cut);
        assertLetter(
                send(PURCHASES, null, bytes("dead"), unknownSchema), "UNREADABLE", null, null, "987654", unknownSchema);
        assertLetter(
                send(PURCHASES, null, bytes("dead"), huge),
                "INVALID",
                "quantity",
                "1000001",
                "must be a whole number from -1000000 to 1000000",
                huge);
        assertLetter(
                send(PURCHASES, 2, bytes("dead"), bell),
                "INVALID",
                "transaction_id",
                "T\u0007",
                "must not contain control characters",
                bell);
        assertLetter(
                send(PRODUCTS, null, bytes("P-dead"), price),
                "INVALID",
                "price",
                "-0.01",
                "must not be negative",
                price);
        server.awaitEverything();
        assertThat(grown("deadLetters")).isEqualTo(8);
        assertThat(grownOf("purchase_transactions", "deadLetters")).isEqualTo(7);
    }

    private void assertLetter(
            RecordMetadata at, String reason, String field, String value, String rule, byte[] wholeValue) {
        DeadLetter letter = letter(at);
        assertThat(letter.getReason()).isEqualTo(reason);
        assertThat(letter.getField()).isEqualTo(field);
        if (value != null) {
            assertThat(letter.getOffendingValue()).isEqualTo(value);
        }
        assertThat(letter.getRule()).isNotBlank();
        if (rule != null) {
            assertThat(letter.getRule()).contains(rule);
        }
        assertThat(letter.getValue() == null ? null : array(letter.getValue())).isEqualTo(wholeValue);
        assertThat(letter.getFailedAt()).isAfter(Instant.now().minus(Duration.ofMinutes(5)));
    }

    /** The one letter about a record. */
    private DeadLetter letter(RecordMetadata at) {
        List<DeadLetter> letters = new ArrayList<>();
        try (KafkaConsumer<String, DeadLetter> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                AvroSerdes.deserializer(DeadLetter.class, server.registry()))) {
            consumer.assign(IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition("cdp.dead-letters", partition))
                    .toList());
            consumer.seekToBeginning(List.of());
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<String, DeadLetter> record : consumer.poll(Duration.ofMillis(100))) {
                    DeadLetter letter = record.value();
                    if (letter.getSourceTopic().equals(at.topic())
                            && letter.getSourcePartition() == at.partition()
                            && letter.getSourceOffset() == at.offset()) {
                        letters.add(letter);
                    }
                }
                return !letters.isEmpty();
            });
        }
        return letters.get(0);
    }

    private void know(String customer) throws Exception {
        byte[] row = new AvroSerializer<CustomerInfo>(server.registry())
                .serialize(
                        CUSTOMERS,
                        CustomerInfo.newBuilder().setCustomerId(customer).build());
        send(CUSTOMERS, null, bytes(customer), row);
        server.awaitEverything();
    }

    private void assertPurchases(String customer, int count) {
        server.awaitEverything();
        JsonNode row = server.json("/api/customers/" + customer);
        assertThat(row.path("total_purchases").asInt()).isEqualTo(count);
        assertThat(row.path("total_lifetime_value").decimalValue())
                .isEqualByComparingTo(new BigDecimal("1.25").multiply(BigDecimal.valueOf(count)));
    }

    private long grown(String counter) {
        return server.json("/api/status").path(counter).asLong()
                - before.path(counter).asLong();
    }

    private long grownOf(String table, String counter) {
        return server.json("/api/status")
                        .path("sources")
                        .path(table)
                        .path(counter)
                        .asLong()
                - before.path("sources").path(table).path(counter).asLong();
    }

    private void sendAll(KafkaProducer<byte[], byte[]> to, String customer, int count) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sent.add(to.send(new ProducerRecord<>(PURCHASES, bytes(customer), purchase(customer, "T" + i))));
        }
        to.flush();
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    private RecordMetadata send(String topic, Integer partition, byte[] key, byte[] value)
            throws ExecutionException, InterruptedException {
        return producer.send(new ProducerRecord<>(topic, partition, key, value)).get();
    }

    private byte[] purchase(String customer, String id) {
        return purchases.serialize(PURCHASES, transaction(customer, id));
    }

    private static PurchaseTransaction transaction(String customer, String id) {
        return PurchaseTransaction.newBuilder()
                .setTransactionId(id)
                .setCustomerId(customer)
                .setProductId("P-misplaced")
                .setPurchaseDate(Instant.parse("2024-02-20T10:00:00Z"))
                .setQuantity(1)
                .setTotalAmount(new BigDecimal("1.25"))
                .build();
    }

    private static int home(String customer) {
        return Utils.toPositive(Utils.murmur2(bytes(customer))) % PARTITIONS;
    }

    private KafkaProducer<byte[], byte[]> transactional(String id) {
        return producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id));
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Schema withChannel(Schema contract) {
        List<Schema.Field> fields = new ArrayList<>();
        contract.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        Schema optionalText = SchemaBuilder.nullable().stringType();
        fields.add(
                1,
                new Schema.Field(
                        "sales_channel", optionalText, "Added by a source system.", Schema.Field.NULL_DEFAULT_VALUE));
        return Schema.createRecord(contract.getName(), contract.getDoc(), contract.getNamespace(), false, fields);
    }

    /** The value as Avro's generic writer takes it, without conversions. */
    private static Object raw(PurchaseTransaction record, Schema.Field field) {
        Object value = record.get(field.pos());
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        return value instanceof BigDecimal amount
                ? ByteBuffer.wrap(amount.setScale(2).unscaledValue().toByteArray())
                : value;
    }

    private static byte[] serialized(SchemaRegistry registry, Schema schema, GenericRecord record) {
        int id = registry.register(PURCHASES + "-value", schema);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] array(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
