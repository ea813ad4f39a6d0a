package io.tributary.connectors.mapping;

import org.apache.kafka.connect.data.Struct;

/** What became of a row. */
public sealed interface Mapped {

    /**
     * A record of the contract.
     *
     * @param key the record's key, and half of what identifies a fact
     * @param id the other half; of an entity, the key again
     */
    record Row(String key, String id, Struct value) implements Mapped {
        /** Whether both speak of the same fact or entity. */
        public boolean isSameAs(Row other) {
            return key.equals(other.key) && id.equals(other.id);
        }
    }

    /** Its condition says that it is to be left out. */
    record LeftOut() implements Mapped {}

    /**
     * No record can be made of it.
     *
     * @param field the field that can't be filled
     * @param value what stands there
     * @param rule what it must be, as a sentence without its subject
     */
    record Refused(String field, String value, String rule) implements Mapped {
        /** For example {@code total_amount 'abc' must be a number}. */
        public String sentence() {
            return field + " " + value + " " + rule;
        }
    }
}
