package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.figures.Picked;
import io.tributary.api.readmodel.filter.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be followed over time. A period's value is a total, or a quotient of two. */
public enum Metric {
    REVENUE(2, true),
    ORDERS(0, true),
    AVERAGE_ORDER_VALUE(6, true),
    PURCHASES(0, true),
    UNITS(0, true),
    CUSTOMERS(0, false),
    RESPONSES(0, false),
    SATISFACTION(6, false),
    SESSIONS(0, false),
    INTERACTIONS(0, false);

    private static final String ORDER = "n, order_id IS NULL, coalesce(order_id, transaction_id)";

    private final int decimals;
    private final boolean ofPurchases;

    Metric(int decimals, boolean ofPurchases) {
        this.decimals = decimals;
        this.ofPurchases = ofPurchases;
    }

    /** The metric of that name, if there is one. */
    public static Optional<Metric> named(String name) {
        return Arrays.stream(values())
                .filter(metric -> metric.publicName().equals(name))
                .findFirst();
    }

    /** All names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Metric::publicName).toList();
    }

    /** The name in addresses, for example {@code average_order_value}. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a category picks what is counted. */
    public boolean takesCategory() {
        return ofPurchases;
    }

    /** Decimals of a value. */
    int decimals() {
        return decimals;
    }

    /** Whether a period without anything has the value 0; a quotient is absent then. */
    boolean isTotal() {
        return this != AVERAGE_ORDER_VALUE && this != SATISFACTION;
    }

    /** {@code start, dividend, divisor} of each period that has something, the dividend a decimal, the divisor a number. */
    Sql byPeriod(PickedRows rows, Period period) {
        return switch (this) {
            case REVENUE -> total(rows.lines(), period, "purchase_date", "sum(total_amount)");
            case UNITS -> total(rows.lines(), period, "purchase_date", "sum(quantity)");
            case PURCHASES -> total(rows.purchases(), period, "purchase_date", "count(*)");
            case ORDERS ->
                // Dated by their first picked purchase line; a line without an order is one by itself.
                total(
                        Sql.of("SELECT min(purchase_date) AS began FROM (")
                                .then(rows.purchases())
                                .then(Sql.of(") GROUP BY " + ORDER)),
                        period,
                        "began",
                        "count(*)");
            case AVERAGE_ORDER_VALUE -> averageOrderValue(rows, period);
            case CUSTOMERS ->
                total(
                        Sql.of(
                                        "SELECT c.registration_date FROM customer_360 c WHERE c.registration_date IS NOT NULL AND ")
                                .then(rows.customer())
                                .then(rows.days("c.registration_date")),
                        period,
                        "registration_date",
                        "count(*)");
            case RESPONSES ->
                total(
                        rows.facts("campaign_responses", "response_date")
                                .then(Sql.of(" AND " + Picked.positive("response_type"))),
                        period,
                        "response_date",
                        "count(*)");
            case SATISFACTION ->
                quotient(
                        rows.facts("customer_service", "interaction_date")
                                .then(Sql.of(" AND satisfaction_score IS NOT NULL")),
                        period,
                        "interaction_date",
                        "sum(satisfaction_score)",
                        "count(*)");
            case SESSIONS -> total(rows.facts("website_behavior", "visit_date"), period, "visit_date", "count(*)");
            case INTERACTIONS ->
                total(rows.facts("customer_service", "interaction_date"), period, "interaction_date", "count(*)");
        };
    }

    private static Sql total(Sql rows, Period period, String date, String dividend) {
        return quotient(rows, period, date, dividend, "1");
    }

    private static Sql quotient(Sql rows, Period period, String date, String dividend, String divisor) {
        return Sql.of("SELECT date_trunc('" + period.publicName() + "', " + date + ")::DATE::VARCHAR AS start, "
                        + dividend + "::DECIMAL(38, 2) AS dividend, " + divisor + "::BIGINT AS divisor FROM (")
                .then(rows)
                .then(Sql.of(") GROUP BY 1"));
    }

    /** An order counts in every period in which it has a purchase line. */
    private static Sql averageOrderValue(PickedRows rows, Period period) {
        String perOrder = "SELECT date_trunc('" + period.publicName()
                + "', purchase_date) AS period, sum(total_amount) AS amount,"
                + " max((quantity > 0)::INTEGER) AS bought FROM (";
        return quotient(
                Sql.of(perOrder).then(rows.lines()).then(Sql.of(") GROUP BY 1, " + ORDER)),
                period,
                "period",
                "sum(amount)",
                "sum(bought)");
    }
}
