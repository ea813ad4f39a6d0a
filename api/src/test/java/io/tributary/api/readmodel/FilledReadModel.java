package io.tributary.api.readmodel;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A read model that was not fed from topics but filled with rows, for tests of what is asked of it. */
public final class FilledReadModel {

    private FilledReadModel() {}

    /** A read model with these rows: by table, the texts of cells by column, without those that are absent. */
    public static ReadModel open(Path directory, Map<String, List<Map<String, String>>> tables) throws SQLException {
        ReadModel model = ReadModel.open(directory);
        try (DuckDBConnection writer = model.writer()) {
            for (var table : tables.entrySet()) {
                fill(writer, table.getKey(), table.getValue());
            }
        }
        return model;
    }

    private static void fill(DuckDBConnection writer, String table, List<Map<String, String>> rows)
            throws SQLException {
        Map<String, String> types = types(writer, table);
        try (Statement statement = writer.createStatement()) {
            statement.execute("CREATE TEMP TABLE texts ("
                    + types.keySet().stream().map(column -> column + " VARCHAR").collect(Collectors.joining(", "))
                    + ")");
            try (DuckDBAppender appender = writer.createAppender("temp", "main", "texts")) {
                for (Map<String, String> row : rows) {
                    appender.beginRow();
                    for (String column : types.keySet()) {
                        appender.append(row.getOrDefault(column, column.equals("as_of") ? "2000-01-01" : null));
                    }
                    appender.endRow();
                }
            }
            FilledByHand.with(
                    writer,
                    "INSERT INTO " + table + " SELECT "
                            + types.entrySet().stream()
                                    .map(column -> cast(column.getKey(), column.getValue()))
                                    .collect(Collectors.joining(", "))
                            + " FROM texts");
            statement.execute("DROP TABLE texts");
        }
    }

    private static String cast(String column, String type) {
        // As at every door, empty parts of a list are dropped, and an empty list is absent.
        return type.endsWith("[]")
                ? "nullif(list_filter(string_split(" + column + ", '|'), lambda part : part <> ''), [])"
                : "CAST(" + column + " AS " + type + ")";
    }

    private static Map<String, String> types(DuckDBConnection writer, String table) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (Statement statement = writer.createStatement();
                ResultSet columns = statement.executeQuery(
                        "SELECT column_name, data_type FROM duckdb_columns() WHERE schema_name = 'base' AND table_name = '"
                                + table + "' AND column_name <> 'customer_no' ORDER BY column_index")) {
            while (columns.next()) {
                types.put(columns.getString(1), columns.getString(2));
            }
        }
        return types;
    }

    /** A small shop: three customers are known, one is not; one product and one campaign are. */
    public static ReadModel shop(Path directory) {
        return of(directory, """
                INSERT INTO customer_info (customer_id, first_name, registration_date, attributes) VALUES
                    ('C1', 'Vera', '2024-02-10 08:00:00', '{"tier":"gold"}'), ('C2', NULL, NULL, NULL), ('😀', NULL, NULL, NULL);
                INSERT INTO customer_360 (customer_id, first_name, total_lifetime_value, total_purchases, customer_segment,
                        churn_risk, total_website_visits, total_orders, units, date_of_birth, average_order_value, as_of)
                    VALUES ('C1', 'Vera', 10000000.10, 2, 'High Value', 'High', 1, 2, 2, '1980-02-29', 5000000.05, '2024-03-01'),
                    ('C2', NULL, 20.00, 1, 'Low Value', 'Low', 0, 1, 1, NULL, 20, '2024-03-01'),
                    ('😀', NULL, 0, 0, 'Low Value', NULL, 0, 0, 0, NULL, NULL, '2024-03-01');
                INSERT INTO product_catalog (product_id, category, price) VALUES ('P1', 'Bread', 2.5), ('P2', NULL, NULL);
                INSERT INTO marketing_campaigns (campaign_id, start_date, channel) VALUES
                    ('M1', '2024-01-01', 'EMAIL'), ('M2', '2025-01-01', 'SMS');
                INSERT INTO purchase_transactions VALUES
                    ('C1', 'T1', 'P1', '2024-02-20', 2, 10000000, NULL, 'O1', NULL),
                    ('C1', 'T2', 'P2', '2024-01-15 10:00:00.001', 1, 0.1, 'S', 'O2', 'shipped'),
                    ('C1', 'T3', 'P1', '2024-02-21', -1, -5, NULL, 'O1', NULL),
                    ('C1', 'T4', 'P1', '2024-02-22', 1, 7, NULL, NULL, 'Cancelled'),
                    ('C2', 'T1', 'P9', '2023-11-01 23:59:59.999', 1, 20, NULL, NULL, NULL),
                    ('ghost', 'T1', 'P1', '2024-02-20', 1, 99, NULL, NULL, NULL);
                INSERT INTO customer_service VALUES
                    ('C1', 'I1', '2024-02-25', NULL, NULL, NULL, 4), ('C2', 'I2', '2024-01-10', 'call', NULL, NULL, NULL);
                INSERT INTO campaign_responses VALUES ('C1', 'R1', 'M1', '2024-02-02', NULL), ('ghost', 'R1', 'M2', '2024-02-02', NULL);
                INSERT INTO website_behavior VALUES
                    ('C1', 'S1', '2024-02-28', NULL, 10, 'a,"b"', ['P1', 'P1', 'P2']), ('C2', 'S2', '2024-02-27', 3, 11, NULL, NULL);
                INSERT INTO customer_products VALUES
                    ('C1', 'rent', 'P1', 'LEASE', '2024-02-01', '2024-02-02', 119.4), ('ghost', 'rent', 'P1', 'CONTRACT', '2024-02-01', NULL, NULL);
                """);
    }

    /** What some statements put into the empty tables. */
    public static ReadModel of(Path directory, String sql) {
        ReadModel model = ReadModel.open(directory);
        try {
            FilledByHand.with(model, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return model;
    }
}
