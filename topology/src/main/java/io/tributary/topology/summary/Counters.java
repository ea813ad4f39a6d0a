package io.tributary.topology.summary;

import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import java.util.HashMap;
import java.util.Map;

/** How many records of each table had each outcome, since the task's state began. Not thread-safe. */
public final class Counters {
    private static final SourceTable[] TABLES = SourceTable.values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final long[][] counts = new long[TABLES.length][OUTCOMES.length];

    public void add(SourceTable table, Outcome outcome) {
        counts[table.ordinal()][outcome.ordinal()]++;
    }

    public long count(SourceTable table, Outcome... outcomes) {
        long sum = 0;
        for (Outcome outcome : outcomes) {
            sum += counts[table.ordinal()][outcome.ordinal()];
        }
        return sum;
    }

    /** The name of a counter in summaries, for example {@code purchase_transactions/duplicate}. */
    public static String name(SourceTable table, Outcome outcome) {
        return table.tableName() + "/" + outcome.label();
    }

    /** Those that are not 0, by {@link #name}. */
    public Map<String, Long> toMap() {
        Map<String, Long> map = new HashMap<>();
        for (SourceTable table : TABLES) {
            for (Outcome outcome : OUTCOMES) {
                long count = count(table, outcome);
                if (count != 0) {
                    map.put(name(table, outcome), count);
                }
            }
        }
        return map;
    }

    /** Writes the stored form. */
    public void write(BinaryWriter writer) {
        for (long[] row : counts) {
            for (long count : row) {
                writer.writeUnsigned(count);
            }
        }
    }

    /** Takes in what {@link #write} wrote. */
    public void read(BinaryReader reader) {
        for (long[] row : counts) {
            for (int i = 0; i < row.length; i++) {
                row[i] = reader.readUnsigned();
            }
        }
    }
}
