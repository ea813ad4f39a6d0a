package io.tributary.connectors.postgres;

import io.tributary.connectors.mapping.Mappings;
import io.tributary.connectors.mapping.TableMapping;
import io.tributary.connectors.mapping.TableName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;

/** What the connector is told, and what it tells Debezium. Every option of Debezium's PostgreSQL connector is taken beside these. */
final class PostgresSettings {
    static final String TOPIC_PREFIX = "cdp.topic.prefix";

    private static final String DEBEZIUM = "io.debezium.connector.postgresql.PostgresConnector";
    private static final int MOST_NAME_CHARACTERS = 63;

    static final ConfigDef DEFINITION = new ConfigDef()
            .define("database.hostname", ConfigDef.Type.STRING, Importance.HIGH, "Host of the PostgreSQL server.")
            .define("database.port", ConfigDef.Type.INT, 5432, Importance.HIGH, "Its port.")
            .define(
                    "database.user",
                    ConfigDef.Type.STRING,
                    Importance.HIGH,
                    "A role with REPLICATION that may read the tables.")
            .define("database.password", ConfigDef.Type.PASSWORD, "", Importance.HIGH, "Its password.")
            .define("database.dbname", ConfigDef.Type.STRING, Importance.HIGH, "The database.")
            .define(
                    TOPIC_PREFIX,
                    ConfigDef.Type.STRING,
                    "cdp.",
                    Importance.MEDIUM,
                    "What the names of the installation's topics start with (CDP_TOPIC_PREFIX of the server).")
            .define(
                    "slot.name",
                    ConfigDef.Type.STRING,
                    null,
                    Importance.MEDIUM,
                    "The replication slot, made where it is missing. By default cdp_ and the connector's name.")
            .define(
                    "publication.name",
                    ConfigDef.Type.STRING,
                    null,
                    Importance.MEDIUM,
                    "The publication, made where it is missing. By default the name of the slot.");

    private PostgresSettings() {}

    /** What Debezium's connector is configured with. */
    static Map<String, String> ofDebezium(Map<String, String> configuration, Collection<TableMapping> mappings) {
        Map<String, String> settings = new TreeMap<>(configuration);
        settings.keySet().removeIf(key -> key.startsWith(Mappings.PREFIX) || key.equals(TOPIC_PREFIX));
        String name = identifier(configuration.getOrDefault("name", "source"));
        settings.put("connector.class", DEBEZIUM);
        settings.putIfAbsent("topic.prefix", name);
        settings.putIfAbsent("slot.name", name);
        settings.putIfAbsent("publication.name", settings.get("slot.name"));
        settings.putIfAbsent("publication.autocreate.mode", "filtered");
        settings.putIfAbsent("poll.interval.ms", "50");
        settings.put("plugin.name", "pgoutput");
        settings.put("table.include.list", include(tables(mappings)));
        settings.put("tombstones.on.delete", "false");
        settings.put("decimal.handling.mode", "precise");
        settings.put("time.precision.mode", "connect");
        settings.put("interval.handling.mode", "string");
        settings.put("hstore.handling.mode", "json");
        settings.put("binary.handling.mode", "base64");
        return settings;
    }

    /** The tables that are read; joined ones first, so that the last row of the first reading is one that is published. */
    static Set<TableName> tables(Collection<TableMapping> mappings) {
        Set<TableName> tables = new LinkedHashSet<>();
        mappings.forEach(mapping -> mapping.join().ifPresent(join -> tables.add(join.table())));
        mappings.forEach(mapping -> tables.add(mapping.table()));
        return tables;
    }

    private static String include(Set<TableName> tables) {
        return tables.stream()
                .map(table -> Pattern.quote(table.schema()) + "\\." + Pattern.quote(table.table()))
                .collect(Collectors.joining(","));
    }

    /** As PostgreSQL takes the name of a slot: small letters, digits and underscores. */
    private static String identifier(String name) {
        String identifier = "cdp_" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return identifier.substring(0, Math.min(identifier.length(), MOST_NAME_CHARACTERS));
    }
}
