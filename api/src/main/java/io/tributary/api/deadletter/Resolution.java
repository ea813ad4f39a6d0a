package io.tributary.api.deadletter;

import io.tributary.schemas.source.Violation;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What came of the wish to resolve a dead letter. */
public sealed interface Resolution {

    /**
     * It counts no longer.
     *
     * @param status REPLAYED or DISCARDED
     * @param written topic and partition to the offset behind what was sent again; empty where nothing was
     */
    record Resolved(String status, Instant at, Map<TopicPartition, Long> written) implements Resolution {}

    /** Nothing under that id was ever put aside, as far as is known. */
    record Unknown() implements Resolution {}

    /** It was resolved before, or somebody is at it. */
    record Settled(String sentence) implements Resolution {}

    /** Kafka no longer has what was in it. */
    record Gone() implements Resolution {}

    /** Sent again as it is, it would be put aside again. */
    record Refused(Violation violation) implements Resolution {}

    /** What was sent in its place breaks a rule. */
    record Invalid(Violation violation) implements Resolution {}

    /** It could not be written now; it may be tried again. */
    record Unavailable(String sentence) implements Resolution {}
}
