package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.broker.DataDirectoryInUseException;
import io.tributary.api.oracle.HostileShop;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.serde.AvroSerdes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a directory keeps from one process to the next, and what the next may see otherwise. */
class RestartIT {
    private static final int CUSTOMERS = 60;
    private static final int PARTITIONS = 4;

    @TempDir
    Path directory;

    private Path data;

    @BeforeEach
    void name() {
        data = directory.resolve("data");
    }

    @Test
    void shouldHaveEverythingWhenStartedAgain() {
        Path shop = directory.resolve("shop");
        HostileShop.write(shop, 21, CUSTOMERS, 20);
        Map<String, String> before;
        try (LiveServer first = LiveServer.start(data, HostileShop.AS_OF)) {
            first.load(shop);
            first.load(shop);
            first.awaitEverything();
            awaitBroadcastsHeard(first);
            before = answers(first);

            assertThatThrownBy(() -> LiveServer.start(data, HostileShop.AS_OF))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessageContaining(data.toString());
            // The one that was refused has not harmed the one that runs.
            assertThat(answers(first)).isEqualTo(before);
        }

        try (LiveServer second = LiveServer.start(data, HostileShop.AS_OF)) {
            second.awaitEverything();
            // A restart says nothing that was said before.
            awaitBroadcastsHeard(second);
            assertThat(answers(second)).isEqualTo(before);
            assertThat(second.json("/api/status").path("duplicates").asLong()).isPositive();

            // It goes on: the same once more is a duplicate still, and what is new counts.
            second.load(shop);
            second.awaitEverything();
            assertThat(figures(second)).isEqualTo(figures(before));
            second.take("customer_info", "{\"customer_id\": \"after the restart\"}");
            assertThat(second.get("/api/customers/after%20the%20restart").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void shouldPutEverybodyIntoSegmentsAnewWhenThresholdsHaveChanged() {
        try (LiveServer first = LiveServer.start(data, HostileShop.AS_OF)) {
            first.take(
                    "customer_info",
                    IntStream.range(0, CUSTOMERS)
                            .mapToObj(i -> "{\"customer_id\": \"C" + i + "\"}")
                            .toList()
                            .toString());
            first.take(
                    "purchase_transactions",
                    IntStream.range(0, CUSTOMERS)
                            .mapToObj(i -> """
                                    {"transaction_id": "T", "customer_id": "C%d", "product_id": "P", "quantity": 1,
                                     "purchase_date": "2024-02-20", "total_amount": %d}""".formatted(i, i * 10))
                            .toList()
                            .toString());
            assertThat(segments(first)).isEqualTo("High Value 0, Medium Value 35, Low Value 25");
        }

        try (LiveServer second = LiveServer.start(
                data, HostileShop.AS_OF, Map.of("--segment-high-value", "500", "--segment-medium-value", "100.01"))) {
            // What is read is right at once; figures and published rows follow by a sweep.
            assertThat(second.json("/api/customers/C50")
                            .path("customer_segment")
                            .asText())
                    .isEqualTo("High Value");
            assertThat(second.json("/api/customers/C10")
                            .path("customer_segment")
                            .asText())
                    .isEqualTo("Low Value");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(segments(second)).isEqualTo("High Value 10, Medium Value 39, Low Value 11"));
            second.awaitEverything();
            assertThat(published(second))
                    .containsEntry("C59", "High Value")
                    .containsEntry("C11", "Medium Value")
                    .hasSize(CUSTOMERS);
        }
    }

    @Test
    void shouldStandAtTheNewestEventWhenTheClockIsThatOfTheEvents() {
        try (LiveServer server = LiveServer.start(data, Map.of("--clock", "events"))) {
            server.take("customer_info", "{\"customer_id\": \"C1\", \"registration_date\": \"2030-01-01\"}");
            server.take("website_behavior", """
                    {"session_id": "S1", "customer_id": "C1", "visit_date": "2017-05-06T07:08:09.123Z"}""");
            assertThat(asOf(server)).isEqualTo("2017-05-06T07:08:09.123Z");

            // An older one moves nothing, that of an unknown customer does.
            server.take("website_behavior", """
                    [{"session_id": "S2", "customer_id": "C1", "visit_date": "2016-01-01"},
                     {"session_id": "S3", "customer_id": "C2", "visit_date": "2017-06-01"}]""");
            assertThat(asOf(server)).isEqualTo("2017-06-01T00:00:00Z");
        }
        try (LiveServer again = LiveServer.start(data, Map.of("--clock", "events"))) {
            assertThat(asOf(again)).isEqualTo("2017-06-01T00:00:00Z");

            // A wild date does not make everybody old: at most a day ahead of the wall clock.
            again.take("website_behavior", """
                    {"session_id": "S4", "customer_id": "C1", "visit_date": "2099-12-31"}""");
            assertThat(Instant.parse(asOf(again)))
                    .isBetween(
                            Instant.now().plus(Duration.ofHours(23)),
                            Instant.now().plus(Duration.ofHours(25)));
        }
    }

    private static String asOf(LiveServer server) {
        String asOf = server.json("/api/status").path("asOf").asText();
        if (Instant.parse(asOf).isBefore(Instant.parse("2020-01-01T00:00:00Z"))) {
            assertThat(server.json("/api/kpis").path("lastUpdated").asText()).isEqualTo(asOf);
            assertThat(server.json("/api/customers/C1").path("lastUpdated").asText())
                    .isEqualTo(asOf);
        }
        return asOf;
    }

    private static String segments(LiveServer server) {
        JsonNode segments = server.json("/api/customer_segments").path("segmentData");
        return IntStream.range(0, segments.size())
                .mapToObj(i -> segments.path(i).path("segment").asText() + " "
                        + segments.path(i).path("count"))
                .collect(Collectors.joining(", "));
    }

    /** Every answer that shows state, that of the status without what only a position is. */
    private static Map<String, String> answers(LiveServer server) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/kpis",
                "/api/customer_segments",
                "/api/monthly_revenue",
                "/api/top_customers?limit=100",
                "/api/product_category_performance",
                "/api/customer_satisfaction",
                "/kpis",
                "/api/export/customers",
                "/registry/subjects")) {
            answers.put(path, server.text(path));
        }
        ObjectNode status = (ObjectNode) server.json("/api/status");
        // A new process, a new port.
        status.remove(List.of("instance", "instances"));
        answers.put("/api/status", status.toString());
        return answers;
    }

    private static Map<String, String> figures(LiveServer server) {
        return figures(answers(server));
    }

    private static Map<String, String> figures(Map<String, String> answers) {
        Map<String, String> figures = new LinkedHashMap<>(answers);
        figures.remove("/api/status");
        return figures;
    }

    /** Waits until every partition's task has heard the last broadcast that is in the log. */
    private static void awaitBroadcastsHeard(LiveServer server) {
        Map<TopicPartition, Long> last = new HashMap<>();
        read(
                server,
                "cdp.broadcast",
                new ByteArrayDeserializer(),
                record -> last.put(new TopicPartition(record.topic(), record.partition()), record.offset()));
        assertThat(last).hasSize(PARTITIONS);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode position = server.json("/api/status").path("position");
            assertThat(last)
                    .allSatisfy((partition, offset) -> assertThat(
                                    position.path(partition.toString()).asLong())
                            .isGreaterThan(offset));
        });
    }

    /** The topic customer-360 as a reader from its beginning has it: customer to segment. */
    private static Map<String, String> published(LiveServer server) {
        Map<String, String> segments = new HashMap<>();
        read(
                server,
                "cdp.customer-360",
                AvroSerdes.deserializer(Customer360.class, server.registry()),
                row -> segments.put(
                        row.key(), row.value() == null ? null : row.value().getCustomerSegment()));
        return segments;
    }

    /** Everything committed in a topic, from its beginning to where it ends now. */
    private static <V> void read(
            LiveServer server, String topic, Deserializer<V> values, Consumer<ConsumerRecord<String, V>> reader) {
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        server.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                values)) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader);
            }
        }
    }
}
