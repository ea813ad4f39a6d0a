package io.tributary.topology.figures;

import io.tributary.schemas.avro.DailySnapshot;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Segment;
import io.tributary.topology.scoring.Quotient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of everybody as they last were on one day. Definitions: docs/metrics.md; decimals and absences as in {@link
 * Figures}.
 *
 * @param asOf when they were so
 * @param retentionRate percent
 * @param segments customers by segment, highest value first
 * @param churnRisk customers with a purchase by risk, lowest first
 * @param rfmCells customers by recency and frequency score, for example 54; those with anybody
 */
public record DayFigures(
        LocalDate day,
        Instant asOf,
        long totalCustomers,
        BigDecimal totalRevenue,
        long totalOrders,
        BigDecimal averageOrderValue,
        BigDecimal avgSatisfaction,
        BigDecimal campaignResponseRate,
        BigDecimal retentionRate,
        Map<String, Long> segments,
        Map<String, Long> churnRisk,
        Map<String, Long> rfmCells) {

    /** What a snapshot of a day says. */
    public static DayFigures of(LocalDate day, DailySnapshot s) {
        Map<String, Long> segments = new LinkedHashMap<>();
        for (int i = Segment.values().length - 1; i >= 0; i--) {
            String segment = Segment.values()[i].label();
            segments.put(segment, s.getSegments().getOrDefault(segment, 0L));
        }
        Map<String, Long> risks = new LinkedHashMap<>();
        for (ChurnRisk risk : ChurnRisk.values()) {
            risks.put(risk.label(), s.getChurnRisk().getOrDefault(risk.label(), 0L));
        }
        return new DayFigures(
                day,
                s.getAsOf(),
                s.getCustomers(),
                BigDecimal.valueOf(s.getLifetimeValueMinor(), 2),
                s.getOrders(),
                Quotient.ofMinor(s.getLifetimeValueMinor(), s.getOrders()),
                Quotient.of(s.getScoreSum(), s.getScores()),
                responseRate(s),
                Figures.percent(s.getRetained(), s.getBegan()),
                segments,
                risks,
                new TreeMap<>(s.getRfmCells()));
    }

    private static BigDecimal responseRate(DailySnapshot s) {
        BigDecimal pairs = BigDecimal.valueOf(s.getCustomers()).multiply(BigDecimal.valueOf(s.getStartedCampaigns()));
        return pairs.signum() == 0
                ? null
                : BigDecimal.valueOf(s.getResponders()).divide(pairs, Quotient.DECIMALS, RoundingMode.HALF_UP);
    }
}
