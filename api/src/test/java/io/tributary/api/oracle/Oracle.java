package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the figures must be: computed in one batch from the CSV files and the definition of the figures, and from nothing
 * of the platform, so that an answer of the platform and this one agree only when both are right.
 *
 * <p>It is slow and plain on purpose: lists, group-bys, exact arithmetic. The rule stands beside each computation.
 *
 * <pre>{@code
 * Oracle oracle = Oracle.of(csvDirectory, Instant.parse("2018-01-01T00:00:00Z"));
 * oracle.customer360().get("17").get("total_orders");  // "3"
 * oracle.kpis().get("retention_rate");                 // 87.5, in percent
 * }</pre>
 */
public final class Oracle {

    /**
     * Whether {@link #customer360()} fills recency_score, frequency_score, monetary_score and rfm_segment. Off while the
     * platform leaves them absent; {@link #recencyScores()} and its sisters compute them all the same.
     */
    private static final boolean POPULATION_SCORES_IN_CUSTOMER_360 = false;

    private final Shop shop;
    private final Instant asOf;
    private final SortedMap<String, Profile> profiles = new TreeMap<>(CODE_POINTS);
    private final PopulationScores scores;
    private final Dashboard dashboard;

    private Oracle(Path csvDirectory, Instant asOf) {
        this.shop = Shop.read(csvDirectory);
        this.asOf = asOf;
        shop.knownCustomers().forEach(customer -> profiles.put(customer.id(), new Profile(shop, customer, asOf)));
        this.scores = new PopulationScores(profiles.values());
        this.dashboard = new Dashboard(shop, profiles.values(), asOf);
    }

    /** Reads the seven files of a directory, as far as they are there, and stands at the given business time. */
    public static Oracle of(Path csvDirectory, Instant asOf) {
        return new Oracle(csvDirectory, asOf);
    }

    /** The business time of all figures. */
    public Instant asOf() {
        return asOf;
    }

    /** The rows that are not valid, and so are part of no figure. */
    public List<RowAt> refused() {
        return List.copyOf(shop.refused().keySet());
    }

    /** Why each of {@link #refused()} is not valid: field, value and rule. */
    public SortedMap<RowAt, String> refusals() {
        return shop.refused();
    }

    /**
     * Every known customer's row of the export by customer_id, in code point order: text by column, in the order of
     * {@link Customer360Columns#ALL}, empty where the value is absent.
     */
    public SortedMap<String, Map<String, String>> customer360() {
        return customer360(POPULATION_SCORES_IN_CUSTOMER_360);
    }

    /** The same, with or without the scores that compare customers with each other. */
    SortedMap<String, Map<String, String>> customer360(boolean withPopulationScores) {
        SortedMap<String, Map<String, String>> rows = new TreeMap<>(CODE_POINTS);
        profiles.forEach((id, profile) -> rows.put(id, row(profile)));
        if (withPopulationScores) {
            recencyScores().forEach((id, score) -> rows.get(id).put("recency_score", score.toString()));
            frequencyScores().forEach((id, score) -> rows.get(id).put("frequency_score", score.toString()));
            scores.monetary().forEach((id, score) -> rows.get(id).put("monetary_score", score.toString()));
            rfmSegments().forEach((id, segment) -> rows.get(id).put("rfm_segment", segment));
        }
        return Collections.unmodifiableSortedMap(rows);
    }

