package io.tributary.topology.figures;

import io.tributary.schemas.avro.DayTotals;
import io.tributary.topology.scoring.Quotient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The seven key figures with their trend (the last 30 days against the 30 before) and a sparkline of 12 weekly levels.
 */
public final class Kpis {
    /** Days of each of the two windows that a trend compares. */
    public static final int WINDOW_DAYS = 30;

    private static final int POINTS = 12;

    private final Figures figures;

    public Kpis(Figures figures) {
        this.figures = figures;
    }

    /**
     * One key figure.
     *
     * @param unit currency, count, score, fraction (0 to 1) or percent (0 to 100)
     * @param trend growth, 0.1 for ten percent; null when there is nothing to compare with
     * @param sparklineData levels 77, 70, … 7 and 0 days ago; empty when they are not known
     */
    public record Kpi(String label, Number value, String unit, BigDecimal trend, List<Number> sparklineData) {}

    /** All seven, in their fixed order. */
    public List<Kpi> all() {
        return List.of(
                new Kpi(
                        "Total Revenue",
                        figures.totalRevenue(),
                        "currency",
                        trend(DayTotals::getRevenueMinor),
                        revenue()),
                new Kpi("Total Orders", figures.totalOrders(), "count", trend(DayTotals::getOrders), orders()),
                averageSatisfaction(),
                campaignResponseRate(),
                new Kpi(
                        "Total Customers",
                        figures.totalCustomers(),
                        "count",
                        trend(DayTotals::getRegistrations),
                        customers()),
                new Kpi(
                        "Average Order Value",
                        figures.averageOrderValue(),
                        "currency",
                        trendOfOrderValue(),
                        levels(orderValue())),
                retentionRate());
    }

    /** That key figure alone. */
    public Kpi averageSatisfaction() {
        return new Kpi(
                "Avg Satisfaction",
                figures.averageSatisfaction(),
                "score",
                trendOfMean(DayTotals::getScoreSum, DayTotals::getScores),
                levels(satisfaction()));
    }

    /** That key figure alone. */
    public Kpi campaignResponseRate() {
        return new Kpi(
                "Campaign Response Rate",
                figures.campaignResponseRate(),
                "fraction",
                trendOfResponses(),
                levels(responseRates()));
    }

    /** That key figure alone. */
    public Kpi retentionRate() {
        RetentionHistory history = figures.retentionHistory();
        return new Kpi(
                "Retention Rate",
                figures.retentionRate(),
                "percent",
                history.trend(WINDOW_DAYS),
                levels(history.levels(POINTS)));
    }

    private BigDecimal trend(ToLongFunction<DayTotals> added) {
        long now = window(0, added);
        long before = window(1, added);
        return Quotient.of(now - before, before);
    }

    private BigDecimal trendOfMean(ToLongFunction<DayTotals> sum, ToLongFunction<DayTotals> count) {
        return trendOfMean(window(0, sum), window(0, count), window(1, sum), window(1, count));
    }

    /** An order counts in every window in which it has a purchase line, as its revenue does. */
    private BigDecimal trendOfOrderValue() {
        int start = firstDay();
        return trendOfMean(
                window(0, DayTotals::getRevenueMinor),
                figures.ordersWithin(start, Integer.MAX_VALUE),
                window(1, DayTotals::getRevenueMinor),
                figures.ordersWithin(start - WINDOW_DAYS, start - 1));
    }

    private static BigDecimal trendOfMean(long sumNow, long countNow, long sumBefore, long countBefore) {
        if (countNow == 0 || countBefore == 0 || sumBefore == 0) {
            return null;
        }
        // now / before - 1, as one exact quotient
        BigDecimal divisor = BigDecimal.valueOf(countNow).multiply(BigDecimal.valueOf(sumBefore));
        return BigDecimal.valueOf(sumNow)
                .multiply(BigDecimal.valueOf(countBefore))
                .subtract(divisor)
                .divide(divisor, Quotient.DECIMALS, RoundingMode.HALF_UP);
    }

    /** Both windows are of the same customers and campaigns, so that only the pairs with a response matter. */
    private BigDecimal trendOfResponses() {
        CampaignResponses responses = figures.campaignResponses();
        int start = firstDay();
        long now = responses.pairsWithin(start, Integer.MAX_VALUE);
        long before = responses.pairsWithin(start - WINDOW_DAYS, start - 1);
        return Quotient.of(now - before, before);
    }

    /** The first of the last 30 days, in days since 1970. */
    private int firstDay() {
        return Math.toIntExact(figures.today().toEpochDay()) - WINDOW_DAYS + 1;
    }

    /** What the window added: 0 is the last 30 days, with all that is dated later; 1 the 30 before. */
    private long window(int ago, ToLongFunction<DayTotals> value) {
        LocalDate start = figures.today().minusDays((long) (ago + 1) * WINDOW_DAYS - 1);
        return ago == 0 ? figures.sumFrom(start, value) : figures.sumBetween(start, start.plusDays(WINDOW_DAYS), value);
    }

    private List<Number> revenue() {
        return cumulative(figures.totals().getLifetimeValueMinor(), DayTotals::getRevenueMinor).stream()
                .map(minor -> (Number) BigDecimal.valueOf(minor, 2))
                .toList();
    }

    private List<Number> orders() {
        return List.copyOf(cumulative(figures.totalOrders(), DayTotals::getOrders));
    }

    private List<Number> customers() {
        return List.copyOf(cumulative(figures.totalCustomers(), DayTotals::getRegistrations));
    }

    private List<BigDecimal> satisfaction() {
        long sum = 0;
        for (int score = 1; score <= 5; score++) {
            sum += score * figures.scores(score);
        }
        return quotients(
                cumulative(sum, DayTotals::getScoreSum),
                cumulative(figures.satisfactionResponses(), DayTotals::getScores),
                0);
    }

    private List<BigDecimal> responseRates() {
        CampaignResponses responses = figures.campaignResponses();
        List<Long> customers = cumulative(figures.totalCustomers(), DayTotals::getRegistrations);
        List<BigDecimal> rates = new ArrayList<>(POINTS);
        for (int point = 0; point < POINTS - 1; point++) {
            LocalDate day = figures.today().minusDays(7L * (POINTS - 1 - point));
            rates.add(responses.rateAtEndOf(day, customers.get(point)));
        }
        rates.add(responses.rate());
        return rates;
    }

    private List<BigDecimal> orderValue() {
        return quotients(
                cumulative(figures.totals().getLifetimeValueMinor(), DayTotals::getRevenueMinor),
                cumulative(figures.totalOrders(), DayTotals::getOrders),
                2);
    }

    /** The level at the end of each weekly point: what there is now less what came after. Undated things count always. */
    private List<Long> cumulative(long now, ToLongFunction<DayTotals> added) {
        List<Long> levels = new ArrayList<>(POINTS);
        for (int week = POINTS - 1; week > 0; week--) {
            LocalDate end = figures.today().minusDays(7L * week);
            levels.add(Math.subtractExact(now, figures.sumFrom(end.plusDays(1), added)));
        }
        levels.add(now);
        return levels;
    }

    private static List<BigDecimal> quotients(List<Long> sums, List<Long> counts, int scale) {
        List<BigDecimal> quotients = new ArrayList<>(POINTS);
        for (int i = 0; i < POINTS; i++) {
            quotients.add(Quotient.of(BigDecimal.valueOf(sums.get(i), scale), counts.get(i)));
        }
        return quotients;
    }

    /** Weeks before the first value have none: null, as in all averages. */
    private static List<Number> levels(List<BigDecimal> quotients) {
        return new ArrayList<>(quotients);
    }
}
