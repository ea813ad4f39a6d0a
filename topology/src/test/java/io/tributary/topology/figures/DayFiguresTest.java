package io.tributary.topology.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.DailySnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void shouldDivideExactlyWhenThereIsSomethingToDivideBy() {
        DayFigures figures = DayFigures.of(
                DAY,
                snapshot()
                        .setCustomers(4)
                        .setLifetimeValueMinor(100_00)
                        .setOrders(3)
                        .setScores(2)
                        .setScoreSum(9)
                        .setResponders(3)
                        .setStartedCampaigns(2)
                        .setBegan(3)
                        .setRetained(2)
                        .setSegments(Map.of("Low Value", 3L, "High Value", 1L))
                        .setChurnRisk(Map.of("High", 2L))
                        .setRfmCells(Map.of("54", 1L, "11", 2L))
                        .build());

        assertThat(figures.totalRevenue()).isEqualTo(new BigDecimal("100.00"));
        assertThat(figures.averageOrderValue()).isEqualTo(new BigDecimal("33.333333"));
        assertThat(figures.avgSatisfaction()).isEqualTo(new BigDecimal("4.500000"));
        assertThat(figures.campaignResponseRate()).isEqualTo(new BigDecimal("0.375000"));
        assertThat(figures.retentionRate()).isEqualTo(new BigDecimal("66.666667"));
        assertThat(figures.segments()).hasToString("{High Value=1, Medium Value=0, Low Value=3}");
        assertThat(figures.churnRisk()).hasToString("{Low=0, Medium=0, High=2}");
        assertThat(figures.rfmCells()).hasToString("{11=2, 54=1}");
    }

    @Test
    void shouldBeNullWhenThereIsNothingToDivideBy() {
        DayFigures figures = DayFigures.of(DAY, snapshot().build());

        assertThat(figures.averageOrderValue()).isNull();
        assertThat(figures.avgSatisfaction()).isNull();
        assertThat(figures.campaignResponseRate()).isNull();
        assertThat(figures.retentionRate()).isNull();
    }

    private static DailySnapshot.Builder snapshot() {
        return DailySnapshot.newBuilder()
                .setAsOf(Instant.parse("2026-11-20T12:00:00Z"))
                .setCustomers(0)
                .setPurchasers(0)
                .setLifetimeValueMinor(0)
                .setOrders(0)
                .setScores(0)
                .setScoreSum(0)
                .setResponders(0)
                .setStartedCampaigns(0)
                .setBegan(0)
                .setRetained(0)
                .setSegments(Map.of())
                .setChurnRisk(Map.of())
                .setRfmCells(Map.of());
    }
}
