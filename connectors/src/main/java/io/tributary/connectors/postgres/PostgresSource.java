package io.tributary.connectors.postgres;

import io.debezium.connector.postgresql.PostgresConnector;
import io.tributary.connectors.Release;
import io.tributary.connectors.mapping.Mappings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * Tables of a PostgreSQL database as the product's source tables: what is there, and then every insertion, change and deletion.
 *
 * <p>Debezium reads the log; {@code map.<table>.…} says what becomes of the rows. At least once: after a crash some changes come again,
 * which changes no figure, since facts have ids and entities are whole rows.
 */
public final class PostgresSource extends SourceConnector {
    private Map<String, String> configuration;

    @Override
    public String version() {
        return Release.version();
    }

    @Override
    public org.apache.kafka.common.config.ConfigDef config() {
        return PostgresSettings.DEFINITION;
    }

    @Override
    public void start(Map<String, String> given) {
        configuration = given;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return PostgresSourceTask.class;
    }

    /** One: a log is read by one reader, in its order. */
    @Override
    public List<Map<String, String>> taskConfigs(int most) {
        return List.of(configuration);
    }

    @Override
    public void stop() {
        // The task holds whatever there is to close.
    }

    @Override
    public Config validate(Map<String, String> given) {
        Map<String, ConfigValue> values = new LinkedHashMap<>();
        PostgresSettings.DEFINITION.validate(given).forEach(value -> values.put(value.name(), value));
        Mappings mappings = Mappings.of(given, Set.of());
        mappings.problems().forEach((option, sentence) -> add(values, option, sentence));
        if (values.values().stream().allMatch(value -> value.errorMessages().isEmpty())) {
            Map<String, String> debezium =
                    PostgresSettings.ofDebezium(given, mappings.tables().values());
            for (ConfigValue value : new PostgresConnector().validate(debezium).configValues()) {
                value.errorMessages().forEach(sentence -> add(values, value.name(), sentence));
            }
        }
        if (values.values().stream().allMatch(value -> value.errorMessages().isEmpty())) {
            checkTables(given, mappings, values);
        }
        return new Config(new ArrayList<>(values.values()));
    }

    private static void checkTables(Map<String, String> given, Mappings mappings, Map<String, ConfigValue> values) {
        try (Database database = new Database(given)) {
            new TableCheck(database)
                    .problems(mappings.tables().values(), given.containsKey("replica.identity.autoset.values"))
                    .forEach((option, sentence) -> add(values, option, sentence));
        } catch (SQLException unreachable) {
            add(values, "database.hostname", "the tables can't be looked at: " + unreachable.getMessage());
        }
    }

    private static void add(Map<String, ConfigValue> values, String option, String sentence) {
        values.computeIfAbsent(option, ConfigValue::new).addErrorMessage(sentence);
    }
}
