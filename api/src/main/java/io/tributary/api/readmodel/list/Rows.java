package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks SQL, and gives rows as column to value: text, exact number, local time (UTC), or null where absent. */
final class Rows {
    private static final String DATE_OF_BIRTH = "date_of_birth";

    private Rows() {}

    static List<Map<String, Object>> of(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql.text())) {
            return of(select, sql.parameters());
        }
    }

    /** Asks by a statement that is there. */
    static List<Map<String, Object>> of(PreparedStatement select, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            select.setObject(i + 1, parameters.get(i));
        }
        try (ResultSet rows = select.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            List<Map<String, Object>> all = new ArrayList<>();
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnName(i), value(rows, i));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** Runs what gives no rows. */
    static void run(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            statement.execute();
        }
    }

    /** The one number of the one row. */
    static long number(Connection connection, Sql sql) throws SQLException {
        Object value = of(connection, sql).get(0).values().iterator().next();
        return ((Number) value).longValue();
    }

    private static Object value(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        return value instanceof java.sql.Timestamp ? rows.getObject(column, LocalDateTime.class) : value;
    }

    /** As a cursor keeps it: numbers with the decimals of their column. */
    static Object sortable(Column column, Object value) {
        if (value != null && column.kind() == Column.Kind.NUMBER) {
            return new BigDecimal(value.toString()).setScale(column.scale());
        }
        return value;
    }

    /** As answers show it: ISO-8601; a birthday is a date, and only where the source gave a time of day is it shown. */
    static Map<String, Object> shown(Map<String, Object> row) {
        row.replaceAll((name, value) -> value instanceof LocalDateTime time ? shown(name, time) : value);
        return row;
    }

    private static String shown(String name, LocalDateTime time) {
        return name.equals(DATE_OF_BIRTH) && time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toInstant(ZoneOffset.UTC).toString();
    }
}
