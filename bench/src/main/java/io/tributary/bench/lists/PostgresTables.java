package io.tributary.bench.lists;

import io.tributary.api.readmodel.ReadModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** Puts what the read model holds into tables of PostgreSQL, with the indexes that one would make for the same questions. */
final class PostgresTables {
    private static final String SCHEMA = "tributary_bench";

    /** Texts are compared by code point in both, so that both give the same pages. */
    private static final Map<String, String> TYPES =
            Map.of("VARCHAR", "text COLLATE \"C\"", "VARCHAR[]", "text", "DOUBLE", "double precision");

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    private static final List<String> INDEXES = List.of(
            "ON customer_info (customer_id)",
            "ON customer_360 (customer_id)",
            "ON customer_360 (total_lifetime_value DESC NULLS LAST, last_name, customer_id)",
            "ON customer_360 (region, last_name, first_name, customer_id)",
            "ON customer_360 (last_purchase_date DESC NULLS LAST, customer_id)",
            "ON customer_360 (customer_segment)",
            "ON customer_360 USING gin ((" + PostgresLists.SEARCHED + ") gin_trgm_ops)",
            "ON orders (order_date DESC, order_id, customer_id, kind)",
            "ON orders (status, order_id, customer_id, kind)",
            "ON orders (status, amount DESC NULLS LAST, order_id, customer_id, kind)",
            "ON product_catalog (product_id)",
            "ON marketing_campaigns (campaign_id)",
            "ON campaign_responses (campaign_id, customer_id)",
            "ON purchase_transactions (product_id)",
            "ON purchase_transactions (purchase_date)",
            "ON purchase_transactions (customer_id)");

    static {
        List.of(
                        "customer_info",
                        "customer_360",
                        "product_catalog",
                        "marketing_campaigns",
                        "purchase_transactions",
                        "campaign_responses")
                .forEach(table -> TABLES.put(table, "main." + table));
        TABLES.put("orders", "base.orders");
    }

    private PostgresTables() {}

    /** Makes the tables anew in a schema of their own, which the connection uses from here on. */
    static void fill(Connection postgres, ReadModel model) throws SQLException, IOException {
        try (Statement statement = postgres.createStatement();
                Connection duck = model.writer();
                Statement read = duck.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            statement.execute("CREATE SCHEMA " + SCHEMA);
            statement.execute("SET search_path TO " + SCHEMA + ", public");
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                statement.execute("CREATE TABLE " + table.getKey() + " (" + columns(read, table.getValue()) + ")");
                copy(postgres, read, table.getKey(), table.getValue(), model.exports());
            }
            for (String index : INDEXES) {
                statement.execute("CREATE INDEX " + index);
            }
            statement.execute("VACUUM ANALYZE");
        }
    }

    private static String columns(Statement read, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = read.executeQuery("DESCRIBE " + table)) {
            while (rows.next()) {
                String type = rows.getString("column_type");
                columns.add(rows.getString("column_name") + " " + TYPES.getOrDefault(type, type));
            }
        }
        return String.join(", ", columns);
    }

    private static void copy(Connection postgres, Statement read, String name, String table, Path directory)
            throws SQLException, IOException {
        Path file = directory.resolve(name + ".csv");
        read.execute("COPY (FROM " + table + ") TO '" + file + "' (FORMAT csv, HEADER false)");
        try (InputStream rows = Files.newInputStream(file)) {
            postgres.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + name + " FROM STDIN (FORMAT csv)", rows);
        } finally {
            Files.delete(file);
        }
    }
}
