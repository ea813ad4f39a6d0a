package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import io.tributary.api.oracle.Shop.Campaign;
import io.tributary.api.oracle.Shop.Interaction;
import io.tributary.api.oracle.Shop.Product;
import io.tributary.api.oracle.Shop.Purchase;
import io.tributary.api.oracle.Shop.Response;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The figures over all known customers: the contract's table "Dashboard figures". */
final class Dashboard {

    private static final int RETENTION_DAYS = 90;
    private static final int TREND_DAYS = 30;
    private static final int SPARKLINE_WEEKS = 12;
    private static final int MONTHS = 12;

    private final Shop shop;
    private final List<Profile> profiles;
    private final Instant asOf;

    Dashboard(Shop shop, Collection<Profile> profiles, Instant asOf) {
        this.shop = shop;
        this.profiles = List.copyOf(profiles);
        this.asOf = asOf;
    }

    /** Every headline figure at asOf; null where the definition leaves it absent. */
    Map<String, BigDecimal> kpis() {
        Map<String, BigDecimal> kpis = new LinkedHashMap<>();
        kpis.put("total_customers", BigDecimal.valueOf(profiles.size()));
        kpis.put("total_lifetime_value", sum(Profile::totalLifetimeValue));
        kpis.put("total_orders", sum(profile -> BigDecimal.valueOf(profile.totalOrders())));
        kpis.put("average_order_value", valueOf(averageOrderValue(everything())));
        kpis.put("retention_rate", valueOf(retentionRate()));
        kpis.put("avg_satisfaction", valueOf(averageSatisfaction(everything())));
        kpis.put("campaign_response_rate", valueOf(campaignResponseRate(everything())));
        return Collections.unmodifiableMap(kpis);
    }

    /**
     * "(value of the last 30 days − value of the 30 before) / the latter; null when that is 0 or absent."
     *
     * <p>"Retention: against its daily snapshot 30 days ago": snapshots are the platform's memory and not in the files,
     * so a platform that has just loaded them has none, and the trend is null.
     */
    Map<String, BigDecimal> trends() {
        Map<String, BigDecimal> now = additions(Window.lastDays(asOf, TREND_DAYS));
        Map<String, BigDecimal> before = additions(Window.daysBeforeLast(asOf, TREND_DAYS));
        Map<String, BigDecimal> trends = new LinkedHashMap<>();
        for (String kpi : now.keySet()) {
            BigDecimal value = now.get(kpi);
            BigDecimal former = before.get(kpi);
            boolean comparable = value != null && former != null && former.signum() != 0;
            trends.put(kpi, comparable ? value.subtract(former).divide(former, new MathContext(50)) : null);
        }
        return Collections.unmodifiableMap(trends);
    }

    /**
     * "Totals: what the window added (orders dated by their first purchase line, customers by registration_date).
     * Averages and rates: computed on the window's facts."
     */
    private Map<String, BigDecimal> additions(Window window) {
        Map<String, BigDecimal> additions = new LinkedHashMap<>();
        additions.put(
                "total_customers",
                count(profile -> profile.customer().registrationDate().filter(window::contains).stream()
                        .count()));
        additions.put("total_lifetime_value", Profile.revenue(linesIn(window)));
        additions.put(
                "total_orders",
                count(profile ->
                        profile.orderDates().stream().filter(window::contains).count()));
        additions.put("average_order_value", valueOf(averageOrderValue(window)));
        additions.put("retention_rate", null);
        additions.put("avg_satisfaction", valueOf(averageSatisfaction(window)));
        additions.put("campaign_response_rate", valueOf(campaignResponseRate(window)));
        return additions;
    }

