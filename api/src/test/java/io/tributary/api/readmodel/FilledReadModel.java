package io.tributary.api.readmodel;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A read model that holds what a test puts into it by SQL. */
public final class FilledReadModel {
    private FilledReadModel() {}

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
                """);
    }

    /** What some statements put into the empty tables. */
    public static ReadModel of(Path directory, String sql) {
        ReadModel model = ReadModel.open(directory);
        try (Connection writer = model.writer();
                Statement statement = writer.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return model;
    }
}
