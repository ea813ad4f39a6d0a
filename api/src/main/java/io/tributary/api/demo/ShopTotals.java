package io.tributary.api.demo;

import io.tributary.api.config.FigureSettings;
import io.tributary.api.demo.shop.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The shop's key figures, added up over the statements of all known customers. */
final class ShopTotals {
    private static final int DECIMALS = 6;

    private final Instant windowBegins;
    private long customers;
    private long revenueMinor;
    private long orders;
    private long scores;
    private long scoreSum;
    private long responded;
    private long possibleResponses;
    private long earlier;
    private long retained;

    ShopTotals(FigureSettings figures, Instant asOf) {
        this.windowBegins =
                asOf.truncatedTo(ChronoUnit.DAYS).minus(figures.retentionWindowDays() - 1L, ChronoUnit.DAYS);
    }

    void add(Statement statement) {
        customers++;
        revenueMinor += statement.lifetimeMinor();
        orders += statement.orders();
        scores += statement.scores().size();
        scoreSum += statement.scores().stream().mapToLong(score -> score).sum();
        responded += statement.respondedCampaigns();
        possibleResponses += statement.startedCampaigns();
        Optional<Instant> first = statement.firstPurchase();
        if (first.isPresent() && first.get().isBefore(windowBegins)) {
            earlier++;
            retained += statement.lastPurchase().orElseThrow().isBefore(windowBegins) ? 0 : 1;
        }
    }

    long customers() {
        return customers;
    }

    long orders() {
        return orders;
    }

    BigDecimal revenue() {
        return BigDecimal.valueOf(revenueMinor, 2);
    }

    /** What a customer's segment is, by the thresholds of this installation. */
    static String segment(FigureSettings figures, long lifetimeMinor) {
        if (lifetimeMinor >= figures.highValue()) {
            return "High Value";
        }
        return lifetimeMinor >= figures.mediumValue() ? "Medium Value" : "Low Value";
    }

    /** Label of a key figure to what it must be; null where it is absent. */
    Map<String, BigDecimal> kpis() {
        Map<String, BigDecimal> kpis = new LinkedHashMap<>();
        kpis.put("Total Revenue", revenue());
        kpis.put("Total Orders", BigDecimal.valueOf(orders));
        kpis.put("Avg Satisfaction", quotient(BigDecimal.valueOf(scoreSum), scores));
        kpis.put("Campaign Response Rate", quotient(BigDecimal.valueOf(responded), possibleResponses));
        kpis.put("Total Customers", BigDecimal.valueOf(customers));
        kpis.put("Average Order Value", quotient(revenue(), orders));
        kpis.put("Retention Rate", quotient(BigDecimal.valueOf(100 * retained), earlier));
        return kpis;
    }

    private static BigDecimal quotient(BigDecimal sum, long count) {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }
}
