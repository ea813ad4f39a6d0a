package io.tributary.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows change all the time; the process of the connectors is killed with SIGKILL in the middle, and the server is stopped and started
 * again. At the end, source and sink say the same of every customer.
 */
class CrashIT {
    private static final Path JAR = Path.of("target", "tributary-connect.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CHANGES = Integer.getInteger("tributary.changes", 600);
    private static final long SEED = Long.getLong("tributary.changes.seed", 1);

    private static final String TRUTH = """
            SELECT 'C' || c.id, coalesce(sum(i.quantity * i.unit_price) FILTER (WHERE o.state IN ('open', 'paid', 'sent')), 0)::numeric(19, 2),
              count(i.id) FILTER (WHERE o.state IN ('open', 'paid', 'sent') AND i.quantity > 0)
            FROM customers c LEFT JOIN orders o ON o.customer_id = c.id LEFT JOIN order_items i ON i.order_id = o.id
            GROUP BY c.id ORDER BY c.id""";
    private static final String SINK = "SELECT customer_id, total_lifetime_value, total_purchases FROM customer_360"
            + " ORDER BY substr(customer_id, 2)::bigint";

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private ShopDatabase shop;
    private Tributary tributary;
    private Process connect;

    @AfterEach
    void stop() throws InterruptedException {
        if (connect != null) {
            connect.destroy();
            connect.waitFor(30, TimeUnit.SECONDS);
        }
        tributary.close();
        shop.close();
    }

    @Test
    void shouldSayTheSameOnBothSidesAfterAKillAndARestart() throws Exception {
        assertThat(JAR).as("built by the phase before this one").exists();
        shop = ShopDatabase.start(directory.resolve("postgres"));
        tributary = new Tributary(directory.resolve("data"));
        writeConnectors();
        connect = startConnect();
        for (int i = 0; i < CHANGES; i++) {
            change();
            if (i == CHANGES / 3) {
                connect.destroyForcibly();
                assertThat(connect.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } else if (i == CHANGES / 3 + CHANGES / 20) {
                connect = startConnect();
            } else if (i == 2 * CHANGES / 3) {
                tributary.close();
            } else if (i == 2 * CHANGES / 3 + CHANGES / 20) {
                tributary.start();
            }
        }
        long changed = System.nanoTime();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(shop.rows(SINK)).isEqualTo(shop.rows(TRUTH)));
        System.out.printf(
                "%d changes, one kill -9, one restart: the same %d ms after the last change; %s customers%n",
                CHANGES, (System.nanoTime() - changed) / 1_000_000, shop.value("SELECT count(*) FROM customers"));
        assertThat(shop.value("SELECT count(*) FROM customer_360"))
                .isEqualTo(shop.value("SELECT count(*) FROM customers"));
    }

    private void writeConnectors() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("connectors"));
        for (String name : new String[] {"orders", "profiles"}) {
            Map<String, String> configuration = new TreeMap<>();
            java.util.Properties properties = new java.util.Properties();
            try (var reader =
                    Files.newBufferedReader(ShopDatabase.EXAMPLE.resolve("connectors/" + name + ".properties"))) {
                properties.load(reader);
            }
            properties.forEach((key, value) -> configuration.put((String) key, (String) value));
            StringBuilder text = new StringBuilder();
            shop.here(configuration)
                    .forEach((key, value) ->
                            text.append(key).append('=').append(value).append('\n'));
            Files.writeString(folder.resolve(name + ".properties"), text);
        }
    }

    private Process startConnect() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        JAR.toString(),
                        directory.resolve("connectors").toString(),
                        "--port",
                        Integer.toString(Tributary.freePort()),
                        "--kafka-bootstrap-servers",
                        tributary.bootstrapServers(),
                        "--schema-registry-url",
                        tributary.registryUrl())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "crash-connect.log").toFile()))
                .start();
        String ready = process.inputReader().readLine();
        assertThat(ready).as("the ready line").startsWith("Connect is ready: http://127.0.0.1:");
        return process;
    }

    /** One transaction of a shop. */
    private void change() {
        String customer = shop.value("SELECT id FROM customers ORDER BY random() LIMIT 1");
        switch (random.nextInt(10)) {
            case 0 -> shop.execute("INSERT INTO customers (given_name) VALUES ('New')");
            case 1 ->
                shop.execute("UPDATE orders SET customer_id = " + customer
                        + " WHERE id = (SELECT id FROM orders ORDER BY random() LIMIT 1)");
            case 2 ->
                shop.execute(
                        "DELETE FROM order_items WHERE id = (SELECT id FROM order_items ORDER BY random() LIMIT 1)");
            case 3 -> shop.execute("DELETE FROM orders WHERE id = (SELECT id FROM orders ORDER BY random() LIMIT 1)");
            case 4 ->
                shop.execute(
                        "UPDATE order_items SET quantity = quantity + 1 WHERE id = (SELECT id FROM order_items ORDER BY random() LIMIT 1)");
            case 5 ->
                shop.execute(
                        "UPDATE orders SET state = (ARRAY['basket','open','paid','sent','cancelled'])[1 + floor(random() * 5)::int]"
                                + " WHERE id = (SELECT id FROM orders ORDER BY random() LIMIT 1)");
            case 6 ->
                shop.execute(
                        "DELETE FROM customers WHERE id = (SELECT c.id FROM customers c WHERE NOT EXISTS (SELECT FROM orders o WHERE o.customer_id = c.id)"
                                + " AND c.id > 3 ORDER BY random() LIMIT 1)");
            default ->
                shop.execute("WITH o AS (INSERT INTO orders (customer_id) VALUES (" + customer + ") RETURNING id)"
                        + " INSERT INTO order_items (order_id, sku, quantity, unit_price) SELECT o.id, p.sku, 1 + floor(random() * 3)::int, p.price_cents / 100.0"
                        + " FROM o, products p");
        }
    }
}
