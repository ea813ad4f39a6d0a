package io.tributary.connectors.jdbc;

import io.tributary.connectors.Release;
import io.tributary.connectors.mapping.Mappings;
import io.tributary.connectors.mapping.TableMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * Tables and queries of any database with a JDBC driver, looked at again and again: where its log may not be read.
 *
 * <p>Rows that are deleted are only noticed where everything is read every time; otherwise they need a column that says so, mapped to
 * {@code deleted}. At least once.
 */
public final class JdbcSource extends SourceConnector {
    private Map<String, String> configuration;

    @Override
    public String version() {
        return Release.version();
    }

    @Override
    public ConfigDef config() {
        return JdbcSettings.DEFINITION;
    }

    @Override
    public void start(Map<String, String> given) {
        configuration = given;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return JdbcSourceTask.class;
    }

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
        JdbcSettings.DEFINITION.validate(given).forEach(value -> values.put(value.name(), value));
        Mappings mappings = Mappings.of(given, JdbcSettings.MAPPING_OPTIONS);
        mappings.problems().forEach((option, sentence) -> add(values, option, sentence));
        mappings.tables()
                .forEach((name, mapping) -> mapping.join()
                        .ifPresent(join -> add(
                                values,
                                Mappings.PREFIX + name + ".join",
                                "is for PostgresSource; join in a query here")));
        if (values.values().stream().allMatch(value -> value.errorMessages().isEmpty())) {
            AbstractConfig settings = new AbstractConfig(JdbcSettings.DEFINITION, given, false);
            try (Connection connection = open(settings)) {
                for (TableMapping mapping : mappings.tables().values()) {
                    checkColumns(connection, mapping, given, values);
                }
            } catch (SQLException unreachable) {
                add(values, JdbcSettings.URL, "can't be used: " + unreachable.getMessage());
            }
        }
        return new Config(new ArrayList<>(values.values()));
    }

    static Connection open(AbstractConfig settings) throws SQLException {
        Password password = settings.getPassword(JdbcSettings.PASSWORD);
        return Jdbc.open(
                settings.getString(JdbcSettings.URL),
                settings.getString(JdbcSettings.USER),
                password == null ? null : password.value());
    }

    private static void checkColumns(
            Connection connection, TableMapping mapping, Map<String, String> given, Map<String, ConfigValue> values)
            throws SQLException {
        String key = Mappings.PREFIX + mapping.name() + ".";
        try (TableReader reader = new TableReader(mapping, given, Duration.ZERO, 1)) {
            Set<String> columns = new TreeSet<>(reader.columns(connection).keySet());
            mapping.expressions()
                    .forEach((option, expression) ->
                            expression.columns().forEach(column -> require(values, key + option, columns, column)));
            for (String column : reader.markColumns()) {
                require(
                        values,
                        key + (given.containsKey(key + "timestamp") ? "timestamp" : "incrementing"),
                        columns,
                        ResultRows.name(column));
            }
            for (String field : Mappings.required(mapping.target())) {
                if (!mapping.fields().containsKey(field) && !columns.contains(field)) {
                    add(
                            values,
                            key + field,
                            "is missing: %s needs %s, and there is no column of that name. Say what it is made of; the columns are %s"
                                    .formatted(mapping.target().tableName(), field, String.join(", ", columns)));
                }
            }
        } catch (SQLException wrong) {
            connection.rollback();
            add(
                    values,
                    key + (given.containsKey(key + "query") ? "query" : "to"),
                    "can't be read: " + wrong.getMessage().replaceAll("\\s*\\R\\s*", " "));
        }
    }

    private static void require(Map<String, ConfigValue> values, String option, Set<String> columns, String column) {
        if (!columns.contains(column)) {
            add(
                    values,
                    option,
                    "there is no column '%s'; the columns are %s".formatted(column, String.join(", ", columns)));
        }
    }

    private static void add(Map<String, ConfigValue> values, String option, String sentence) {
        values.computeIfAbsent(option, ConfigValue::new).addErrorMessage(sentence);
    }
}
