package io.tributary.topology.figures;

import io.tributary.schemas.avro.DailySnapshot;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.fact.CodePointOrder;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Segment;
import io.tributary.topology.scoring.Quotient;
import io.tributary.topology.summary.Population.Snapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The figures of everybody at one business instant, computed from everybody's totals. Definitions: docs/metrics.md.
 *
 * <p>Immutable; money with 2 decimals, averages and rates with 6, null where there is nothing to divide by.
 */
public final class Figures {
    /** How many months are shown by default. */
    public static final int MONTHS = 12;

    private final Snapshot population;
    private final Instant asOf;
    private final LocalDate today;
    private final int retentionWindowDays;

    public Figures(Snapshot population, Instant asOf, int retentionWindowDays) {
        this.population = population;
        this.asOf = asOf;
        this.today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        this.retentionWindowDays = retentionWindowDays;
    }

    public Instant asOf() {
        return asOf;
    }

    /** Calendar day (UTC) of the business instant. */
    LocalDate today() {
        return today;
    }

    /** Known customers. */
    public long totalCustomers() {
        return totals().getCustomers();
    }

    /** Money of all transactions of known customers that count. */
    public BigDecimal totalRevenue() {
        return BigDecimal.valueOf(totals().getLifetimeValueMinor(), 2);
    }

    /** Orders of known customers. */
    public long totalOrders() {
        return totals().getOrders();
    }

    /** Total revenue by total orders. */
    public BigDecimal averageOrderValue() {
        return Quotient.ofMinor(totals().getLifetimeValueMinor(), totals().getOrders());
    }

    /**
     * Percent, 0 to 100: of customers whose first purchase day is before the last n days, those whose last purchase day
     * is not.
     */
    public BigDecimal retentionRate() {
        return percent(retained(), began());
    }

    /** A share of a hundred, 6 decimals; null of nobody. */
    static BigDecimal percent(long part, long whole) {
        return Quotient.of(BigDecimal.valueOf(100 * part), whole);
    }

    /** Customers whose first purchase day is before the window of the retention rate. */
    long began() {
        return sum(population.days().headMap(retentionWindow()).values(), DayTotals::getFirstPurchases);
    }

    /** Those of them whose last purchase day is not. */
    long retained() {
        // A last purchase before the window means a first one before it: the rest of those who began before came back.
        return began() - sum(population.days().headMap(retentionWindow()).values(), DayTotals::getLastPurchases);
    }

    private int retentionWindow() {
        return Math.toIntExact(today.toEpochDay()) - retentionWindowDays + 1;
    }

    /** Score, 1 to 5: the mean of all. */
    public BigDecimal averageSatisfaction() {
        long sum = 0;
        for (int score = 1; score <= 5; score++) {
            sum += score * scores(score);
        }
        return Quotient.of(sum, satisfactionResponses());
    }

    /** How many satisfaction scores were given. */
    public long satisfactionResponses() {
        return totals().getSatisfaction().stream().mapToLong(Long::longValue).sum();
    }

    /** How many scores of a value from 1 to 5 were given. */
    public long scores(int score) {
        return totals().getSatisfaction().isEmpty()
                ? 0
                : totals().getSatisfaction().get(score - 1);
    }

    /** Fraction, 0 to 1: pairs of customer and started campaign with a response, by all such pairs. */
    public BigDecimal campaignResponseRate() {
        return campaignResponses().rate();
    }

