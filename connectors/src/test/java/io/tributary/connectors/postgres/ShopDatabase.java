package io.tributary.connectors.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real PostgreSQL with the example's tables and rows in it, {@code docs/examples/orders}. */
public final class ShopDatabase implements AutoCloseable {
    /** Where the example is, from the module's directory. */
    public static final Path EXAMPLE = Path.of("..", "docs", "examples", "orders");

    private final EmbeddedPostgres postgres;
    private final Connection connection;

    private ShopDatabase(EmbeddedPostgres postgres) throws SQLException {
        this.postgres = postgres;
        this.connection = DriverManager.getConnection(url());
    }

    public static ShopDatabase start(Path directory) {
        try {
            ShopDatabase shop = new ShopDatabase(EmbeddedPostgres.builder()
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("max_replication_slots", "8")
                    .setServerConfig("max_wal_senders", "8")
                    .setDataDirectory(directory)
                    .start());
            shop.execute(Files.readString(EXAMPLE.resolve("database.sql")));
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    public int port() {
        return postgres.getPort();
    }

    public synchronized void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rows as text, cells joined by blanks. */
    public synchronized List<String> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : " ").append(result.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first cell of the first row. */
    public String value(String sql) {
        return rows(sql).get(0);
    }

    /** The options of a connector of the example, with this server's address in them. */
    public Map<String, String> here(Map<String, String> example) {
        Map<String, String> here = new TreeMap<>(example);
        here.replaceAll((key, value) -> value.replace("127.0.0.1:5432/shop", "127.0.0.1:" + port() + "/postgres"));
        here.replace("database.port", Integer.toString(port()));
        here.replace("database.dbname", "postgres");
        here.replaceAll((key, value) -> value.equals("${env:SHOP_PASSWORD}") ? "postgres" : value);
        return here;
    }

    @Override
    public void close() {
        try {
            connection.close();
            postgres.close();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
