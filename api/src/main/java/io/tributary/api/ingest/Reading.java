package io.tributary.api.ingest;

import io.tributary.schemas.source.Violation;
import org.apache.avro.specific.SpecificRecord;

/** What became of one JSON object: a record that keeps every rule, or the first rule it breaks. */
public sealed interface Reading {

    /** A record that keeps every rule of its table's contract. */
    record Accepted(SpecificRecord record) implements Reading {}

    /** Why there is no record. */
    record Refused(Violation violation) implements Reading {}
}
