package io.tributary.api.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.broker.SharedBroker;
import io.tributary.api.broker.SharedBroker.Cluster;
import io.tributary.api.broker.TopicMismatchException;
import io.tributary.schemas.serde.IncompatibleSchemaException;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaIds;
import io.tributary.schemas.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBroker.class)
class EmbeddedRegistryIT {
    private static final String SUBJECT = "orders-value";

    @Test
    void shouldKeepIdsAndVersionsAndLevelsWhenRestarted(Cluster cluster) {
        Schema first = schema(0);
        Schema second = schema(1);
        int firstId;
        int secondId;
        try (EmbeddedRegistry registry = start(cluster, "restart.")) {
            firstId = registry.register(SUBJECT, first);
            secondId = registry.register(SUBJECT, second);
            registry.register("gone-value", first);
            registry.deleteSubject("gone-value");
            registry.setLevel(Optional.of(SUBJECT), Optional.of(CompatibilityLevel.FULL));
            registry.setLevel(Optional.empty(), Optional.of(CompatibilityLevel.NONE));
            registry.setLevel(Optional.empty(), Optional.empty());
        }

        try (EmbeddedRegistry registry = start(cluster, "restart.")) {
            assertThat(registry.byId(firstId)).contains(first);
            assertThat(registry.byId(secondId)).contains(second);
            assertThat(registry.register(SUBJECT, second)).isEqualTo(secondId);
            assertThat(registry.state().versions(SUBJECT, true))
                    .containsExactly(
                            new SubjectVersion(SUBJECT, 1, firstId, first, false),
                            new SubjectVersion(SUBJECT, 2, secondId, second, false));
            assertThat(registry.state().subjects(false)).containsExactly(SUBJECT);
            assertThat(registry.state().subjects(true)).containsExactly("gone-value", SUBJECT);
            assertThat(registry.state().level(SUBJECT)).isEqualTo(CompatibilityLevel.FULL);
            assertThat(registry.state().ownLevel(Optional.empty())).isEmpty();
        }
    }

    @Test
    void shouldGiveIdsThatFollowFromTheSchemaWhenRegistering(Cluster cluster) {
        try (EmbeddedRegistry registry = start(cluster, "ids.")) {
            assertThat(registry.register(SUBJECT, schema(0))).isEqualTo(SchemaIds.of(schema(0)));
            assertThat(registry.register("other-value", schema(0))).isEqualTo(SchemaIds.of(schema(0)));
            assertThat(registry.byId(4711)).isEmpty();
        }
    }

    @Test
    void shouldRefuseWhenAVersionCanNotReadTheOneBefore(Cluster cluster) {
        try (EmbeddedRegistry registry = start(cluster, "refuse.")) {
            registry.register(SUBJECT, schema(0));
            Schema needsMore = SchemaBuilder.record("Order")
                    .fields()
                    .requiredString("total")
                    .endRecord();

            assertThatThrownBy(() -> registry.register(SUBJECT, needsMore))
                    .isInstanceOf(IncompatibleSchemaException.class)
                    .hasMessageContaining("BACKWARD")
                    .hasMessageContaining("version 1")
                    .hasMessageContaining("READER_FIELD_MISSING_DEFAULT_VALUE")
                    .hasMessageContaining("total");
        }
    }

    @Test
    void shouldKnowAtOnceWhatAnotherInstanceGaveAnIdTo(Cluster cluster) {
        try (EmbeddedRegistry one = start(cluster, "two.");
                EmbeddedRegistry other = start(cluster, "two.")) {
            for (int i = 0; i < 10; i++) {
                int id = one.register(SUBJECT, schema(i));

                assertThat(other.byId(id)).contains(schema(i));
            }
        }
    }

    @Test
    void shouldGiveEveryVersionOnceWhenInstancesRegisterAtOnce(Cluster cluster) throws Exception {
        int schemas = 24;
        int instances = 3;
        List<EmbeddedRegistry> registries = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(instances);
        try {
            for (int i = 0; i < instances; i++) {
                registries.add(start(cluster, "race."));
            }
            List<Future<?>> registrations = new ArrayList<>();
            for (EmbeddedRegistry registry : registries) {
                registrations.add(threads.submit(() -> {
                    for (int i = 0; i < schemas; i++) {
                        // Every schema is new for one of them, and known for the others by then or not.
                        int which = (i + registries.indexOf(registry) * schemas / instances) % schemas;
                        registry.register(SUBJECT, schema(which));
                    }
                }));
            }
            for (Future<?> registration : registrations) {
                registration.get();
            }

            List<SubjectVersion> versions = registries.get(0).state().versions(SUBJECT, true);
            assertThat(versions)
                    .extracting(SubjectVersion::version)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, schemas).boxed().toList());
            for (EmbeddedRegistry registry : registries) {
                registry.byId(4711); // an unknown id makes it read to the end
                assertThat(registry.state().versions(SUBJECT, true)).isEqualTo(versions);
            }
        } finally {
            threads.shutdownNow();
            registries.forEach(EmbeddedRegistry::close);
        }
    }

    @Test
    void shouldStartAndGoOnWhenAnotherWriterDiedInTheMiddle(Cluster cluster) throws Exception {
        start(cluster, "died.").close();
        Map<String, Object> config = new HashMap<>(cluster.clients());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "died._schemas-writer");
        try (KafkaProducer<String, String> dying =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            dying.initTransactions();
            dying.beginTransaction();
            dying.send(new ProducerRecord<>("died._schemas", "half", "done")).get();

            try (EmbeddedRegistry registry = start(cluster, "died.")) {
                assertThat(registry.register(SUBJECT, schema(0))).isPositive();
                assertThat(registry.state().versions(SUBJECT, false)).hasSize(1);
            }
            assertThatThrownBy(dying::commitTransaction).isInstanceOf(KafkaException.class);
        }
    }

    @Test
    void shouldRefuseToStartWhenTheTopicHasSeveralPartitions(Cluster cluster) throws Exception {
        String topic = new TopicCatalogue("split.", 1).registryLog().name();
        try (Admin admin = Admin.create(cluster.clients())) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }

        assertThatThrownBy(() -> start(cluster, "split."))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessage("topic split._schemas has 2 partitions where 1 partition is expected");
    }

    @Test
    void shouldRefuseToStartWhenTheTopicHoldsWhatIsNotItsOwn(Cluster cluster) throws Exception {
        try (EmbeddedRegistry registry = start(cluster, "foreign.")) {
            registry.check();
        }
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(cluster.clients(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("foreign._schemas", "{\"keytype\":\"SCHEMA\"}", "{}"))
                    .get();
        }

        assertThatThrownBy(() -> start(cluster, "foreign."))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("not a record of the embedded schema registry")
                .hasMessageContaining("keytype");
    }

    @Test
    void shouldSayThatItIsUnavailableWhenItWasClosed(Cluster cluster) {
        EmbeddedRegistry registry = start(cluster, "closed.");
        int id = registry.register(SUBJECT, schema(0));

        registry.close();

        assertThat(registry.byId(id)).contains(schema(0));
        assertThatThrownBy(registry::check).isInstanceOf(RegistryUnavailableException.class);
    }

    private static EmbeddedRegistry start(Cluster cluster, String prefix) {
        return EmbeddedRegistry.start(new TopicCatalogue(prefix, 1), cluster.clients(), (short) 1);
    }

    /** One of a family in which all can read each other. */
    private static Schema schema(int number) {
        return SchemaBuilder.record("Order")
                .fields()
                .requiredString("id")
                .optionalString("note" + number)
                .endRecord();
    }
}