    /**
     * "12 weekly points, the level at the end of the day 77, 70, … 7, 0 days before asOf; the last equals value. Totals
     * are cumulative, averages cumulative averages".
     *
     * <p>A customer without registration_date was added in no week, and so stands in every point. The response rate of a
     * past day is that of the customers who stand there and of the campaigns started when it ended, by responses until
     * then. Not here: retention, "from daily snapshots".
     */
    Map<String, List<BigDecimal>> sparklines() {
        Map<String, List<BigDecimal>> sparklines = new LinkedHashMap<>();
        sparklines.put("total_customers", weekly(this::customersUntil));
        sparklines.put("total_lifetime_value", weekly(window -> Profile.revenue(linesIn(window))));
        sparklines.put(
                "total_orders",
                weekly(window -> count(profile ->
                        profile.orderDates().stream().filter(window::contains).count())));
        sparklines.put("average_order_value", weekly(window -> valueOf(averageOrderValue(window))));
        sparklines.put("avg_satisfaction", weekly(window -> valueOf(averageSatisfaction(window))));
        sparklines.put("campaign_response_rate", weekly(window -> valueOf(levelOfResponses(window))));
        return Collections.unmodifiableMap(sparklines);
    }

    private List<BigDecimal> weekly(Function<Window, BigDecimal> level) {
        List<BigDecimal> points = new ArrayList<>();
        for (int weeksAgo = SPARKLINE_WEEKS - 1; weeksAgo >= 0; weeksAgo--) {
            points.add(level.apply(Window.untilWeeksBefore(asOf, weeksAgo)));
        }
        return Collections.unmodifiableList(points);
    }

    /** "Total Revenue / total_orders". */
    private Optional<Quotient> averageOrderValue(Window window) {
        long orders = profiles.stream()
                .mapToLong(profile -> Profile.orders(profile.purchases().stream()
                        .filter(line -> window.contains(line.date()))
                        .toList()))
                .sum();
        return Quotient.of(Profile.revenue(linesIn(window)), orders);
    }

    /**
     * "of customers whose first purchase day is before the last 90 days (configurable), the share whose last purchase
     * day is in or after them", in percent.
     */
    private Optional<Quotient> retentionRate() {
        LocalDate start = Window.lastDays(asOf, RETENTION_DAYS).from();
        List<Profile> earlier = profiles.stream()
                .filter(profile -> profile.firstPurchaseDate()
                        .filter(first -> Dates.day(first).isBefore(start))
                        .isPresent())
                .toList();
        long retained = earlier.stream()
                .filter(profile ->
                        !Dates.day(profile.lastPurchaseDate().orElseThrow()).isBefore(start))
                .count();
        return Quotient.of(BigDecimal.valueOf(100 * retained), earlier.size());
    }

    /** "over all scores". */
    private Optional<Quotient> averageSatisfaction(Window window) {
        return Quotient.mean(scores(window));
    }

    private List<BigDecimal> scores(Window window) {
        return profiles.stream()
                .flatMap(profile -> profile.interactions().stream())
                .filter(interaction -> window.contains(interaction.date()))
                .map(Interaction::score)
                .flatMap(Optional::stream)
                .toList();
    }

    /** "Σ over customers of their responded started campaigns / (customers × started campaigns)". */
    private Optional<Quotient> campaignResponseRate(Window window) {
        long responded = 0;
        for (Profile profile : profiles) {
            List<Response> responses = profile.responses().stream()
                    .filter(response -> window.contains(response.date()))
                    .toList();
            responded += profile.respondedStartedCampaigns(responses);
        }
        long possible = (long) profiles.size() * shop.startedCampaigns(asOf).size();
        return Quotient.of(BigDecimal.valueOf(responded), possible);
    }

    private BigDecimal customersUntil(Window window) {
        return count(profile -> profile.customer()
                        .registrationDate()
                        .filter(date -> !window.contains(date))
                        .isEmpty()
                ? 1
                : 0);
    }

    /** Responded pairs by all pairs, of what there was when the window ended: customers, and campaigns by their start. */
    private Optional<Quotient> levelOfResponses(Window window) {
        Set<String> started = shop.startedCampaigns(asOf).stream()
                .filter(campaign -> campaign.start().filter(window::contains).isPresent())
                .map(Campaign::id)
                .collect(Collectors.toSet());
        long responded = profiles.stream()
                .mapToLong(profile -> profile.responses().stream()
                        .filter(Response::isResponse)
                        .filter(response -> window.contains(response.date()))
                        .map(Response::campaignId)
                        .filter(started::contains)
                        .distinct()
                        .count())
                .sum();
        long possible = customersUntil(window).longValueExact() * started.size();
        return Quotient.of(BigDecimal.valueOf(responded), possible);
    }

