package io.tributary.api.config;

/**
 * What the columnar read model, and the statements that analysts ask it, may take.
 *
 * @param memoryMb memory for tables, sorts and joins, in MiB, beside the heap
 * @param seconds after which a statement is stopped
 * @param rows that an answer has at most
 */
public record QuerySettings(int memoryMb, int seconds, int rows) {
    public QuerySettings {
        Settings.READ_MODEL_MEMORY_MB.check(memoryMb);
        Settings.QUERY_SECONDS.check(seconds);
        Settings.QUERY_ROWS.check(rows);
    }
}
