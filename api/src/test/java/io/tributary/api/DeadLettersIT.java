package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.serde.AvroSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What producers get wrong is listed and counted, each record once, also by a read model that is built anew. */
class DeadLettersIT {
    private static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");
    private static final String PURCHASES = "cdp.purchase-transactions";
    private static final String CONTACTS = "cdp.customer-service";
    private static final String REASONS = "SELECT reason, count(*) FROM dead_letters GROUP BY ALL ORDER BY ALL";

    @TempDir
    Path directory;

    private final Map<String, Integer> expected = new TreeMap<>();
    private final List<RecordMetadata> sent = new ArrayList<>();

    @Test
    void shouldListAndCountEachRecordOnceWhenProducersAreWrong() throws Exception {
        Instant before = Instant.now();
        Path data = directory.resolve("data");
        String reasons;
        try (LiveServer server = LiveServer.start(data, AT)) {
            assertThat(server.json("/api/dead_letters").path("total").asInt()).isZero();
            produce(server, 0);
            server.awaitEverything();
            assertCounts(server);
            produce(server, 1);
            server.awaitEverything();
            assertCounts(server);
            assertRows(server, before);
            reasons = sql(server);
        }
        try (LiveServer again = LiveServer.start(data, AT)) {
            again.awaitEverything();
            assertCounts(again);
        }
        deleteReadModel(data);
        try (LiveServer anew = LiveServer.start(data, AT)) {
            anew.awaitEverything();
            assertCounts(anew);
            assertThat(sql(anew)).isEqualTo(reasons);
        }
    }

    private void produce(LiveServer server, int round) throws Exception {
        AvroSerializer<PurchaseTransaction> purchases = new AvroSerializer<>(server.registry());
        AvroSerializer<CustomerServiceInteraction> contacts = new AvroSerializer<>(server.registry());
        List<Future<RecordMetadata>> written = new ArrayList<>();
        List<Future<RecordMetadata>> taken = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < 20; i++) {
                byte[] key = ("C" + i).getBytes(StandardCharsets.UTF_8);
                PurchaseTransaction good = PurchaseTransaction.newBuilder()
                        .setTransactionId("T" + round)
                        .setCustomerId("C" + i)
                        .setProductId("P")
                        .setPurchaseDate(AT)
                        .setQuantity(1)
                        .setTotalAmount(BigDecimal.ONE)
                        .build();
                taken.add(producer.send(new ProducerRecord<>(PURCHASES, key, purchases.serialize(PURCHASES, good))));
                good.setStatus("LOST");
                written.add(send(producer, PURCHASES, key, purchases.serialize(PURCHASES, good), "UNKNOWN_STATUS"));
                written.add(send(producer, PURCHASES, key, new byte[] {1, 2}, "NOT_FRAMED"));
                if (i % 4 == 0) {
                    written.add(send(
                            producer,
                            CONTACTS,
                            key,
                            contacts.serialize(
                                    CONTACTS,
                                    CustomerServiceInteraction.newBuilder()
                                            .setInteractionId("I" + round)
                                            .setCustomerId("C" + i)
                                            .setInteractionDate(AT)
                                            .setSatisfactionScore(7)
                                            .build()),
                            "NUMBER_OUT_OF_RANGE"));
                }
            }
        }
        for (Future<RecordMetadata> each : taken) {
            each.get();
        }
        for (Future<RecordMetadata> each : written) {
            sent.add(each.get());
        }
    }

    private Future<RecordMetadata> send(
            KafkaProducer<byte[], byte[]> producer, String topic, byte[] key, byte[] value, String reason) {
        expected.merge(reason, 1, Integer::sum);
        expected.merge(topic.substring("cdp.".length()).replace('-', '_'), 1, Integer::sum);
        return producer.send(new ProducerRecord<>(topic, key, value));
    }

    private void assertCounts(LiveServer server) {
        JsonNode quality = server.json("/api/analyses/quality");
        Map<String, Integer> counted = new TreeMap<>();
        quality.path("deadLettersByReason")
                .forEach(row -> counted.put(
                        row.path("reason").asText(), row.path("dead_letters").asInt()));
        quality.path("deadLettersBySource")
                .forEach(row -> counted.put(
                        row.path("source").asText(), row.path("dead_letters").asInt()));
        assertThat(counted).isEqualTo(expected);
        assertThat(server.json("/api/dead_letters").path("total").asInt()).isEqualTo(sent.size());
        assertThat(server.json("/api/status").path("deadLetters").asInt()).isEqualTo(sent.size());
    }

    private void assertRows(LiveServer server, Instant before) {
        JsonNode rows = server.json("/api/dead_letters?limit=1000").path("dead_letters");
        List<String> places = new ArrayList<>();
        List<Instant> failed = new ArrayList<>();
        rows.forEach(row -> {
            places.add(row.path("source_topic").asText() + " "
                    + row.path("source_partition").asInt() + " "
                    + row.path("source_offset").asLong());
            failed.add(Instant.parse(row.path("failed_at").asText()));
            assertThat(Instant.parse(row.path("received_at").asText()))
                    .isAfter(before.minusSeconds(1))
                    // Kafka's clock and that of Kafka Streams, which looks at it once a round.
                    .isBefore(failed.get(failed.size() - 1).plusSeconds(1));
        });
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(sent.stream()
                        .map(at -> at.topic() + " " + at.partition() + " " + at.offset())
                        .toList());
        assertThat(failed).isSortedAccordingTo((a, b) -> b.compareTo(a));
        JsonNode picked = server.json("/api/dead_letters?filter="
                + URLEncoder.encode(
                        "source = 'customer_service' and reason = 'NUMBER_OUT_OF_RANGE'", StandardCharsets.UTF_8));
        assertThat(picked.path("total").asInt()).isEqualTo(expected.get("customer_service"));
        assertThat(picked.path("dead_letters").get(0).path("message").asText())
                .isEqualTo("must be a whole number from 1 to 5");
        assertThat(picked.path("dead_letters").get(0).path("offending_value").asText())
                .isEqualTo("7");
    }

    private static void deleteReadModel(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("read-model"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String sql(LiveServer server) {
        return server.json("/api/query?sql=" + URLEncoder.encode(REASONS, StandardCharsets.UTF_8))
                .path("rows")
                .toString();
    }
}
