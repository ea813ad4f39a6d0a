package io.tributary.api.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    private static final String TOPIC = "numbers";
    private static final int RECORDS = 1000;

    @TempDir
    private Path directory;

    @Test
    void shouldKeepAllDataWhenRestartedOnTheSameDirectory() throws Exception {
        String first;
        long started = System.nanoTime();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            report("first start", started);
            first = broker.bootstrapServers();
            write(first);
            assertThat(read(first)).isEqualTo(numbers());
        }

        started = System.nanoTime();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            report("restart", started);
            assertThat(read(broker.bootstrapServers())).isEqualTo(numbers());
        }
    }

    @Test
    void shouldKeepAllThatItAcknowledgedWhenKilled() throws Exception {
        try (ChildJvm child = ChildJvm.start(BrokerProcess.class, directory.toString())) {
            write(child.line());
            child.kill();
        }

        long started = System.nanoTime();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            assertThat(read(broker.bootstrapServers())).isEqualTo(numbers());
            report("start and read after a kill", started);
        }
    }

    @Test
    void shouldSayWhichPortWhenItIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " of 127.0.0.1 can't be used");
        }
    }

    @Test
    void shouldSayWhichDirectoryWhenItCanNotBeUsed() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0)).hasMessageContaining(file.toString());
    }

    @Test
    @ExtendWith(SharedBroker.class)
    void shouldListenOnTheLoopbackInterfaceOnly(SharedBroker.Cluster cluster) throws Exception {
        URI address = URI.create("kafka://" + cluster.broker().bootstrapServers());
        assertThat(address.getHost()).isEqualTo("127.0.0.1");

        try (Admin admin = Admin.create(cluster.clients())) {
            assertThat(admin.describeCluster().nodes().get()).singleElement().satisfies(node -> {
                assertThat(node.host()).isEqualTo("127.0.0.1");
                assertThat(node.port()).isEqualTo(address.getPort());
            });
        }
    }

    @Test
    @ExtendWith(SharedBroker.class)
    void shouldTakeRecordsOfUpTo16MebibytesAndMakeNoTopicUnasked(SharedBroker.Cluster cluster) throws Exception {
        try (Admin admin = Admin.create(cluster.clients());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                cluster.broker().bootstrapServers(),
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                32 * 1024 * 1024,
                                ProducerConfig.BUFFER_MEMORY_CONFIG,
                                64L * 1024 * 1024),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic("large", 1, (short) 1)))
                    .all()
                    .get();

            producer.send(new ProducerRecord<>("large", new byte[15 * 1024 * 1024]))
                    .get();
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("large", new byte[17 * 1024 * 1024]))
                            .get())
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static void write(String bootstrapServers) throws Exception {
        Map<String, Object> clients = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(clients);
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(clients, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
            for (String number : numbers()) {
                acknowledgements.add(producer.send(new ProducerRecord<>(TOPIC, number)));
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        }
    }

    private static List<String> read(String bootstrapServers) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<String> values = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static List<String> numbers() {
        return IntStream.range(0, RECORDS).mapToObj(Integer::toString).toList();
    }

    private static void report(String what, long startedNanos) {
        System.out.println("embedded broker, " + what + ": "
                + Duration.ofNanos(System.nanoTime() - startedNanos).toMillis() + " ms");
    }

    /** A broker that runs until it is killed. */
    static final class BrokerProcess {
        private BrokerProcess() {}

        public static void main(String[] arguments) throws Exception {
            try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0)) {
                System.out.println(broker.bootstrapServers());
                Thread.currentThread().join();
            }
        }
    }
}