    private static Map<String, String> row(Profile profile) {
        Map<String, String> row = new LinkedHashMap<>();
        Customer360Columns.ALL.forEach(column -> row.put(column, ""));

        row.put("customer_id", profile.id());
        for (String column :
                List.of("first_name", "last_name", "email", "phone_number", "region", "customer_type", "status")) {
            row.put(column, profile.customer().row().text(column).orElse(""));
        }
        row.put(
                "date_of_birth",
                profile.customer().dateOfBirth().map(Dates::dateOrTimestamp).orElse(""));
        row.put("registration_date", timestamp(profile.customer().registrationDate()));

        row.put("total_lifetime_value", money(profile.totalLifetimeValue()));
        row.put("total_purchases", Long.toString(profile.totalPurchases()));
        row.put("first_purchase_date", timestamp(profile.firstPurchaseDate()));
        row.put("last_purchase_date", timestamp(profile.lastPurchaseDate()));
        row.put(
                "days_since_last_purchase",
                profile.daysSinceLastPurchase().map(String::valueOf).orElse(""));
        row.put("favorite_product_category", profile.favoriteProductCategory().orElse(""));
        row.put("favorite_brand", profile.favoriteBrand().orElse(""));
        row.put("total_orders", Long.toString(profile.totalOrders()));
        row.put("units", Long.toString(profile.units()));
        row.put("average_order_value", sixDecimals(profile.averageOrderValue()));
        row.put("customer_segment", profile.customerSegment());

        row.put("last_interaction_date", timestamp(profile.lastInteraction().map(Shop.Interaction::date)));
        row.put(
                "last_interaction_type",
                profile.lastInteraction().flatMap(Shop.Interaction::type).orElse(""));
        row.put("average_satisfaction_score", sixDecimals(profile.averageSatisfactionScore()));

        row.put("total_website_visits", Long.toString(profile.sessions().size()));
        row.put("average_time_spent_on_site", sixDecimals(profile.averageTimeSpentOnSite()));
        row.put(
                "most_viewed_product_category",
                profile.mostViewedProductCategory().orElse(""));

        row.put("campaign_response_rate", sixDecimals(profile.campaignResponseRate()));
        row.put(
                "preferred_marketing_channel",
                profile.preferredMarketingChannel().orElse(""));
        row.put("last_seen_at", timestamp(profile.lastSeenAt()));
        return row;
    }

    /** Exact; absent for customers without a purchase. */
    public SortedMap<String, Integer> recencyScores() {
        return scores.recency();
    }

    /** Exact; absent for customers without a purchase. */
    public SortedMap<String, Integer> frequencyScores() {
        return scores.frequency();
    }

    /** What a monetary_score may be, given how far its cut points may be taken. */
    public SortedMap<String, Bounds> monetaryBounds() {
        return scores.monetaryBounds();
    }

    /** "R × F cell". */
    public SortedMap<String, String> rfmSegments() {
        SortedMap<String, String> segments = new TreeMap<>(CODE_POINTS);
        SortedMap<String, Integer> frequency = frequencyScores();
        recencyScores()
                .forEach((id, recency) -> segments.put(id, PopulationScores.rfmSegment(recency, frequency.get(id))));
        return Collections.unmodifiableSortedMap(segments);
    }

    /**
     * total_customers, total_lifetime_value, total_orders, average_order_value, retention_rate (percent),
     * avg_satisfaction and campaign_response_rate (fraction): not rounded, null where absent.
     */
    public Map<String, BigDecimal> kpis() {
        return dashboard.kpis();
    }

    /** By the names of {@link #kpis()}; null where the definition says so. */
    public Map<String, BigDecimal> trends() {
        return dashboard.trends();
    }

    /** Twelve weekly points, oldest first, of the totals and of the averages that facts alone define. */
    public Map<String, List<BigDecimal>> sparklines() {
        return dashboard.sparklines();
    }

    /** Known customers by customer_segment: High, Medium, Low Value. */
    public Map<String, Long> segments() {
        return dashboard.segments();
    }

    /** Revenue by month ({@code 2017-12}) of the 12 months that end with asOf's. */
    public SortedMap<String, BigDecimal> monthlyRevenue() {
        return dashboard.monthlyRevenue();
    }

    /** By category, highest revenue first; tie: lowest text. */
    public Map<String, CategoryFigures> categories() {
        return dashboard.categories();
    }

    /** Over all scores of known customers. */
    public Satisfaction satisfaction() {
        return dashboard.satisfaction();
    }

    /** Best first, at most so many. */
    public List<Ranked> topCustomers(int limit) {
        return dashboard.topCustomers(limit);
    }

    /**
     * What a score may be.
     *
     * @param lowest with every cut point taken as high as allowed
     * @param highest with every cut point exact
     */
    public record Bounds(int lowest, int highest) {

        /** Whether a score is one of those allowed. */
        public boolean allow(int score) {
            return lowest <= score && score <= highest;
        }
    }

    /** A category's revenue in currency, and its units net of returns. */
    public record CategoryFigures(BigDecimal revenue, long units) {}

    /** The mean of all scores, absent without any; how many there are, and how many of each from 1 to 5. */
    public record Satisfaction(Optional<BigDecimal> score, long responses, SortedMap<Integer, Long> breakdown) {}

    /** A customer in the ranking by total_lifetime_value. */
    public record Ranked(String customerId, BigDecimal lifetimeValue) {}

    private static String timestamp(Optional<Instant> instant) {
        return instant.map(Dates::timestamp).orElse("");
    }

    private static String sixDecimals(Optional<Quotient> quotient) {
        return quotient.map(Quotient::withSixDecimals).orElse("");
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
