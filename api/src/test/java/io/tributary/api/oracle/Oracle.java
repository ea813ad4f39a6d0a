package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
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
 * Oracle oracle = Oracle.of(csvDirectory, Instant.parse("2018-01-01T00:00:00Z")).with(models);
 * oracle.customer360().get("17").get("total_orders");  // "3"
 * oracle.kpis().get("retention_rate");                 // 87.5, in percent
 * }</pre>
 */
public final class Oracle {

    /**
     * Whether the platform has scores, models and what comes of them. Off, {@link #customer360()} leaves their columns
     * absent and the integration tests compare nothing of them; all other methods compute them all the same.
     */
    public static final boolean SCORES_AND_MODELS = true;

    private final Shop shop;
    private final Instant asOf;
    private final Models models;
    private final Map<LocalDate, BigDecimal> retentionByDay;
    private final SortedMap<String, Profile> profiles = new TreeMap<>(CODE_POINTS);
    private final PopulationScores scores;
    private final Dashboard dashboard;

    private Oracle(Shop shop, Instant asOf, Models models, Map<LocalDate, BigDecimal> retentionByDay) {
        this.shop = shop;
        this.asOf = asOf;
        this.models = models;
        this.retentionByDay = retentionByDay;
        shop.knownCustomers().forEach(customer -> profiles.put(customer.id(), new Profile(shop, customer, asOf)));
        this.scores = new PopulationScores(profiles.values());
        this.dashboard = new Dashboard(shop, profiles.values(), asOf, retentionByDay);
    }

    /** Reads the eight files of a directory, as far as they are there, and stands at the given business time. */
    public static Oracle of(Path csvDirectory, Instant asOf) {
        return new Oracle(Shop.read(csvDirectory), asOf, Models.DEFAULTS, Map.of());
    }

    /** The same files at another business time. */
    public Oracle at(Instant otherAsOf) {
        return new Oracle(shop, otherAsOf, models, retentionByDay);
    }

    /** The same with other parameters of the models. */
    public Oracle with(Models otherModels) {
        return new Oracle(shop, asOf, otherModels, retentionByDay);
    }

    /**
     * The same for a platform that remembers former days: by the day of its clock, the retention rate when it last ran on
     * that day, null where it was absent. Daily snapshots are in no file, so a platform of today alone has none.
     */
    public Oracle remembering(Map<LocalDate, BigDecimal> retentionOfFormerDays) {
        return new Oracle(shop, asOf, models, new HashMap<>(retentionOfFormerDays));
    }

    /** The dashboard's figures under a filter. */
    public FilteredOracle filtered(Filter filter) {
        return new FilteredOracle(this, shop, filter);
    }

    /** All that won, and customer_360, as rows of tables by those names. */
    public Map<String, List<Map<String, String>>> tables() {
        return Tables.of(shop, customer360());
    }

    /** The categories that some transaction counts under. */
    public List<String> categoryNames() {
        return List.copyOf(categories().keySet());
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
     * {@link Customer360Columns#ALL}, empty where the value is absent. A monetary_score is that of exact cut points.
     */
    public SortedMap<String, Map<String, String>> customer360() {
        return customer360(SCORES_AND_MODELS);
    }

    /** The same, with or without what needs other customers or a model. */
    SortedMap<String, Map<String, String>> customer360(boolean withScoresAndModels) {
        Customer360Rows rows = new Customer360Rows(profiles.values());
        return (withScoresAndModels ? rows.with(scores).with(predictions()) : rows).byId();
    }

    /** By customer_id; absent for customers without a purchase. */
    SortedMap<String, Predictions> predictions() {
        SortedMap<String, Predictions> predictions = new TreeMap<>(CODE_POINTS);
        profiles.forEach((id, profile) -> profile.purchaseDays()
                .ifPresent(days -> predictions.put(id, Predictions.of(models, days, profile.totalLifetimeValue()))));
        return predictions;
    }

    /** Known customers by customer_id. */
    SortedMap<String, Profile> profiles() {
        return Collections.unmodifiableSortedMap(profiles);
    }

    /** Known customers with a purchase by churn_risk: Low, Medium, High. */
    public Map<String, Long> churnRisk() {
        Map<String, Long> customers = new LinkedHashMap<>();
        Predictions.RISKS.forEach(risk -> customers.put(risk, 0L));
        predictions().values().forEach(customer -> customers.merge(customer.risk(), 1L, Long::sum));
        return Collections.unmodifiableMap(customers);
    }

    /** Known customers with a purchase, by customer_id in code point order. */
    public List<RfmRow> rfm() {
        SortedMap<String, Integer> recency = scores.recency();
        SortedMap<String, Integer> frequency = scores.frequency();
        SortedMap<String, Bounds> monetary = scores.monetaryBounds();
        return recency.keySet().stream()
                .map(id -> RfmRow.of(profiles.get(id), recency.get(id), frequency.get(id), monetary.get(id)))
                .toList();
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

    /** Twelve weekly points by the names of {@link #kpis()}, oldest first; a point is null where the figure was absent. */
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
}
