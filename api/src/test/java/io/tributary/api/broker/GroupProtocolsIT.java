package io.tributary.api.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedBroker.class)
class GroupProtocolsIT {

    @ParameterizedTest
    @ValueSource(strings = {"classic", "streams"})
    void shouldRunStreamsExactlyOnceWhicheverTheGroupProtocol(
            String protocol, SharedBroker.Cluster cluster, @TempDir Path state) throws Exception {
        String in = protocol + "-in";
        String out = protocol + "-out";
        try (Admin admin = Admin.create(cluster.clients())) {
            admin.createTopics(List.of(new NewTopic(in, 2, (short) 1), new NewTopic(out, 1, (short) 1)))
                    .all()
                    .get();
        }
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(in).to(out);

        try (KafkaStreams streams = new KafkaStreams(builder.build(), config(protocol, cluster, state));
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(cluster.clients(), new StringSerializer(), new StringSerializer());
                KafkaConsumer<String, String> consumer = committed(cluster, out)) {
            streams.start();
            producer.send(new ProducerRecord<>(in, "key", "value")).get();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(consumer.poll(Duration.ofMillis(200)))
                            .extracting(record -> record.value())
                            .containsExactly("value"));
        }
    }

    private static Properties config(String protocol, SharedBroker.Cluster cluster, Path state) {
        Properties config = new Properties();
        config.putAll(cluster.clients());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "copies-" + protocol);
        config.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, protocol);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        if (protocol.equals("classic")) {
            config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6000);
        }
        return config;
    }

    private static KafkaConsumer<String, String> committed(SharedBroker.Cluster cluster, String topic) {
        Map<String, Object> config = new HashMap<>(cluster.clients());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        consumer.assign(List.of(new TopicPartition(topic, 0)));
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }
}
