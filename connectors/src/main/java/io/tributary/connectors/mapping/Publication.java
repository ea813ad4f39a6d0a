package io.tributary.connectors.mapping;

import io.tributary.connectors.mapping.RowChanges.Outcome;
import io.tributary.connectors.mapping.RowChanges.Publish;
import io.tributary.connectors.mapping.RowChanges.Report;
import io.tributary.schemas.topic.TopicCatalogue;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes source records of outcomes: to the topic of a table, keyed as its records are, or to the topic of rows that no record could
 * be made of.
 */
public final class Publication {
    /** What the topic of refused rows is called, after the prefix. */
    public static final String REFUSED = "connect-refused";

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final Schema REPORT = SchemaBuilder.struct()
            .name("io.tributary.connectors.RefusedRow")
            .doc("A row of a source that no record could be made of.")
            .field("source", Schema.STRING_SCHEMA)
            .field("field", Schema.STRING_SCHEMA)
            .field("offending_value", Schema.STRING_SCHEMA)
            .field("rule", Schema.STRING_SCHEMA)
            .build();

    private final TopicCatalogue topics;

    /**
     * Publishes under a prefix.
     *
     * @param topicPrefix of all topics, for example {@code cdp.}
     */
    public Publication(String topicPrefix) {
        this.topics = new TopicCatalogue(topicPrefix, 1);
    }

    /**
     * The record of an outcome.
     *
     * @param place where the row comes from, for people: table, file or line
     * @param partition of the source, in Connect's sense
     * @param offset that the source goes on from when this has been written
     */
    public SourceRecord record(
            TableMapping mapping, Outcome outcome, String place, Map<String, ?> partition, Map<String, ?> offset) {
        if (outcome instanceof Publish publish) {
            Struct value = publish.value();
            return new SourceRecord(
                    partition,
                    offset,
                    topics.source(mapping.target()).name(),
                    null,
                    Schema.STRING_SCHEMA,
                    publish.key(),
                    value == null ? null : value.schema(),
                    value);
        }
        Mapped.Refused refused = ((Report) outcome).refused();
        LOG.warn("a row of {} is refused: {} {}", place, refused.field(), refused.rule());
        Struct report = new Struct(REPORT)
                .put("source", place)
                .put("field", refused.field())
                .put("offending_value", refused.value())
                .put("rule", refused.rule());
        return new SourceRecord(
                partition, offset, topics.prefix() + REFUSED, null, Schema.STRING_SCHEMA, place, REPORT, report);
    }
}
