package io.tributary.schemas.topic;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.Command;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.DeadLetterResolution;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.Topic.Cleanup;
import io.tributary.schemas.topic.Topic.Timestamps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one place that says of each topic what it is called, what it holds and how long.
 *
 * @param prefix what every name starts with, for example {@code cdp.}
 * @param partitions of every topic that is keyed by customer, and of those co-partitioned with them; it can't be
 *     changed later, since the partition of a customer would change with it
 */
public record TopicCatalogue(String prefix, int partitions) {

    public static final String DEFAULT_PREFIX = "cdp.";

    /** Raw facts are kept a month: the timeline is the system of record, its changelog is complete. */
    private static final Duration RAW_RETENTION = Duration.ofDays(30);

    public TopicCatalogue {
        if (!prefix.matches("[a-zA-Z0-9._-]{0,100}")) {
            throw new IllegalArgumentException("topic prefix '" + prefix + "': letters, digits, '.', '_' and '-' only");
        }
        if (partitions < 1 || partitions > 1000) {
            throw new IllegalArgumentException("partitions " + partitions + ": from 1 to 1000");
        }
    }

    /** The topic that source systems publish a table to. */
    public Topic source(SourceTable table) {
        String what = table.isEntity() ? "the row as it now is; null deletes it" : "one fact";
        return new Topic(
                prefix + table.topicName(),
                table.keyField(),
                table.schema().getName(),
                Optional.of(table.schema()),
                table.isEntity() ? Cleanup.COMPACT : Cleanup.DELETE,
                table.isEntity() ? Optional.empty() : Optional.of(RAW_RETENTION),
                Timestamps.ARRIVAL,
                // Products and campaigns are few, and go to every task anyway: one partition keeps them in order.
                table.isKeyedByCustomer() ? partitions : 1,
                "Source table " + table.tableName() + ": " + what + ".");
    }

    /** Records that came with the wrong key or in the wrong partition, sent on to where they belong. */
    public Topic rerouted() {
        return new Topic(
                prefix + "rerouted",
                "customer_id",
                "as in the source topic",
                Optional.empty(),
                Cleanup.DELETE,
                Optional.of(RAW_RETENTION),
                Timestamps.ARRIVAL,
                partitions,
                "Records whose key was not their customer_id, or that lay in a partition where that key does not"
                        + " belong; headers say where they came from.");
    }

    /** What every task must know, sent to every partition. */
    public Topic broadcast() {
        return new Topic(
                prefix + "broadcast",
                "subject|id",
                Broadcast.getClassSchema().getName(),
                Optional.of(Broadcast.getClassSchema()),
                Cleanup.COMPACT,
                Optional.empty(),
                Timestamps.ARRIVAL,
                partitions,
                "Products, campaigns, the business clock, cut points, model parameters and reading positions, multicast"
                        + " to every partition.");
    }

    /** The product: one profile per known customer. */
    public Topic customer360() {
        return new Topic(
                prefix + "customer-360",
                "customer_id",
                Customer360.getClassSchema().getName(),
                Optional.of(Customer360.getClassSchema()),
                Cleanup.COMPACT,
                Optional.empty(),
                Timestamps.PRODUCER,
                partitions,
                "The profile of every known customer, published when a column changes; null when the customer is no"
                        + " longer known.");
    }

    /** Each task's own totals, in blocks. */
    public Topic partitionSummaries() {
        return new Topic(
                prefix + "partition-summaries",
                "source|block",
                SummaryBlock.getClassSchema().getName(),
                Optional.of(SummaryBlock.getClassSchema()),
                Cleanup.COMPACT,
                Optional.empty(),
                Timestamps.PRODUCER,
                1,
                "Totals of each task's own known customers, as absolute values, conflated to a few a second.");
    }

    /** Everybody's totals, in blocks. */
    public Topic population() {
        return new Topic(
                prefix + "population",
                "source|block",
                SummaryBlock.getClassSchema().getName(),
                Optional.of(SummaryBlock.getClassSchema()),
                Cleanup.COMPACT,
                Optional.empty(),
                Timestamps.PRODUCER,
                1,
                "The sum of all partition summaries; every instance reads it.");
    }

    /** What people ask of the topology. */
    public Topic commands() {
        return new Topic(
                prefix + "commands",
                "name",
                Command.getClassSchema().getName(),
                Optional.of(Command.getClassSchema()),
                Cleanup.COMPACT,
                Optional.empty(),
                Timestamps.ARRIVAL,
                1,
                "What people ask of the topology, such as to fit the models anew.");
    }

    /** What could not be taken in. */
    public Topic deadLetters() {
        return new Topic(
                prefix + "dead-letters",
                "as it came",
                DeadLetter.getClassSchema().getName(),
                Optional.of(DeadLetter.getClassSchema()),
                Cleanup.DELETE,
                Optional.of(RAW_RETENTION),
                Timestamps.PRODUCER,
                partitions,
                "Records that could not be read or broke a rule, whole, with source topic, partition, offset and"
                        + " reason.");
    }

    /** What became of dead letters: open is what has no record here. */
    public Topic deadLetterResolutions() {
        return new Topic(
                prefix + "dead-letter-resolutions",
                "dead_letter_id",
                DeadLetterResolution.getClassSchema().getName(),
                Optional.of(DeadLetterResolution.getClassSchema()),
                Cleanup.DELETE,
                // Kafka deletes whole segments, some days late: no letter may outlive its resolution.
                Optional.of(RAW_RETENTION.multipliedBy(2)),
                Timestamps.PRODUCER,
                1,
                "What became of dead letters: sent again, or discarded.");
    }

    /**
     * Where the embedded schema registry keeps its state; no other registry needs it, so it is not among
     * {@link #all()}.
     */
    public Topic registryLog() {
        return new Topic(
                prefix + "_schemas",
                "what it is about, JSON",
                "JSON",
                Optional.empty(),
                Cleanup.COMPACT,
                Optional.empty(),
                Timestamps.PRODUCER,
                1,
                "Subjects, versions and compatibility levels of the embedded schema registry (docs/adr/0005).");
    }

    /** Those that tasks or instances read: a wrong number of partitions there makes wrong figures. */
    public List<Topic> inputs() {
        List<Topic> inputs = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            inputs.add(source(table));
        }
        inputs.add(rerouted());
        inputs.add(broadcast());
        inputs.add(partitionSummaries());
        inputs.add(commands());
        inputs.add(population());
        return List.copyOf(inputs);
    }

    /** All of the pipeline: sources first. */
    public List<Topic> all() {
        List<Topic> all = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            all.add(source(table));
        }
        all.add(rerouted());
        all.add(broadcast());
        all.add(customer360());
        all.add(partitionSummaries());
        all.add(commands());
        all.add(population());
        all.add(deadLetters());
        all.add(deadLetterResolutions());
        return List.copyOf(all);
    }
}
