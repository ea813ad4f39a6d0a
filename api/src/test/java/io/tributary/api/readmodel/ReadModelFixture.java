package io.tributary.api.readmodel;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * A read model with a small shop that finds the weak places of programs that list things: absent values, ties, ids that two
 * orders of texts treat differently, orders of the same id, unknown customers and products, returns and cancellations.
 */
public final class ReadModelFixture implements AutoCloseable {
    public static final Instant AS_OF = Instant.parse("2026-03-15T12:00:00Z");

    /** Above all surrogates as a UTF-16 unit, below the emoji as a code point. */
    public static final String LATE_UNIT = "～";

    public static final String EMOJI = "😀";

    private static final String SHOP = """
            INSERT INTO customer_info (customer_id, first_name, last_name, email, region, registration_date) VALUES
                ('C1', 'Vera', 'Souza', 'vera@example.org', 'north', TIMESTAMP '2026-01-31 23:59:59.999'),
                ('C2', 'Jürgen', 'O''Neil', 'j.oneil@mail.test', 'south', TIMESTAMP '2026-01-31 00:00:00'),
                ('C3', NULL, 'Souza', NULL, NULL, NULL),
                ('C4', NULL, NULL, NULL, 'north', TIMESTAMP '2026-02-01 00:00:00'),
                ('～', '太郎', '山田', 'taro@example.org', 'east', TIMESTAMP '2025-12-31 12:00:00'),
                ('😀', 'Smile', NULL, 'smile@example.org', 'west', NULL);
            INSERT INTO product_catalog VALUES
                ('P1', 'Crème brûlée', 'Bread', 'Öfen & Co', 12.50, TIMESTAMP '2020-01-01', 'simple', 'active'),
                ('P2', 'Knife', NULL, NULL, NULL, NULL, NULL, NULL),
                ('P/3 %', 'Never sold', 'Käse', 'Z', 0.00, NULL, NULL, NULL);
            INSERT INTO marketing_campaigns VALUES
                ('M1', 'Spring', TIMESTAMP '2026-01-01', NULL, 'EMAIL', 'all'),
                ('M2', 'Summer', TIMESTAMP '2026-06-01', NULL, NULL, NULL);
            INSERT INTO purchase_transactions VALUES
                ('C1', 'T1', 'P1', TIMESTAMP '2026-03-01 10:00:00', 2, 1000000.10, NULL, 'O1', 'shipped'),
                ('C1', 'T2', 'P2', TIMESTAMP '2026-03-02 10:00:00', 1, 0.20, NULL, 'O1', 'SHIPPED'),
                ('C1', 'T3', 'P1', TIMESTAMP '2026-03-05 10:00:00', -1, -10.00, NULL, NULL, NULL),
                ('C1', 'O1', 'P2', TIMESTAMP '2026-03-06 10:00:00', 1, 7.00, NULL, NULL, NULL),
                ('C2', 'T1', 'P1', TIMESTAMP '2026-02-10 10:00:00', 1, 5.00, NULL, 'O1', 'CANCELLED'),
                ('C2', 'T2', 'P9', TIMESTAMP '2026-02-11 10:00:00', 3, 33.33, NULL, 'O2', 'PENDING'),
                ('C2', 'T3', 'P1', TIMESTAMP '2026-02-11 11:00:00', 1, 4.00, NULL, 'O2', 'RETURNED'),
                ('～', 'T1', 'P1', TIMESTAMP '2025-02-11 11:00:00', 4, 20.00, 'S1', 'O9', NULL),
                ('nobody', 'T1', 'P1', TIMESTAMP '2026-02-11 11:00:00', 100, 99999.00, NULL, 'O8', NULL);
            INSERT INTO campaign_responses VALUES
                ('C1', 'R1', 'M1', TIMESTAMP '2026-02-01', 'click'),
                ('C1', 'R2', 'M1', TIMESTAMP '2026-02-02', NULL),
                ('C2', 'R1', 'M1', TIMESTAMP '2026-02-02', 'Unsubscribe'),
                ('C3', 'R1', 'M9', TIMESTAMP '2026-02-02', 'click'),
                ('nobody', 'R1', 'M1', TIMESTAMP '2026-02-02', 'click');
            INSERT INTO website_behavior VALUES
                ('C1', 'S1', TIMESTAMP '2026-03-01', 3, 10, NULL, ['P1', 'P1', 'P2']),
                ('C3', 'S1', TIMESTAMP '2026-03-02', 3, 10, NULL, NULL),
                ('nobody', 'S1', TIMESTAMP '2026-03-02', 3, 10, NULL, ['P1']);
            INSERT INTO dead_letters VALUES
                ('0-7', 'rerouted', 'cdp.rerouted', 0, 1, NULL, 'UNREADABLE', 'UNKNOWN_ORIGIN', NULL, NULL,
                    'its header names no topic of facts', TIMESTAMP '2026-02-28 23:00:00', TIMESTAMP '2026-02-28 23:59:59.999'),
                ('0-8', 'purchase_transactions', 'cdp.purchase-transactions', 3, 2, 'C1', 'INVALID', 'REQUIRED',
                    'product_id', 'absent', 'is required', TIMESTAMP '2026-03-01 00:00:00', TIMESTAMP '2026-03-01 00:00:00'),
                ('1-0', 'customer_info', 'cdp.customer-info', 1, 3, 'C2', 'INVALID', 'REQUIRED',
                    'customer_id', 'absent', 'is required', TIMESTAMP '2026-03-02 00:00:00', TIMESTAMP '2026-03-02 00:00:01'),
                ('0-9', 'purchase_transactions', 'cdp.purchase-transactions', 3, 4, '😀', 'UNREADABLE', 'NOT_FRAMED',
                    NULL, NULL, 'not in the wire format', TIMESTAMP '2026-03-02 00:00:00', TIMESTAMP '2026-03-02 00:00:01');
            INSERT INTO customer_360 BY NAME
                SELECT i.customer_id, first_name, last_name, email, region, registration_date,
                    s.value AS total_lifetime_value, s.purchases AS total_purchases, s.latest AS last_purchase_date,
                    s.segment AS customer_segment, s.churn AS churn_risk, s.recency AS recency_score,
                    s.aov AS average_order_value, 0 AS total_website_visits, s.orders AS total_orders, s.units,
                    7 AS days_since_last_purchase, TIMESTAMP '2026-03-10' AS as_of
                FROM customer_info i JOIN (VALUES
                    ('C1', 999997.30, 3, TIMESTAMP '2026-03-06 10:00:00', 'High Value', 'Low', 5, 499998.65, 2, 3),
                    ('C2', 33.33, 1, TIMESTAMP '2026-02-11 10:00:00', 'Low Value', 'Medium', 3, 33.33, 1, 3),
                    ('C3', 0.00, 0, NULL, 'Low Value', NULL, NULL, NULL, 0, 0),
                    ('C4', 0.00, 0, NULL, 'Low Value', NULL, NULL, NULL, 0, 0),
                    ('～', 20.00, 1, TIMESTAMP '2025-02-11 11:00:00', 'Low Value', 'High', 1, 20.00, 1, 4),
                    ('😀', 500.00, 1, TIMESTAMP '2026-12-24 11:00:00', 'Medium Value', 'Low', 5, 500.00, 1, 1))
                    s(customer_id, value, purchases, latest, segment, churn, recency, aov, orders, units) USING (customer_id)""";

    private final ReadModel model;
    private final Connection writer;

    private ReadModelFixture(ReadModel model) throws SQLException {
        this.model = model;
        this.writer = model.writer();
    }

    /** Empty tables in an empty directory. */
    public static ReadModelFixture empty(Path directory) throws SQLException {
        return new ReadModelFixture(ReadModel.open(directory));
    }

    /** The shop. */
    public static ReadModelFixture shop(Path directory) throws SQLException {
        ReadModelFixture fixture = empty(directory);
        fixture.add(SHOP);
        return fixture;
    }

    public ReadModel model() {
        return model;
    }

    /** Runs statements that insert rows into the tables of the contract. */
    public void add(String sql) throws SQLException {
        FilledByHand.with(writer, sql);
    }

    /** Runs statements on the schema base, each committed. */
    public void write(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            for (String one : sql.split(";\\n", -1)) {
                statement.execute(one);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        writer.close();
        model.close();
    }
}
