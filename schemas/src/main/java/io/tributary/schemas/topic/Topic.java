package io.tributary.schemas.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What there is to know of one topic.
 *
 * @param name full name, prefix included
 * @param key what the key is
 * @param valueType what the value is, in words
 * @param valueSchema the value's Avro contract, where it has one of its own
 * @param cleanup how old records go
 * @param retention how long records are kept at least, for topics that delete by age
 * @param partitions number of partitions; fixed when the topic is made
 * @param purpose one sentence for people
 */
public record Topic(
        String name,
        String key,
        String valueType,
        Optional<Schema> valueSchema,
        Cleanup cleanup,
        Optional<Duration> retention,
        int partitions,
        String purpose) {

    /** How old records go: by age, or by a newer record of the same key. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /** 16 MiB: the state of a customer with a very long history still fits into one record. */
    static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** The subject under which the value's contract is registered. */
    public String subject() {
        return name + "-value";
    }

    /** The topic's configuration as Kafka takes it. */
    public Map<String, String> configuration() {
        return switch (cleanup) {
            case COMPACT ->
                Map.of("cleanup.policy", "compact", "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
            case DELETE ->
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(retention.orElseThrow().toMillis()),
                        "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        };
    }
}
