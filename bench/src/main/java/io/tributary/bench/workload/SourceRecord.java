package io.tributary.bench.workload;

import io.tributary.schemas.source.SourceTable;
import org.apache.avro.specific.SpecificRecord;

/** A record as a source system publishes it. */
public record SourceRecord(SourceTable table, String key, SpecificRecord value) {}
