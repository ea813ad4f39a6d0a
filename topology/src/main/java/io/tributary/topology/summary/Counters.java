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

    /** Tables that were there from the beginning; what was stored then holds the counts of these in its middle. */
    private static final int FIRST_TABLES = SourceTable.CUSTOMER_PRODUCTS.ordinal();

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

    /** Writes the stored form of those of the first tables. */
    public void write(BinaryWriter writer) {
        write(writer, 0, FIRST_TABLES);
    }

    /** Writes the stored form of those of tables that came later. */
    void writeLater(BinaryWriter writer) {
        write(writer, FIRST_TABLES, TABLES.length);
    }

    /** Takes in what {@link #write} wrote. */
    public void read(BinaryReader reader) {
        read(reader, 0, FIRST_TABLES);
    }

    /** Takes in what {@link #writeLater} wrote, as far as it goes: 0 of a table that was not there then. */
    void readLater(BinaryReader reader) {
        read(reader, FIRST_TABLES, TABLES.length);
    }

    private void write(BinaryWriter writer, int from, int to) {
        for (int table = from; table < to; table++) {
            for (long count : counts[table]) {
                writer.writeUnsigned(count);
            }
        }
    }

    private void read(BinaryReader reader, int from, int to) {
        for (int table = from; table < to && reader.hasMore(); table++) {
            for (int i = 0; i < OUTCOMES.length; i++) {
                counts[table][i] = reader.readUnsigned();
            }
        }
    }
}
