package io.tributary.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tributary.connectors.worker.ConnectWorker;
import io.tributary.connectors.worker.ConnectorFile;
import io.tributary.connectors.worker.ConnectorFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's database, a server and a worker, each as it really is; the connectors are those of the example's files. */
class PostgresIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static ShopDatabase shop;
    private static Tributary tributary;
    private static ConnectWorker worker;

    @BeforeAll
    static void start() throws Exception {
        shop = ShopDatabase.start(directory.resolve("postgres"));
        tributary = new Tributary(directory.resolve("data"));
        worker = ConnectWorker.start(tributary.worker());
        worker.run(example());
        awaitSame();
    }

    @AfterAll
    static void stop() {
        worker.close();
        tributary.close();
        shop.close();
    }

    private static List<ConnectorFile> example() {
        return ConnectorFile.read(List.of(ShopDatabase.EXAMPLE.resolve("connectors"))).stream()
                .map(file -> new ConnectorFile(file.file(), file.name(), shop.here(file.configuration())))
                .toList();
    }

    /** What customer_360 must say, by the shop's own tables. */
    private static final String TRUTH = """
            SELECT 'C' || c.id, coalesce(sum(i.quantity * i.unit_price) FILTER (WHERE o.state IN ('open', 'paid', 'sent')), 0)::numeric(19, 2),
              count(i.id) FILTER (WHERE o.state IN ('open', 'paid', 'sent') AND i.quantity > 0)
            FROM customers c LEFT JOIN orders o ON o.customer_id = c.id LEFT JOIN order_items i ON i.order_id = o.id
            GROUP BY c.id ORDER BY c.id""";

    private static final String SINK = "SELECT customer_id, total_lifetime_value, total_purchases FROM customer_360"
            + " ORDER BY substr(customer_id, 2)::bigint";

    /** Waits until the sink's table says of every customer what the shop's tables say: once, and of nobody else. */
    private static void awaitSame() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(shop.rows(SINK)).isEqualTo(shop.rows(TRUTH)));
    }

    private static void awaitValue(String customer, String field, String value) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(
                        () -> assertThat(tributary.customer(customer, field)).isEqualTo(value));
    }

    private static String newCustomer() {
        return shop.value("INSERT INTO customers (given_name) VALUES ('Test') RETURNING id");
    }

    private static String newOrder(String customer) {
        String order = shop.value("INSERT INTO orders (customer_id) VALUES (" + customer + ") RETURNING id");
        shop.execute("INSERT INTO order_items (order_id, sku, quantity, unit_price) VALUES (" + order
                + ", 'LAMP', 1, 75.00), (" + order + ", 'TEA', 2, 12.50)");
        return order;
    }

    @Test
    void shouldShowAllEightTablesAfterTheFirstReading() {
        assertThat(tributary.customer("C1", "total_lifetime_value")).isEqualTo("149.9");
        assertThat(tributary.customer("C1", "favorite_product_category")).isNotBlank();
        awaitValue("C1", "average_satisfaction_score", "5");
        awaitValue("C1", "total_website_visits", "1");
        awaitValue("C1", "most_viewed_product_category", "Food");
        awaitValue("C1", "campaign_response_rate", "1");
        awaitValue("C1", "preferred_marketing_channel", "EMAIL");
        awaitValue("C1", "first_name", "Ada");
        awaitValue("C1", "date_of_birth", "1985-12-10");
        assertThat(tributary.customer("C3", "total_lifetime_value"))
                .as("a basket is no purchase")
                .isEqualTo("0");
        assertThat(tributary.get("/api/customers/C1/timeline").body().toString())
                .contains("SUBSCRIPTION");
        assertThat(tributary.get("/api/products/KETTLE").body().toString()).contains("49.9");
    }

    @Test
    void shouldFollowInsertionsChangesAndDeletions() {
        String customer = newCustomer();
        String order = newOrder(customer);
        awaitValue("C" + customer, "total_lifetime_value", "100");
        shop.execute("UPDATE order_items SET quantity = 3 WHERE order_id = " + order + " AND sku = 'TEA'");
        awaitValue("C" + customer, "total_lifetime_value", "112.5");
        shop.execute("DELETE FROM order_items WHERE order_id = " + order + " AND sku = 'LAMP'");
        awaitValue("C" + customer, "total_lifetime_value", "37.5");
        shop.execute("UPDATE orders SET state = 'cancelled' WHERE id = " + order);
        awaitValue("C" + customer, "total_lifetime_value", "0");
        shop.execute("UPDATE orders SET state = 'sent' WHERE id = " + order);
        awaitValue("C" + customer, "total_lifetime_value", "37.5");
        shop.execute("UPDATE orders SET state = 'basket' WHERE id = " + order);
        awaitValue("C" + customer, "total_lifetime_value", "0");
        shop.execute("UPDATE customers SET given_name = 'Renamed' WHERE id = " + customer);
        awaitValue("C" + customer, "first_name", "Renamed");
        shop.execute("DELETE FROM orders WHERE id = " + order);
        shop.execute("DELETE FROM customers WHERE id = " + customer);
        awaitValue("C" + customer, "first_name", null);
        awaitSame();
    }

    @Test
    void shouldTakeAnOrderFromOneCustomerToAnother() {
        String from = newCustomer();
        String to = newCustomer();
        String order = newOrder(from);
        awaitValue("C" + from, "total_lifetime_value", "100");
        shop.execute("UPDATE orders SET customer_id = " + to + " WHERE id = " + order);
        awaitValue("C" + to, "total_lifetime_value", "100");
        awaitValue("C" + from, "total_lifetime_value", "0");
        shop.execute("INSERT INTO tickets (id, customer_id, stars) VALUES ('00000000-0000-0000-0000-000000000001', "
                + from + ", 4)");
        awaitValue("C" + from, "average_satisfaction_score", "4");
        shop.execute("UPDATE tickets SET customer_id = " + to + " WHERE stars = 4");
        awaitValue("C" + to, "average_satisfaction_score", "4");
        awaitValue("C" + from, "average_satisfaction_score", "null");
    }

    @Test
    void shouldWithdrawLinesWhoseOrderGoesWithThem() {
        String customer = newCustomer();
        String cascading = newOrder(customer);
        String byHand = newOrder(customer);
        awaitValue("C" + customer, "total_lifetime_value", "200");
        shop.execute("DELETE FROM orders WHERE id = " + cascading);
        awaitValue("C" + customer, "total_lifetime_value", "100");
        shop.execute("BEGIN; DELETE FROM order_items WHERE order_id = " + byHand + "; DELETE FROM orders WHERE id = "
                + byHand + "; COMMIT");
        awaitValue("C" + customer, "total_lifetime_value", "0");
    }

    @Test
    void shouldShowWhatIsInsertedSoon() {
        String customer = newCustomer();
        String order = newOrder(customer);
        awaitValue("C" + customer, "total_purchases", "2");
        List<Long> millis = new ArrayList<>();
        int times = Integer.getInteger("tributary.freshness", 20);
        for (int i = 1; i <= times; i++) {
            shop.execute("INSERT INTO order_items (order_id, sku, quantity, unit_price) VALUES (" + order
                    + ", 'TEA', 1, 1.00)");
            long committed = System.nanoTime();
            awaitValue("C" + customer, "total_purchases", Integer.toString(2 + i));
            millis.add((System.nanoTime() - committed) / 1_000_000);
        }
        Collections.sort(millis);
        System.out.printf(
                "from commit in PostgreSQL to GET /api/customers/{id}: %d rows, median %d ms, maximum %d ms%n",
                times, millis.get(times / 2), millis.get(times - 1));
        awaitSame();
    }

    @Test
    void shouldSayWhatIsWrongBeforeAnythingStarts() {
        shop.execute("CREATE TABLE IF NOT EXISTS loose (id int PRIMARY KEY, name text)");
        shop.execute("CREATE OR REPLACE VIEW everybody AS SELECT * FROM customers");
        assertThat(problems(Map.of("map.customers.first_name", "givenname")))
                .contains(
                        "map.customers.first_name table public.customers has no column 'givenname'; its columns are born,");
        assertThat(problems(Map.of("map.custmers.to", "customer_info")))
                .contains(
                        "map.custmers.to there is no table public.custmers in the database; there are public.clicks,");
        assertThat(problems(Map.of("map.loose.to", "customer_info")))
                .contains("ALTER TABLE public.loose REPLICA IDENTITY FULL;")
                .contains("map.loose.customer_id is missing: customer_info needs customer_id");
        assertThat(problems(Map.of("map.everybody.to", "customer_info"))).contains("public.everybody is a view");
        assertThat(problems(Map.of("map.order_items.customer_id", "orders.buyer")))
                .contains("table public.orders has no column 'buyer'");
        assertThat(problems(Map.of("map.order_items.join", "purchases on order_id")))
                .contains("there is no table public.purchases");
        assertThat(problems(Map.of("map.order_items.join", "orders on orderid")))
                .contains("has no column 'orderid'");
        assertThat(problems(Map.of("map.order_items.to", "purchases"))).contains("is 'purchases', but must be one of");
        assertThat(problems(Map.of("database.port", "1"))).contains("orders.properties: database.");
    }

    private static String problems(Map<String, String> changed) {
        ConnectorFile orders = example().get(0);
        Map<String, String> configuration = new HashMap<>(orders.configuration());
        configuration.putAll(changed);
        configuration.put("name", "wrong");
        try {
            worker.run(List.of(new ConnectorFile(orders.file(), "wrong", configuration)));
            throw new AssertionError("nothing is wrong");
        } catch (ConnectorFileException wrong) {
            return wrong.getMessage();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldAcceptTheConfigurationsForACluster() throws Exception {
        List<ConnectorFile> files = ConnectorFile.read(List.of(Path.of("config")));
        assertThat(files).hasSize(2);
        for (ConnectorFile file : files) {
            Map<String, String> here = shop.here(file.configuration());
            here.replace("database.user", "postgres");
            here.replace("connection.username", "postgres");
            assertThat(worker.rest().problems(here)).as(file.file().toString()).isEmpty();
        }
    }

    @Test
    void shouldReportRowsThatNoRecordCanBeMadeOf() {
        String customer = newCustomer();
        String order = newOrder(customer);
        awaitValue("C" + customer, "total_lifetime_value", "100");
        shop.execute("INSERT INTO visits (customer_id, began_at) VALUES (" + customer + ", 'infinity')");
        shop.execute(
                "INSERT INTO order_items (order_id, sku, quantity, unit_price) VALUES (" + order + ", 'TEA', 1, 5)");
        awaitValue("C" + customer, "total_lifetime_value", "105");
        assertThat(tributary.customer("C" + customer, "total_website_visits")).isEqualTo("0");
    }

    @Test
    void shouldNotStartWhenSomethingIsMissing() {
        var settings = tributary.worker();
        assertThatThrownBy(() -> ConnectWorker.start(new io.tributary.connectors.worker.WorkerSettings(
                        settings.bootstrapServers(), "http://127.0.0.1:1", "cdp.", settings.port())))
                .hasMessageContaining("There is no schema registry at http://127.0.0.1:1.");
        assertThatThrownBy(() -> ConnectWorker.start(new io.tributary.connectors.worker.WorkerSettings(
                        settings.bootstrapServers(), settings.registryUrl(), "cdp.", shop.port())))
                .hasMessageContaining("is taken. Choose another with --port.");
    }
}
