package io.tributary.api.registry;

import org.apache.avro.Schema;

/**
 * A schema in its place under a subject.
 *
 * @param subject usually a topic's name and {@code -value}
 * @param version counts from 1 within the subject; never given twice
 * @param id the schema's id, the same under every subject
 * @param schema the schema
 * @param deleted no longer offered; records that bear its id can still be read
 */
record SubjectVersion(String subject, int version, int id, Schema schema, boolean deleted) {

    SubjectVersion asDeleted() {
        return new SubjectVersion(subject, version, id, schema, true);
    }
}