    /** "customers by the column"; every segment is there, with 0 where it has none. */
    Map<String, Long> segments() {
        Map<String, Long> segments = new LinkedHashMap<>();
        for (String segment : List.of("High Value", "Medium Value", "Low Value")) {
            segments.put(
                    segment,
                    profiles.stream()
                            .filter(profile -> profile.customerSegment().equals(segment))
                            .count());
        }
        return Collections.unmodifiableMap(segments);
    }

    /**
     * "Σ total_amount that counts by month of purchase_date; default the 12 months ending with asOf's, months without
     * revenue included". A month after asOf's is none of the 12.
     */
    SortedMap<String, BigDecimal> monthlyRevenue() {
        SortedMap<String, BigDecimal> revenue = new TreeMap<>();
        YearMonth last = month(asOf);
        for (int monthsAgo = 0; monthsAgo < MONTHS; monthsAgo++) {
            YearMonth month = last.minusMonths(monthsAgo);
            revenue.put(
                    month.toString(),
                    Profile.revenue(linesIn(everything()).stream()
                            .filter(line -> month(line.date()).equals(month))
                            .toList()));
        }
        return Collections.unmodifiableSortedMap(revenue);
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * "revenue and units (net) by category, highest revenue first"; "an unknown product or one without category …
     * counts under `Unknown` in category figures". A category with a line that counts is listed, though its returns
     * have emptied it.
     */
    Map<String, Oracle.CategoryFigures> categories() {
        Map<String, List<Purchase>> lines = linesIn(everything()).stream()
                .collect(Collectors.groupingBy(line -> shop.product(line.productId())
                        .flatMap(Product::category)
                        .orElse("Unknown")));
        Comparator<String> byRevenue = Comparator.comparing(category -> Profile.revenue(lines.get(category)));
        Map<String, Oracle.CategoryFigures> categories = new LinkedHashMap<>();
        lines.keySet().stream()
                .sorted(byRevenue.reversed().thenComparing(CODE_POINTS))
                .forEach(category -> categories.put(
                        category,
                        new Oracle.CategoryFigures(
                                Profile.revenue(lines.get(category)), Profile.units(lines.get(category)))));
        return Collections.unmodifiableMap(categories);
    }

    Oracle.Satisfaction satisfaction() {
        List<BigDecimal> scores = scores(everything());
        SortedMap<Integer, Long> breakdown = new TreeMap<>();
        for (int score = 1; score <= 5; score++) {
            BigDecimal value = BigDecimal.valueOf(score);
            breakdown.put(
                    score,
                    scores.stream().filter(given -> given.compareTo(value) == 0).count());
        }
        return new Oracle.Satisfaction(
                Quotient.mean(scores).map(Quotient::value),
                scores.size(),
                Collections.unmodifiableSortedMap(breakdown));
    }

    /** "by total_lifetime_value, tie: lowest customer_id". */
    List<Oracle.Ranked> topCustomers(int limit) {
        Comparator<Oracle.Ranked> byValue = Comparator.comparing(Oracle.Ranked::lifetimeValue);
        return profiles.stream()
                .map(profile -> new Oracle.Ranked(profile.id(), profile.totalLifetimeValue()))
                .sorted(byValue.reversed().thenComparing(Oracle.Ranked::customerId, CODE_POINTS))
                .limit(limit)
                .toList();
    }

    private List<Purchase> linesIn(Window window) {
        return profiles.stream()
                .flatMap(profile -> profile.counted().stream())
                .filter(line -> window.contains(line.date()))
                .toList();
    }

    private Window everything() {
        return Window.untilWeeksBefore(asOf, 0);
    }

    private BigDecimal sum(Function<Profile, BigDecimal> measure) {
        return profiles.stream().map(measure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal count(ToLongFunction<Profile> measure) {
        return BigDecimal.valueOf(profiles.stream().mapToLong(measure).sum());
    }

    private static BigDecimal valueOf(Optional<Quotient> quotient) {
        return quotient.map(Quotient::value).orElse(null);
    }
}
