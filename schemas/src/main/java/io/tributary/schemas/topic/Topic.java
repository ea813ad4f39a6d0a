package io.tributary.schemas.topic;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * @param timestamps whose clock stamps the records
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
        Timestamps timestamps,
        int partitions,
        String purpose) {

    public Topic {
        if ((cleanup == Cleanup.DELETE) != retention.isPresent()) {
            throw new IllegalArgumentException(
                    name + ": a retention belongs to topics that delete by age, and to no other");
        }
    }

    /** How old records go: by age, or by a newer record of the same key. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /**
     * Whose clock stamps the records.
     *
     * <p>Kafka Streams takes the input with the lowest timestamp first: a history stamped 2017 by its producer would
     * hold back what every task must know. So what flows into the topology bears the time of its arrival, and business
     * times live in the value.
     */
    public enum Timestamps {
        ARRIVAL("LogAppendTime"),
        PRODUCER("CreateTime");

        private final String kafkaName;

        Timestamps(String kafkaName) {
            this.kafkaName = kafkaName;
        }
    }

    /** 16 MiB: the state of a customer with a very long history still fits into one record. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** The subject under which the value's contract is registered. */
    public String subject() {
        return name + "-value";
    }

    /** The topic's configuration as Kafka takes it. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("cleanup.policy", cleanup.name().toLowerCase(Locale.ROOT));
        configuration.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        configuration.put("message.timestamp.type", timestamps.kafkaName);
        retention.ifPresent(kept -> configuration.put("retention.ms", Long.toString(kept.toMillis())));
        return Map.copyOf(configuration);
    }
}
