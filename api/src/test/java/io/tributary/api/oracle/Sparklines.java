package io.tributary.api.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * "12 weekly points, the level at the end of the day 77, 70, … 7, 0 days before asOf; the last equals value. Totals are
 * cumulative, averages cumulative averages".
 */
final class Sparklines {

    private static final int WEEKS = 12;

    private final Shop shop;
    private final Collection<Profile> profiles;
    private final Instant asOf;

    Sparklines(Shop shop, Collection<Profile> profiles, Instant asOf) {
        this.shop = shop;
        this.profiles = profiles;
        this.asOf = asOf;
    }

    /**
     * By figure; a point is null where the figure was absent.
     *
     * @param retentionByDay the retention of former days, as a platform that ran on them has kept it: "retention from
     *     daily snapshots, absent before the first"; a day without one is absent too
     */
    Map<String, List<BigDecimal>> all(BigDecimal retention, Map<LocalDate, BigDecimal> retentionByDay) {
        Map<String, List<BigDecimal>> sparklines = new LinkedHashMap<>();
        sparklines.put("total_customers", weekly(level -> BigDecimal.valueOf(customers(level))));
        sparklines.put("total_lifetime_value", weekly(level -> figures(level).revenue()));
        sparklines.put("total_orders", weekly(level -> figures(level).ordersBegun()));
        sparklines.put(
                "average_order_value",
                weekly(level -> Quotient.valueOf(figures(level).averageOrderValue())));
        sparklines.put(
                "retention_rate",
                weekly(level -> level.equals(Window.EVERYTHING) ? retention : retentionByDay.get(level.to())));
        sparklines.put(
                "avg_satisfaction",
                weekly(level -> Quotient.valueOf(figures(level).averageSatisfaction())));
        sparklines.put("campaign_response_rate", weekly(level -> Quotient.valueOf(responseRate(level))));
        return Collections.unmodifiableMap(sparklines);
    }

    private List<BigDecimal> weekly(Function<Window, BigDecimal> level) {
        List<BigDecimal> points = new ArrayList<>();
        for (int weeksAgo = WEEKS - 1; weeksAgo >= 0; weeksAgo--) {
            points.add(level.apply(Window.untilWeeksBefore(asOf, weeksAgo)));
        }
        return Collections.unmodifiableList(points);
    }

    private WindowFigures figures(Window level) {
        return new WindowFigures(profiles, level);
    }

    /** A customer without registration_date was added in no week, and so stands in every point. */
    private long customers(Window level) {
        return profiles.stream()
                .filter(profile -> profile.customer()
                        .registrationDate()
                        .map(level::contains)
                        .orElse(true))
                .count();
    }

    /**
     * Pairs of a customer and a campaign "whose first counting response is of day ≤ d, over campaigns known and started
     * by the end of day d", among the customers and campaigns of that level.
     */
    private Optional<Quotient> responseRate(Window level) {
        return figures(level).campaignResponseRate(customers(level), shop.startedCampaigns(level.end(asOf)));
    }
}
