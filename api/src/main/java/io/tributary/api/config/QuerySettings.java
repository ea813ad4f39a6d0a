package io.tributary.api.config;

/**
 * Whether there is a read model, and what a statement that analysts ask it may take.
 *
 * @param readModel false: whatever is not by key and not of everybody is answered by other instances only
 * @param seconds after which a statement is stopped
 * @param rows that an answer has at most
 */
public record QuerySettings(boolean readModel, int seconds, int rows) {
    public QuerySettings {
        Settings.QUERY_SECONDS.check(seconds);
        Settings.QUERY_ROWS.check(rows);
    }
}
