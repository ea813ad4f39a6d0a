package io.tributary.connectors.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.postgres.ShopDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The polling source against a real PostgreSQL, driven as Connect drives it. */
class JdbcSourceIT {
    @TempDir
    static Path directory;

    private static ShopDatabase shop;

    private final Map<Map<String, ?>, Map<String, Object>> offsets = new HashMap<>();

    @BeforeAll
    static void start() {
        shop = ShopDatabase.start(directory.resolve("postgres"));
        shop.execute("ALTER TABLE customers ADD changed_at timestamptz NOT NULL DEFAULT now()");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static Map<String, String> options(Map<String, String> mapping) {
        Map<String, String> options = new HashMap<>(mapping);
        options.put("name", "polled");
        options.put("connection.url", shop.url());
        options.put("connection.user", "postgres");
        options.put("connection.password", "postgres");
        options.put("poll.interval.ms", "10");
        options.put("batch.max.rows", "2");
        return options;
    }

    private static final Map<String, String> CUSTOMERS = Map.of(
            "map.customers.to", "customer_info",
            "map.customers.customer_id", "'C' || id",
            "map.customers.first_name", "given_name",
            "map.customers.timestamp", "changed_at");

    private static final Map<String, String> LINES = Map.of(
            "map.lines.to", "purchase_transactions",
            "map.lines.query",
                    "SELECT i.*, o.customer_id AS buyer, o.placed_at FROM order_items i JOIN orders o ON o.id = i.order_id;",
            "map.lines.incrementing", "id",
            "map.lines.transaction_id", "id",
            "map.lines.customer_id", "'C' || buyer",
            "map.lines.product_id", "sku",
            "map.lines.purchase_date", "placed_at",
            "map.lines.total_amount", "quantity * unit_price");

    private static final Map<String, String> PRODUCTS = Map.of(
            "map.products.to", "product_catalog",
            "map.products.product_id", "sku",
            "map.products.price", "price_cents / 100");

    @Test
    void shouldReadWhatIsNewOrChangedByATimestamp() {
        JdbcSourceTask task = task(CUSTOMERS);
        assertThat(keys(task)).contains("C1", "C2", "C3");
        assertThat(keys(task))
                .as("the overlap brings rows again, which are not said again")
                .isEmpty();
        shop.execute("UPDATE customers SET given_name = 'Augusta', changed_at = now() WHERE id = 1");
        assertThat(keys(task)).containsExactly("C1");
        task.stop();
        JdbcSourceTask again = task(CUSTOMERS);
        shop.execute("INSERT INTO customers (given_name) VALUES ('New')");
        List<String> afterRestart = keys(again);
        assertThat(afterRestart).contains("C" + shop.value("SELECT max(id) FROM customers"));
        again.stop();
    }

    @Test
    void shouldReadAQueryByAnIncrementingColumnAndGoOnWhereItWas() {
        JdbcSourceTask task = task(LINES);
        assertThat(keys(task)).containsExactly("C1", "C1", "C1", "C2", "C3");
        task.stop();
        JdbcSourceTask again = task(LINES);
        assertThat(keys(again)).isEmpty();
        shop.execute("INSERT INTO order_items (order_id, sku, quantity, unit_price) VALUES (3, 'TEA', 3, 1.10)");
        List<SourceRecord> records = records(again);
        assertThat(records).hasSize(1);
        assertThat(((Struct) records.get(0).value()).get("total_amount")).hasToString("3.30");
        assertThat(records.get(0).topic()).isEqualTo("cdp.purchase-transactions");
        shop.execute("DELETE FROM order_items WHERE quantity = 3");
        again.stop();
    }

    @Test
    void shouldCompareWholeTablesThatSayNothingOfTheirChanges() {
        JdbcSourceTask task = task(PRODUCTS);
        assertThat(keys(task)).containsExactlyInAnyOrder("KETTLE", "LAMP", "TEA");
        assertThat(keys(task)).isEmpty();
        shop.execute("INSERT INTO products VALUES ('MUG', 'Mug', 'Kitchen', NULL, 700)");
        assertThat(keys(task)).containsExactly("MUG");
        shop.execute("UPDATE products SET price_cents = 800 WHERE sku = 'MUG'");
        assertThat(keys(task)).containsExactly("MUG");
        shop.execute("DELETE FROM products WHERE sku = 'MUG'");
        List<SourceRecord> gone = records(task);
        assertThat(gone).hasSize(1);
        assertThat(gone.get(0).key()).isEqualTo("MUG");
        assertThat(gone.get(0).value()).isNull();
        task.stop();
    }

    @Test
    void shouldSayWhatIsWrong() {
        assertThat(problems(CUSTOMERS, Map.of())).isEmpty();
        assertThat(problems(LINES, Map.of())).isEmpty();
        assertThat(problems(CUSTOMERS, Map.of("map.customers.first_name", "name")))
                .containsOnlyKeys("map.customers.first_name");
        assertThat(problems(CUSTOMERS, Map.of("map.customers.timestamp", "updated")))
                .containsOnlyKeys("map.customers.timestamp");
        assertThat(problems(LINES, Map.of("map.lines.query", "SELECT nonsense")))
                .containsOnlyKeys("map.lines.query");
        assertThat(problems(LINES, Map.of("map.lines.join", "orders on order_id")))
                .containsOnlyKeys("map.lines.join");
        assertThat(problems(PRODUCTS, Map.of("map.clicks.to", "campaign_responses")))
                .containsKeys("map.clicks.response_id", "map.clicks.campaign_id");
        assertThat(problems(PRODUCTS, Map.of("connection.url", "jdbc:nothing:x")))
                .hasEntrySatisfying(
                        "connection.url", sentence -> assertThat(sentence).contains("CLASSPATH"));
    }

    private static Map<String, String> problems(Map<String, String> mapping, Map<String, String> changed) {
        Map<String, String> options = options(mapping);
        options.putAll(changed);
        return new JdbcSource()
                .validate(options).configValues().stream()
                        .filter(value -> !value.errorMessages().isEmpty())
                        .collect(Collectors.toMap(
                                ConfigValue::name,
                                value -> value.errorMessages().toString()));
    }

    private JdbcSourceTask task(Map<String, String> mapping) {
        JdbcSource source = new JdbcSource();
        source.start(options(mapping));
        assertThat(source.taskClass()).isEqualTo(JdbcSourceTask.class);
        JdbcSourceTask task = new JdbcSourceTask();
        task.initialize(new Context());
        task.start(source.taskConfigs(3).get(0));
        return task;
    }

    private List<String> keys(JdbcSourceTask task) {
        return records(task).stream().map(record -> (String) record.key()).toList();
    }

    /** What whole looks bring, until one brings nothing. */
    private List<SourceRecord> records(JdbcSourceTask task) {
        List<SourceRecord> all = new ArrayList<>();
        try {
            for (int quiet = 0; quiet < 8; ) {
                List<SourceRecord> some = task.poll();
                quiet = some == null ? quiet + 1 : 0;
                if (some != null) {
                    some.forEach(record -> offsets.put(record.sourcePartition(), offset(record)));
                    all.addAll(some);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return all;
    }

    @SuppressWarnings("unchecked") // ours are by name
    private static Map<String, Object> offset(SourceRecord record) {
        return (Map<String, Object>) record.sourceOffset();
    }

    /** Connect's side of a task: offsets, kept here. */
    private final class Context implements SourceTaskContext {
        @Override
        public Map<String, String> configs() {
            return Map.of();
        }

        @Override
        public OffsetStorageReader offsetStorageReader() {
            return new OffsetStorageReader() {
                @Override
                public <T> Map<String, Object> offset(Map<String, T> partition) {
                    return offsets.get(partition);
                }

                @Override
                public <T> Map<Map<String, T>, Map<String, Object>> offsets(
                        java.util.Collection<Map<String, T>> partitions) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public org.apache.kafka.common.metrics.PluginMetrics pluginMetrics() {
            return null;
        }
    }
}
