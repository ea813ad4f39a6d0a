package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import io.tributary.api.oracle.Shop.Product;
import io.tributary.api.oracle.Shop.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures over all known customers: the contract's table "Dashboard figures". */
final class Dashboard {

    private static final int RETENTION_DAYS = 90;
    private static final int MONTHS = 12;

    private final Shop shop;
    private final List<Profile> profiles;
    private final Instant asOf;
    private final WindowFigures everything;
    private final Map<LocalDate, BigDecimal> retentionByDay;

    Dashboard(Shop shop, Collection<Profile> profiles, Instant asOf, Map<LocalDate, BigDecimal> retentionByDay) {
        this.shop = shop;
        this.profiles = List.copyOf(profiles);
        this.asOf = asOf;
        this.everything = new WindowFigures(this.profiles, Window.EVERYTHING);
        this.retentionByDay = retentionByDay;
    }

    /** Every headline figure at asOf; null where the definition leaves it absent. */
    Map<String, BigDecimal> kpis() {
        Map<String, BigDecimal> kpis = new LinkedHashMap<>();
        kpis.put("total_customers", BigDecimal.valueOf(profiles.size()));
        kpis.put("total_lifetime_value", sum(Profile::totalLifetimeValue));
        kpis.put("total_orders", sum(profile -> BigDecimal.valueOf(profile.totalOrders())));
        kpis.put("average_order_value", Quotient.valueOf(everything.averageOrderValue()));
        kpis.put("retention_rate", Quotient.valueOf(retentionRate()));
        kpis.put("avg_satisfaction", Quotient.valueOf(everything.averageSatisfaction()));
        kpis.put(
                "campaign_response_rate",
                Quotient.valueOf(everything.campaignResponseRate(profiles.size(), shop.startedCampaigns(asOf))));
        return Collections.unmodifiableMap(kpis);
    }

    /** The figures of the last 30 days against those of the 30 before; null where there is nothing to compare. */
    Map<String, BigDecimal> trends() {
        return new Trends(shop, profiles, asOf).all(Quotient.valueOf(retentionRate()), retentionByDay);
    }

    /** The last twelve weeks of every figure, oldest first. */
    Map<String, List<BigDecimal>> sparklines() {
        return new Sparklines(shop, profiles, asOf).all(Quotient.valueOf(retentionRate()), retentionByDay);
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
                    Profile.revenue(everything.lines().stream()
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
        Map<String, List<Purchase>> lines = everything.lines().stream()
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
        List<BigDecimal> scores = everything.scores();
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

    private BigDecimal sum(Function<Profile, BigDecimal> measure) {
        return profiles.stream().map(measure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
