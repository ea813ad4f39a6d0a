package io.tributary.api.change;

import io.tributary.schemas.source.Violation;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What became of a change that somebody asked for. */
public sealed interface Change {

    /**
     * It is in force, and can be read.
     *
     * @param id the row that changed; for an order the customer whose it is
     * @param created true when it was not known before
     * @param written input to the offset after the last record that was written
     */
    record Stored(String id, boolean created, Map<TopicPartition, Long> written) implements Change {}

    /**
     * Kafka has it, but it could not be seen in force yet: it will be, unless somebody else's change takes its place.
     *
     * @param id as in {@link Stored}
     * @param written as in {@link Stored}
     */
    record Written(String id, Map<TopicPartition, Long> written) implements Change {}

    /** A value breaks a rule; nothing was written. */
    record Invalid(Violation violation) implements Change {}

    /** There is nothing known to change; nothing was written. */
    record Unknown(String sentence) implements Change {}

    /** What is stored, or somebody else's change, stands in the way. */
    record Conflict(String sentence) implements Change {}

    /** Kafka or the schema registry is out of reach; the same again is right. */
    record Unavailable(String sentence) implements Change {}
}
