package io.tributary.api.readmodel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes into a read model what no feed has brought. */
public final class FilledByHand {
    private static final List<String> OF_CUSTOMERS = List.of(
            "customer_info",
            "customer_360",
            "purchase_transactions",
            "customer_service",
            "campaign_responses",
            "website_behavior",
            "customer_products");

    private static final List<String> OTHERS = List.of("product_catalog", "marketing_campaigns", "dead_letters");

    private FilledByHand() {}

    /** Runs statements, one after the other: rows that they insert into the tables of the contract are added to the model's. */
    public static void with(ReadModel model, String... statements) throws SQLException {
        try (Connection connection = model.writer()) {
            with(connection, statements);
        }
    }

    /** The same by a connection of the model's. */
    static void with(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // A temporary table goes before a view of the same name.
            for (String table : OF_CUSTOMERS) {
                statement.execute("CREATE TEMP TABLE " + table + " AS FROM main." + table + " LIMIT 0");
            }
            for (String table : OTHERS) {
                statement.execute("CREATE TEMP TABLE " + table + " AS FROM base." + table + " LIMIT 0");
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
            takeOver(statement);
        }
        OrderTable.refresh(connection, everybody(connection));
    }

    private static void takeOver(Statement statement) throws SQLException {
        for (String table : OF_CUSTOMERS) {
            statement.execute("INSERT INTO base.customer_numbers SELECT (SELECT count(*) FROM base.customer_numbers)"
                    + " + row_number() OVER (ORDER BY customer_id) - 1, customer_id FROM (SELECT DISTINCT customer_id"
                    + " FROM temp." + table + " ANTI JOIN base.customer_numbers USING (customer_id))");
            statement.execute("INSERT INTO base." + table + " SELECT n.customer_no, t.* FROM temp." + table
                    + " t JOIN base.customer_numbers n USING (customer_id)");
            statement.execute("DROP TABLE temp." + table);
        }
        for (String table : OTHERS) {
            statement.execute("INSERT INTO base." + table + " FROM temp." + table);
            statement.execute("DROP TABLE temp." + table);
        }
    }

    /** The numbers of all customers. */
    static Set<Integer> everybody(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM base.customer_numbers")) {
            count.next();
            return IntStream.range(0, count.getInt(1)).boxed().collect(Collectors.toSet());
        }
    }
}
