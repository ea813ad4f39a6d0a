package io.tributary.api.demo.shop;

import io.tributary.schemas.source.SourceTable;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record that a source system hands over.
 *
 * @param at when it arrives, milliseconds since 1970; later than what it tells of where it is late
 * @param number orders those that arrive at the same time
 * @param record not to be changed: it may arrive again
 */
public record Delivery(long at, long number, SourceTable table, SpecificRecord record) {}
