package io.tributary.api.config;

/**
 * What a statement that analysts ask the read model may take.
 *
 * @param seconds after which a statement is stopped
 * @param rows that an answer has at most
 */
public record QuerySettings(int seconds, int rows) {
    public QuerySettings {
        Settings.QUERY_SECONDS.check(seconds);
        Settings.QUERY_ROWS.check(rows);
    }
}
