package io.tributary.api.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** "(value of the last 30 days − value of the 30 before) / the latter; null when that is 0 or absent." */
final class Trends {

    private static final int DAYS = 30;
    private static final MathContext MANY_DIGITS = new MathContext(50);

    private final Shop shop;
    private final Collection<Profile> profiles;
    private final Instant asOf;

    Trends(Shop shop, Collection<Profile> profiles, Instant asOf) {
        this.shop = shop;
        this.profiles = profiles;
        this.asOf = asOf;
    }

    /**
     * By figure; null where the definition says so.
     *
     * @param retentionByDay the retention of former days, as a platform that ran on them has kept it: "Retention: against
     *     its daily snapshot 30 days ago"
     */
    Map<String, BigDecimal> all(BigDecimal retention, Map<LocalDate, BigDecimal> retentionByDay) {
        Map<String, BigDecimal> now = additions(Window.lastDays(asOf, DAYS));
        Map<String, BigDecimal> before = additions(Window.daysBeforeLast(asOf, DAYS));
        now.put("retention_rate", retention);
        before.put("retention_rate", retentionByDay.get(Dates.day(asOf).minusDays(DAYS)));
        Map<String, BigDecimal> trends = new LinkedHashMap<>();
        now.forEach((figure, value) -> trends.put(figure, trend(value, before.get(figure))));
        return Collections.unmodifiableMap(trends);
    }

    private static BigDecimal trend(BigDecimal value, BigDecimal former) {
        return value == null || former == null || former.signum() == 0
                ? null
                : value.subtract(former).divide(former, MANY_DIGITS);
    }

    /**
     * "Totals: what the window added (orders dated by their first purchase line, customers by registration_date).
     * Averages and rates: computed on the window's facts."
     */
    private Map<String, BigDecimal> additions(Window window) {
        WindowFigures figures = new WindowFigures(profiles, window);
        Map<String, BigDecimal> additions = new LinkedHashMap<>();
        additions.put("total_customers", registered(window));
        additions.put("total_lifetime_value", figures.revenue());
        additions.put("total_orders", figures.ordersBegun());
        additions.put("average_order_value", Quotient.valueOf(figures.averageOrderValue()));
        additions.put("avg_satisfaction", Quotient.valueOf(figures.averageSatisfaction()));
        additions.put(
                "campaign_response_rate",
                Quotient.valueOf(figures.campaignResponseRate(profiles.size(), shop.startedCampaigns(asOf))));
        return additions;
    }

    private BigDecimal registered(Window window) {
        return BigDecimal.valueOf(profiles.stream()
                .flatMap(profile -> profile.customer().registrationDate().stream())
                .filter(window::contains)
                .count());
    }
}