    /** Known customers with a purchase by churn_risk, lowest first. */
    public Map<String, Long> churnRisk() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (ChurnRisk risk : ChurnRisk.values()) {
            counts.put(risk.label(), totals().getChurnRisk().getOrDefault(risk.label(), 0L));
        }
        return counts;
    }

    /** Known customers by segment, highest value first. */
    public Map<String, Long> segments() {
        List<Segment> segments = new ArrayList<>(Arrays.asList(Segment.values()));
        Collections.reverse(segments);
        Map<String, Long> counts = new LinkedHashMap<>();
        segments.forEach(
                segment -> counts.put(segment.label(), totals().getSegments().getOrDefault(segment.label(), 0L)));
        return counts;
    }

    /** Customers by recency and frequency score, for example 54; those with anybody. */
    public Map<String, Long> rfmCells() {
        return new TreeMap<>(totals().getRfmCells());
    }

    /** Money by month of purchase: the 12 months that end with the present one, those without revenue included. */
    public Map<YearMonth, BigDecimal> monthlyRevenue() {
        YearMonth present = YearMonth.from(today);
        return monthlyRevenue(present.minusMonths(MONTHS - 1), present);
    }

    /** Money by month of purchase, of every month from a first to a last. */
    public Map<YearMonth, BigDecimal> monthlyRevenue(YearMonth from, YearMonth to) {
        Map<YearMonth, BigDecimal> months = new LinkedHashMap<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            int first = Math.toIntExact(month.atDay(1).toEpochDay());
            int next = Math.toIntExact(month.plusMonths(1).atDay(1).toEpochDay());
            months.put(
                    month,
                    BigDecimal.valueOf(
                            sum(population.days().subMap(first, next).values(), DayTotals::getRevenueMinor), 2));
        }
        return months;
    }

    /** Money and units by category, highest revenue first; ties: lowest text. */
    public List<Category> categories() {
        return population.categories().entrySet().stream()
                .filter(category -> category.getValue().getTransactions() > 0)
                .map(category -> new Category(
                        category.getKey(),
                        BigDecimal.valueOf(category.getValue().getRevenueMinor(), 2),
                        category.getValue().getUnits()))
                .sorted(Comparator.comparing(Category::revenue)
                        .reversed()
                        .thenComparing(Category::category, CodePointOrder.INSTANCE))
                .toList();
    }

    /** The customers of highest value, at most {@code limit} of the 100 that are kept. */
    public List<TopCustomer> topCustomers(int limit) {
        return population.top().stream()
                .limit(limit)
                .map(top -> new TopCustomer(
                        top.getCustomerId(),
                        top.getFirstName(),
                        top.getLastName(),
                        top.getEmail(),
                        BigDecimal.valueOf(top.getLifetimeValueMinor(), 2)))
                .toList();
    }

    /** Responses to the campaigns that have started. */
    CampaignResponses campaignResponses() {
        return new CampaignResponses(population, asOf);
    }

    /** The retention rate of past days beside the present one. */
    RetentionHistory retentionHistory() {
        return new RetentionHistory(population.history(), epochDay(today), retained(), began());
    }

    /** The figures as they last were on past days, by days since 1970. */
    public NavigableMap<Integer, DailySnapshot> history() {
        return Collections.unmodifiableNavigableMap(population.history());
    }

    /** What there is to remember of this day, so far. */
    public DailySnapshot snapshot() {
        SummaryTotals t = totals();
        long scoreSum = 0;
        for (int score = 1; score <= 5; score++) {
            scoreSum += score * scores(score);
        }
        CampaignResponses responses = campaignResponses();
        return DailySnapshot.newBuilder()
                .setAsOf(asOf)
                .setCustomers(t.getCustomers())
                .setPurchasers(t.getPurchasers())
                .setLifetimeValueMinor(t.getLifetimeValueMinor())
                .setOrders(t.getOrders())
                .setScores(satisfactionResponses())
                .setScoreSum(scoreSum)
                .setResponders(responses.responders())
                .setStartedCampaigns(responses.started())
                .setBegan(began())
                .setRetained(retained())
                .setSegments(t.getSegments())
                .setChurnRisk(t.getChurnRisk())
                .setRfmCells(t.getRfmCells())
                .build();
    }

    /** Everybody's totals. */
    SummaryTotals totals() {
        return population.totals();
    }

    /** A sum over days, from a day (inclusive) on. */
    long sumFrom(LocalDate from, ToLongFunction<DayTotals> value) {
        return sum(population.days().tailMap(epochDay(from)).values(), value);
    }

    /** A sum over days between two (first inclusive, last exclusive). */
    long sumBetween(LocalDate from, LocalDate before, ToLongFunction<DayTotals> value) {
        return sum(population.days().subMap(epochDay(from), epochDay(before)).values(), value);
    }

    /** Orders with a purchase line on one of these days, the first and the last included. */
    long ordersWithin(int first, int last) {
        return OrdersWithin.count(population.days(), first, last);
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static long sum(Iterable<DayTotals> days, ToLongFunction<DayTotals> value) {
        long sum = 0;
        for (DayTotals day : days) {
            sum = Math.addExact(sum, value.applyAsLong(day));
        }
        return sum;
    }

    /** Revenue and units (net of returns) of one category. */
    public record Category(String category, BigDecimal revenue, long units) {}

    /** One of the customers of highest value. Names may be null. */
    public record TopCustomer(String id, String firstName, String lastName, String email, BigDecimal lifetimeValue) {}
}
