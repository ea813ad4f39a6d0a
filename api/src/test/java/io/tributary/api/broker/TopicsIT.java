package io.tributary.api.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBroker.class)
class TopicsIT {
    private Admin admin;
    private Topics topics;

    @BeforeEach
    void connect(SharedBroker.Cluster cluster) {
        admin = Admin.create(cluster.clients());
        topics = new Topics(admin, (short) 1);
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void shouldMakeEveryTopicAsTheCatalogueSaysWhenTheClusterIsNew() throws Exception {
        TopicCatalogue catalogue = new TopicCatalogue("new.", 3);

        topics.prepare(catalogue);
        topics.prepare(catalogue);

        var descriptions =
                admin.describeTopics(names(catalogue)).allTopicNames().get();
        for (Topic topic : catalogue.all()) {
            assertThat(descriptions.get(topic.name()).partitions()).hasSize(topic.partitions());
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
            Config found = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            topic.configuration()
                    .forEach((key, value) ->
                            assertThat(found.get(key).value()).as(key).isEqualTo(value));
        }
    }

    @Test
    void shouldMakeWhatIsMissingWhenSomeAreThere() throws Exception {
        TopicCatalogue catalogue = new TopicCatalogue("some.", 2);
        topics.create(List.of(catalogue.broadcast()));

        topics.prepare(catalogue);

        assertThat(admin.listTopics().names().get()).containsAll(names(catalogue));
    }

    @Test
    void shouldLeaveTheReplicationFactorToTheClusterWhenNoneIsGiven() throws Exception {
        Topic topic = new TopicCatalogue("default.", 1).broadcast();

        new Topics(admin, Topics.CLUSTER_DEFAULT).create(List.of(topic));

        assertThat(admin.listTopics().names().get()).contains(topic.name());
    }

    @Test
    void shouldBothSucceedWhenTwoInstancesStartAtOnce(SharedBroker.Cluster cluster) {
        TopicCatalogue catalogue = new TopicCatalogue("both.", 2);
        try (Admin otherAdmin = Admin.create(cluster.clients())) {
            var other = CompletableFuture.runAsync(() -> new Topics(otherAdmin, (short) 1).prepare(catalogue));
            topics.prepare(catalogue);
            other.join();
        }
    }

    @Test
    void shouldNameEveryInputThatIsCutOtherwiseWhenItChecks() throws Exception {
        TopicCatalogue catalogue = new TopicCatalogue("cut.", 4);
        admin.createTopics(List.of(
                        new NewTopic("cut.purchase-transactions", 6, (short) 1),
                        new NewTopic("cut.population", 2, (short) 1),
                        new NewTopic("cut.dead-letters", 1, (short) 1)))
                .all()
                .get();

        assertThatThrownBy(() -> topics.prepare(catalogue))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessage("topic cut.purchase-transactions has 6 partitions where 4 partitions are expected;"
                        + " topic cut.population has 2 partitions where 1 partition is expected");
    }

    @Test
    void shouldCheckNothingWhenNothingIsThere() {
        topics.check(new TopicCatalogue("nothing.", 4).inputs());
    }

    private static List<String> names(TopicCatalogue catalogue) {
        return catalogue.all().stream().map(Topic::name).toList();
    }
}
