package io.tributary.connectors.jdbc;

import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** What the polling source is told, beside its mappings. */
final class JdbcSettings {
    static final String TOPIC_PREFIX = "cdp.topic.prefix";
    static final String URL = "connection.url";
    static final String USER = "connection.user";
    static final String PASSWORD = "connection.password";
    static final String POLL_INTERVAL = "poll.interval.ms";
    static final String OVERLAP = "overlap.ms";
    static final String BATCH_ROWS = "batch.max.rows";

    /** Options of a mapping that say how its rows are found. */
    static final String QUERY = "query";

    static final String TIMESTAMP = "timestamp";
    static final String INCREMENTING = "incrementing";
    static final Set<String> MAPPING_OPTIONS = Set.of(QUERY, TIMESTAMP, INCREMENTING);

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    URL,
                    ConfigDef.Type.STRING,
                    Importance.HIGH,
                    "JDBC address, such as jdbc:postgresql://host:5432/database.")
            .define(USER, ConfigDef.Type.STRING, null, Importance.HIGH, "The database's user.")
            .define(PASSWORD, ConfigDef.Type.PASSWORD, null, Importance.HIGH, "Its password.")
            .define(
                    POLL_INTERVAL,
                    ConfigDef.Type.LONG,
                    1_000L,
                    Range.between(10, 86_400_000),
                    Importance.MEDIUM,
                    "Milliseconds between two looks at the same table.")
            .define(
                    OVERLAP,
                    ConfigDef.Type.LONG,
                    5_000L,
                    Range.between(0, 86_400_000),
                    Importance.MEDIUM,
                    "How far before the newest timestamp each look begins, in milliseconds: as long as a transaction may take"
                            + " from setting the timestamp to its commit.")
            .define(
                    BATCH_ROWS,
                    ConfigDef.Type.INT,
                    1_000,
                    Range.between(1, 100_000),
                    Importance.LOW,
                    "Most rows that are in memory at once, of a table with a timestamp or an incrementing column.")
            .define(
                    TOPIC_PREFIX,
                    ConfigDef.Type.STRING,
                    "cdp.",
                    Importance.MEDIUM,
                    "What the names of the installation's topics start with (CDP_TOPIC_PREFIX of the server).");

    private JdbcSettings() {}
}
