package io.tributary.bench.lists;

import io.tributary.api.readmodel.OrderTable;
import io.tributary.api.readmodel.ReadModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * A shop of many customers, put into the read model's tables by SQL: names by a few hundred first and last names, so that some are
 * borne by thousands; by default an order of two lines on two days, a transaction of its own and two sessions a customer; every
 * second one has answered a campaign. With more facts, there is more of all of these.
 */
final class GeneratedShop {
    /** The day after its last facts. */
    static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");

    /** Names made of syllables, the earlier the more frequent; everything else by hashes, so that each run has the same. */
    private static final String SQL = """
            CREATE MACRO pick(i, salt, n) AS (hash(i, salt) %% n)::BIGINT;
            CREATE MACRO rare(i, salt, n) AS (n * power((hash(i, salt) %% 1000003) / 1000003.0, 2))::BIGINT;
            CREATE MACRO syllable(k) AS ['an', 'be', 'cor', 'da', 'el', 'fi', 'gar', 'ha', 'is', 'jo', 'ka', 'lu', 'mar', 'na',
                'ol', 'pe', 'ra', 'sch', 'to', 'ú'][(k %% 20) + 1];
            CREATE MACRO word(k) AS upper(syllable(k)[1]) || syllable(k)[2:] || syllable(k // 20)
                || CASE WHEN k >= 200 THEN syllable(k // 40 + 7) ELSE '' END;
            CREATE TABLE seed AS SELECT i::INTEGER AS customer_no, i, 'C' || lpad(i::VARCHAR, 7, '0') AS id, word(rare(i, 1, 400)) AS first,
                word(rare(i, 2, 4000)) || ['mann', 'son', 'ez', '', 'ova'][pick(i, 3, 5) + 1] AS last,
                pick(i, 4, 1000) AS days FROM range(%1$d) r(i);
            INSERT INTO base.customer_numbers SELECT customer_no, id FROM seed;
            INSERT INTO base.customer_info SELECT customer_no, id, first, last,
                lower(strip_accents(first || '.' || last)) || i || '@' || ['example.org', 'mail.test', 'post.invalid'][pick(i, 5, 3) + 1],
                '+49 ' || i, TIMESTAMP '1950-01-01' + INTERVAL (pick(i, 6, 20000)) DAY,
                TIMESTAMP '2020-01-01' + INTERVAL (pick(i, 7, 2000)) DAY,
                ['north', 'south', 'east', 'west'][pick(i, 8, 4) + 1], ['private', 'business'][pick(i, 9, 2) + 1], 'active', NULL
                FROM seed;
            INSERT INTO base.product_catalog SELECT 'P' || i, 'Product ' || word(i), 'Category ' || (i %% 20), 'Brand ' || (i %% 97),
                (i %% 500) + 0.99, TIMESTAMP '2020-01-01', 'simple', 'active' FROM range(10000) r(i);
            INSERT INTO base.marketing_campaigns SELECT 'M' || i, 'Campaign ' || i, TIMESTAMP '2024-01-01' + INTERVAL (10 * i) DAY,
                NULL, ['EMAIL', 'SMS', 'POST'][i %% 3 + 1], NULL FROM range(100) r(i);
            CREATE MACRO fact(share, each) AS TABLE SELECT s.*, each * j // %1$d AS k
                FROM range(%2$d * share // 57) f(j) JOIN seed s ON s.customer_no = each * j %% %1$d;
            INSERT INTO base.purchase_transactions SELECT customer_no, id, 'T' || i || '-' || k,
                'P' || rare(i * 3 + k %% 3, 10 + 100 * (k // 3), 9999),
                TIMESTAMP '2026-06-30' - INTERVAL ((days + [0, 1, 97][k %% 3 + 1] + 211 * (k // 3)) %% 1000) DAY
                    - INTERVAL (pick(i, 11, 86400)) SECOND,
                CASE WHEN pick(i, 12 + k, 50) = 0 THEN -1 ELSE 1 + pick(i, 13 + k, 3) END,
                (pick(i, 14 + k, 30000) / 100.0)::DECIMAL(15, 2), 'S' || pick(i, 15, 50),
                CASE WHEN k %% 3 < 2 THEN 'O' || i || CASE WHEN k >= 3 THEN '-' || k // 3 ELSE '' END END,
                ['COMPLETED', 'SHIPPED', 'CANCELLED', NULL][pick(i, 16, 4) + 1] FROM fact(30, 1);
            INSERT INTO base.customer_service SELECT customer_no, id, 'I' || i || '-' || k, TIMESTAMP '2026-06-01' - INTERVAL (k) DAY,
                'call', NULL, 'closed', 1 + pick(i, 17 + k, 5) FROM fact(2, 5);
            INSERT INTO base.campaign_responses SELECT customer_no, id, 'R' || i || '-' || k, 'M' || pick(i, 18 + 100 * k, 100),
                TIMESTAMP '2026-05-01', ['click', 'open', 'unsubscribe', NULL][pick(i, 19 + k, 4) + 1] FROM fact(5, 2);
            INSERT INTO base.website_behavior SELECT customer_no, id, 'S' || i || '-' || k, TIMESTAMP '2026-06-15' - INTERVAL (k // 2) DAY,
                3, 60, 'search', ['P' || rare(i + k, 20, 9999), 'P' || rare(i + k, 21, 9999)] FROM fact(20, 1);
            INSERT INTO base.customer_360 BY NAME SELECT c.customer_no, c.customer_id, first_name, last_name, email, phone_number, date_of_birth, registration_date,
                p.amount AS total_lifetime_value, p.purchases AS total_purchases, p.latest AS last_purchase_date,
                'Category ' || pick(i, 22, 20) AS favorite_product_category, 'Brand ' || pick(i, 23, 97) AS favorite_brand,
                p.amount / 2 AS average_order_value,
                CASE WHEN p.amount >= 600 THEN 'High Value' WHEN p.amount >= 250 THEN 'Medium Value' ELSE 'Low Value' END AS customer_segment,
                1 + pick(i, 24, 5) AS recency_score, 1 + pick(i, 25, 5) AS frequency_score, 1 + pick(i, 26, 5) AS monetary_score,
                2 AS total_website_visits, 60 AS average_time_spent_on_site, pick(i, 27, 100) / 100.0 AS churn_risk_score,
                CASE WHEN pick(i, 27, 100) < 33 THEN 'Low' WHEN pick(i, 27, 100) < 66 THEN 'Medium' ELSE 'High' END AS churn_risk,
                p.earliest AS first_purchase_date, 0 AS days_since_last_purchase, 2 AS total_orders, p.units, region,
                customer_type, status, p.latest AS last_seen_at, TIMESTAMP '2026-07-01' AS as_of
                FROM base.customer_info c JOIN seed s USING (customer_no) JOIN (SELECT customer_no, sum(total_amount) AS amount,
                    count(*) AS purchases, max(purchase_date) AS latest, min(purchase_date) AS earliest, sum(quantity) AS units
                    FROM base.purchase_transactions GROUP BY 1) p USING (customer_no);
            DROP MACRO TABLE fact;
            DROP TABLE seed;
            DROP MACRO pick; DROP MACRO rare; DROP MACRO word; DROP MACRO syllable""";

    private GeneratedShop() {}

    /**
     * Fills an empty read model.
     *
     * @param customers a multiple of ten
     * @param facts 30 of 57 are transactions, 20 sessions, 5 responses, 2 interactions
     */
    static void fill(ReadModel model, int customers, long facts) throws SQLException {
        try (Connection connection = model.writer();
                Statement statement = connection.createStatement()) {
            for (String sql : SQL.formatted(customers, facts).split(";\n", -1)) {
                statement.execute(sql);
            }
            OrderTable.fill(connection);
            statement.execute("CHECKPOINT");
        }
    }
}
