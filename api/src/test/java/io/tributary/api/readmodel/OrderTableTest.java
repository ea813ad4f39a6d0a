package io.tributary.api.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTableTest {

    @Test
    void shouldBeWhatTransactionsAndCustomersSayWhenRefreshed(@TempDir Path directory) throws SQLException {
        try (ReadModelFixture shop = ReadModelFixture.shop(directory)) {
            assertThat(orders(shop))
                    .containsExactly(
                            "C1 order O1 Vera Souza 2026-03-01 10:00:00 SHIPPED 2 2 3 1000000.30 2026-03-02",
                            "C1 transaction O1 Vera Souza 2026-03-06 10:00:00 COMPLETED 1 1 1 7.00 2026-03-06",
                            "C1 transaction T3 Vera Souza 2026-03-05 10:00:00 COMPLETED 1 0 -1 -10.00 never",
                            "C2 order O1 Jürgen O'Neil 2026-02-10 10:00:00 CANCELLED 1 0 0 0.00 never",
                            "C2 order O2 Jürgen O'Neil 2026-02-11 10:00:00 MIXED 2 1 3 33.33 2026-02-11",
                            "～ order O9 太郎 山田 2025-02-11 11:00:00 COMPLETED 1 1 4 20.00 2025-02-11");

            shop.write("DELETE FROM base.purchase_transactions WHERE customer_id = 'C1' AND transaction_id <> 'T1'");
            shop.write("INSERT INTO base.customer_info (customer_no, customer_id) SELECT customer_no, customer_id"
                    + " FROM base.customer_numbers WHERE customer_id = 'nobody'");
            shop.write("DELETE FROM base.customer_info WHERE customer_id = 'C2'");
            try (Connection writer = shop.model().writer()) {
                OrderTable.refresh(writer, FilledByHand.everybody(writer));
                OrderTable.refresh(writer, Set.of(4711));
                OrderTable.refresh(writer, Set.of());
            }
            assertThat(orders(shop))
                    .containsExactly(
                            "C1 order O1 Vera Souza 2026-03-01 10:00:00 SHIPPED 1 1 2 1000000.10 2026-03-01",
                            "nobody order O8 null 2026-02-11 11:00:00 COMPLETED 1 1 100 99999.00 2026-02-11",
                            "～ order O9 太郎 山田 2025-02-11 11:00:00 COMPLETED 1 1 4 20.00 2025-02-11");
        }
    }

    /** Lines come, move to other orders, change their customer's name and go: the orders are those of a table made anew. */
    @Test
    void shouldBeWhatATableMadeAnewIsWhenOnlyChangedOrdersAreMadeAnew(@TempDir Path directory) throws SQLException {
        try (ReadModelFixture shop = ReadModelFixture.shop(directory)) {
            Random random = new Random(11);
            shop.write("INSERT INTO base.customer_numbers SELECT i, 'R' || i FROM range(10000, 10006) t(i)");
            for (int round = 0; round < 40; round++) {
                change(shop, random);
                List<String> kept = orders(shop);
                try (DuckDBConnection writer = shop.model().writer()) {
                    OrderTable.fill(writer);
                }
                assertThat(kept).as("round " + round).isEqualTo(orders(shop));
            }
            assertThat(orders(shop)).anyMatch(order -> order.startsWith("R1000"));
        }
    }

    private static void change(ReadModelFixture shop, Random random) throws SQLException {
        try (DuckDBConnection writer = shop.model().writer();
                Statement statement = writer.createStatement()) {
            List<List<Object>> lines = new ArrayList<>();
            Set<Integer> renamed = new HashSet<>();
            List<String> changes = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int customer = 10_000 + random.nextInt(6);
                String line = "L" + random.nextInt(8);
                if (lines.contains(List.<Object>of(customer, line))) {
                    continue;
                }
                lines.add(List.of(customer, line));
                String order = random.nextInt(3) == 0
                        ? "NULL"
                        : "'" + (random.nextInt(4) == 0 ? "L1" : "O" + random.nextInt(3)) + "'";
                String key = "customer_no = " + customer + " AND transaction_id = '" + line + "'";
                changes.add("DELETE FROM base.purchase_transactions WHERE " + key);
                if (random.nextInt(4) > 0) {
                    changes.add("INSERT INTO base.purchase_transactions SELECT " + customer + ", 'R"
                            + customer + "', '" + line
                            + "', 'P', TIMESTAMP '2026-01-01' + INTERVAL " + random.nextInt(9) + " DAY, "
                            + (random.nextInt(4) - 1) + ", " + random.nextInt(100) + ", NULL, " + order + ", "
                            + (random.nextBoolean() ? "NULL" : "'CANCELLED'"));
                }
            }
            int named = 10_000 + random.nextInt(6);
            renamed.add(named);
            changes.add("DELETE FROM base.customer_info WHERE customer_no = " + named);
            if (random.nextInt(4) > 0) {
                changes.add("INSERT INTO base.customer_info (customer_no, customer_id, last_name) VALUES (" + named
                        + ", 'R" + named + "', 'N" + random.nextInt(100) + "')");
            }
            OrderTable.expect(writer, lines);
            for (String sql : changes) {
                statement.execute(sql);
            }
            OrderTable.refresh(writer, renamed);
        }
    }

    private static List<String> orders(ReadModelFixture shop) {
        return shop.model().read(connection -> {
            List<String> orders = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT customer_id || ' ' || kind || ' ' || order_id || ' '"
                            + " || coalesce(customer_name, 'null') || ' ' || order_date || ' ' || status || ' ' || lines"
                            + " || ' ' || purchases || ' ' || units || ' ' || amount || ' ' || coalesce(last_purchase_date::DATE::VARCHAR, 'never') || coalesce(' ' || days_between::VARCHAR, '') FROM base.orders"
                            + " ORDER BY customer_id, kind, order_id")) {
                while (rows.next()) {
                    orders.add(rows.getString(1));
                }
            }
            return orders;
        });
    }
}
