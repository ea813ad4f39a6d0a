package io.tributary.connectors.postgres;

import io.tributary.connectors.mapping.TableName;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * A change of a row, as Debezium tells it.
 *
 * @param position in the database's log
 * @param snapshot true where the row was found by the first reading of the table, and nothing changed
 * @param before null for what is new
 * @param after null for what is gone
 */
record RowChange(
        TableName table, long position, boolean snapshot, Map<String, Object> before, Map<String, Object> after) {

    /** The change in a record of Debezium's; null where it is about something else, as heartbeats are. */
    static RowChange of(SourceRecord record) {
        if (!(record.value() instanceof Struct envelope)
                || envelope.schema().field("op") == null
                || envelope.schema().field("source") == null) {
            return null;
        }
        Struct source = envelope.getStruct("source");
        if (source.schema().field("table") == null || envelope.schema().field("after") == null) {
            return null;
        }
        return new RowChange(
                new TableName(source.getString("schema"), source.getString("table")),
                source.getInt64("lsn") == null ? 0 : source.getInt64("lsn"),
                "r".equals(envelope.getString("op")),
                StructRows.row(envelope.getStruct("before")),
                StructRows.row(envelope.getStruct("after")));
    }
}
