package io.tributary.connectors.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a result, as mappings take them: the same values that change data capture has of the same rows. */
public final class ResultRows {
    private ResultRows() {}

    /** All rows that are left. */
    public static List<Map<String, Object>> all(ResultSet result) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(row(result));
        }
        return rows;
    }

    /** The row at which the result stands. */
    static Map<String, Object> row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(name(columns.getColumnLabel(i)), value(result, columns, i));
        }
        return row;
    }

    /** Some databases write names that nobody quoted in capitals; expressions have them in small letters. */
    static String name(String label) {
        return label.equals(label.toUpperCase(Locale.ROOT)) ? label.toLowerCase(Locale.ROOT) : label;
    }

    private static Object value(ResultSet result, ResultSetMetaData columns, int i) throws SQLException {
        Object value = switch (columns.getColumnType(i)) {
            case Types.NUMERIC, Types.DECIMAL -> result.getBigDecimal(i);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> result.getLong(i);
            case Types.REAL -> result.getFloat(i);
            case Types.FLOAT, Types.DOUBLE ->
                columns.getColumnTypeName(i).equals("money") ? result.getString(i) : (Object) result.getDouble(i);
            case Types.DATE -> result.getObject(i, LocalDate.class);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                timestamp(result, i, columns.getColumnType(i), columns.getColumnTypeName(i));
            case Types.ARRAY -> array(result.getArray(i));
            case Types.BIT, Types.BOOLEAN ->
                columns.getColumnTypeName(i).equals("bit") ? result.getString(i) : (Object) result.getBoolean(i);
            default -> result.getString(i);
        };
        return result.wasNull() ? null : value;
    }

    /** Whether a timestamp is an instant; one without a zone is taken for UTC. */
    static boolean isZoned(int type, String typeName) {
        // PostgreSQL's timestamptz, Snowflake's TIMESTAMPTZ and TIMESTAMPLTZ
        return type == Types.TIMESTAMP_WITH_TIMEZONE
                || typeName.toLowerCase(Locale.ROOT).endsWith("tz");
    }

    private static Object timestamp(ResultSet result, int i, int type, String typeName) throws SQLException {
        if (isZoned(type, typeName)) {
            OffsetDateTime zoned = result.getObject(i, OffsetDateTime.class);
            return zoned == null ? null : zoned.toInstant().truncatedTo(ChronoUnit.MILLIS);
        }
        LocalDateTime local = result.getObject(i, LocalDateTime.class);
        return local == null ? null : local.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<Object> array(Array array) throws SQLException {
        return array == null ? null : new ArrayList<>(Arrays.asList((Object[]) array.getArray()));
    }
}
