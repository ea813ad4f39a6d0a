package io.tributary.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.Topic.Cleanup;
import io.tributary.schemas.topic.Topic.Timestamps;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicCatalogueTest {
    private final TopicCatalogue catalogue = new TopicCatalogue("x.", 6);

    @Test
    void shouldNameEveryTopicOnceAndWithThePrefixWhenAllAreAskedFor() {
        assertThat(catalogue.all())
                .extracting(Topic::name)
                .containsExactly(
                        "x.customer-info",
                        "x.product-catalog",
                        "x.marketing-campaigns",
                        "x.purchase-transactions",
                        "x.customer-service",
                        "x.campaign-responses",
                        "x.website-behavior",
                        "x.customer-products",
                        "x.rerouted",
                        "x.broadcast",
                        "x.customer-360",
                        "x.partition-summaries",
                        "x.commands",
                        "x.population",
                        "x.dead-letters",
                        "x.dead-letter-resolutions");
    }

    @ParameterizedTest
    @EnumSource(SourceTable.class)
    void shouldKeepRowsAndAgeFactsWhenATableIsASource(SourceTable table) {
        Topic topic = catalogue.source(table);

        assertThat(topic.cleanup()).isEqualTo(table.isEntity() ? Cleanup.COMPACT : Cleanup.DELETE);
        assertThat(topic.retention().isPresent()).isNotEqualTo(table.isEntity());
        assertThat(topic.valueSchema()).contains(table.schema());
        assertThat(topic.key()).isEqualTo(table.keyField());
        assertThat(topic.partitions()).isEqualTo(table.isKeyedByCustomer() ? 6 : 1);
        assertThat(topic.purpose()).contains(table.tableName());
    }

    @Test
    void shouldStampOnArrivalWhatFlowsIntoTheTopology() {
        List<Topic> arriving =
                Arrays.stream(SourceTable.values()).map(catalogue::source).toList();

        assertThat(arriving).extracting(Topic::timestamps).containsOnly(Timestamps.ARRIVAL);
        assertThat(catalogue.rerouted().timestamps()).isEqualTo(Timestamps.ARRIVAL);
        assertThat(catalogue.broadcast().timestamps()).isEqualTo(Timestamps.ARRIVAL);
        assertThat(catalogue.customer360().timestamps()).isEqualTo(Timestamps.PRODUCER);
    }

    @Test
    void shouldBindEachOfOurTopicsToItsContractWhenItHasOne() {
        assertThat(catalogue.broadcast().valueSchema()).contains(Broadcast.getClassSchema());
        assertThat(catalogue.customer360().valueSchema()).contains(Customer360.getClassSchema());
        assertThat(catalogue.partitionSummaries().valueSchema()).contains(SummaryBlock.getClassSchema());
        assertThat(catalogue.population().valueSchema()).contains(SummaryBlock.getClassSchema());
        assertThat(catalogue.deadLetters().valueSchema()).contains(DeadLetter.getClassSchema());
        assertThat(catalogue.rerouted().valueSchema()).isEmpty();
    }

    @Test
    void shouldKeepSummariesAndTheRegistryInOnePartitionWhateverTheNumberOfOthers() {
        assertThat(List.of(catalogue.partitionSummaries(), catalogue.population(), catalogue.registryLog()))
                .extracting(Topic::partitions)
                .containsOnly(1);
        assertThat(catalogue.registryLog().name()).isEqualTo("x._schemas");
        assertThat(catalogue.registryLog().cleanup()).isEqualTo(Cleanup.COMPACT);
    }

    @Test
    void shouldCountAsInputsWhatIsReadAndNotWhatIsOnlyWritten() {
        assertThat(catalogue.all()).containsAll(catalogue.inputs());
        assertThat(catalogue.inputs())
                .contains(catalogue.rerouted(), catalogue.broadcast(), catalogue.population())
                .doesNotContain(catalogue.deadLetters(), catalogue.customer360());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä", "a/b"})
    void shouldRefuseWhenThePrefixIsNoTopicName(String prefix) {
        assertThatThrownBy(() -> new TopicCatalogue(prefix, 1)).hasMessageContaining("topic prefix '" + prefix + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void shouldRefuseWhenTheNumberOfPartitionsIsOutOfRange(int partitions) {
        assertThatThrownBy(() -> new TopicCatalogue("", partitions)).hasMessageContaining("partitions " + partitions);
    }
}
