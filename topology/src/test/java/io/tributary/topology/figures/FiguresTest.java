package io.tributary.topology.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final String AS_OF = "2024-03-01T12:00:00Z";

    @Test
    void shouldBeZeroOrAbsentWhenThereIsNothing() {
        Figures figures = new Totals().at(AS_OF);

        assertThat(figures.asOf()).isEqualTo(Instant.parse(AS_OF));
        assertThat(figures.totalCustomers()).isZero();
        assertThat(figures.totalRevenue()).isEqualTo(new BigDecimal("0.00"));
        assertThat(figures.totalOrders()).isZero();
        assertThat(figures.averageOrderValue()).isNull();
        assertThat(figures.retentionRate()).isNull();
        assertThat(figures.averageSatisfaction()).isNull();
        assertThat(figures.satisfactionResponses()).isZero();
        assertThat(figures.scores(5)).isZero();
        assertThat(figures.campaignResponseRate()).isNull();
        assertThat(figures.segments())
                .containsExactly(
                        Map.entry("High Value", 0L), Map.entry("Medium Value", 0L), Map.entry("Low Value", 0L));
        assertThat(figures.monthlyRevenue()).hasSize(12).containsValue(new BigDecimal("0.00"));
        assertThat(figures.categories()).isEmpty();
        assertThat(figures.topCustomers(5)).isEmpty();
    }

    @Test
    void shouldDivideExactlyAndRoundHalfUpOnceWhenAveragesAreAsked() {
        Figures figures = new Totals()
                .of(totals -> {
                    totals.setLifetimeValueMinor(1_000_000_02L);
                    totals.setOrders(3);
                    totals.setSatisfaction(List.of(1L, 0L, 0L, 2L, 0L));
                })
                .at(AS_OF);

        assertThat(figures.totalRevenue()).isEqualTo(new BigDecimal("1000000.02"));
        assertThat(figures.averageOrderValue()).isEqualTo(new BigDecimal("333333.340000"));
        assertThat(figures.averageSatisfaction()).isEqualTo(new BigDecimal("3.000000"));
        assertThat(figures.satisfactionResponses()).isEqualTo(3);
        assertThat(figures.scores(1)).isEqualTo(1);
        assertThat(figures.scores(4)).isEqualTo(2);
    }

    @Test
    void shouldBeNegativeWhenReturnsOutweighPurchases() {
        Figures figures = new Totals()
                .of(totals -> {
                    totals.setLifetimeValueMinor(-1);
                    totals.setOrders(8);
                })
                .at(AS_OF);

        assertThat(figures.totalRevenue()).isEqualTo(new BigDecimal("-0.01"));
        assertThat(figures.averageOrderValue()).isEqualTo(new BigDecimal("-0.001250"));
    }

    /** The window of 90 days that ends with 1 March 2024 begins with 3 December 2023. */
    @Test
    void shouldCountThoseWhoCameBackWhenTheyBeganBeforeTheWindow() {
        Figures figures = new Totals()
                .day("2023-11-01", day -> {
                    day.setFirstPurchases(4);
                    day.setLastPurchases(1);
                })
                .day("2023-12-02", day -> {
                    day.setFirstPurchases(2);
                    day.setLastPurchases(1);
                })
                .day("2023-12-03", day -> {
                    day.setFirstPurchases(10);
                    day.setLastPurchases(12);
                })
                // After asOf, and in the window all the same.
                .day("2030-01-01", day -> day.setLastPurchases(2))
                .at(AS_OF);

        assertThat(figures.retentionRate()).isEqualTo(new BigDecimal("66.666667"));
    }

    @Test
    void shouldCountStartedCampaignsOnlyWhenTheResponseRateIsAsked() {
        Totals totals = new Totals()
                .of(all -> all.setCustomers(3))
                .campaign("started", "2024-03-01T12:00:00Z", 2)
                .campaign("without answer", "2020-01-01T00:00:00Z", 0)
                .campaign("later", "2024-03-01T12:00:00.001Z", 3)
                .campaign("undated", null, 3)
                .responders("unknown", 3);

        assertThat(totals.at(AS_OF).campaignResponseRate()).isEqualTo(new BigDecimal("0.333333"));
        assertThat(totals.at("2019-01-01T00:00:00Z").campaignResponseRate()).isNull();
    }

    @Test
    void shouldCountPairsBeyondALongWhenThereAreVeryManyCustomers() {
        Figures figures = new Totals()
                .of(all -> all.setCustomers(Long.MAX_VALUE))
                .campaign("A", "2020-01-01T00:00:00Z", Long.MAX_VALUE / 2)
                .campaign("B", "2020-01-01T00:00:00Z", 0)
                .at(AS_OF);

        assertThat(figures.campaignResponseRate()).isEqualTo(new BigDecimal("0.250000"));
    }

    @Test
    void shouldEndWithThePresentMonthWhenRevenueIsGivenByMonth() {
        Map<YearMonth, BigDecimal> months = new Totals()
                .day("2023-03-31", day -> day.setRevenueMinor(1))
                .day("2023-04-01", day -> day.setRevenueMinor(2))
                .day("2024-02-29", day -> day.setRevenueMinor(4))
                .day("2024-03-01", day -> day.setRevenueMinor(8))
                .day("2024-03-31", day -> day.setRevenueMinor(-16))
                .day("2024-04-01", day -> day.setRevenueMinor(32))
                .at(AS_OF)
                .monthlyRevenue();

        assertThat(months.keySet()).first().isEqualTo(YearMonth.of(2023, 4));
        assertThat(months.keySet()).last().isEqualTo(YearMonth.of(2024, 3));
        assertThat(months)
                .hasSize(12)
                .containsEntry(YearMonth.of(2023, 4), new BigDecimal("0.02"))
                .containsEntry(YearMonth.of(2023, 5), new BigDecimal("0.00"))
                .containsEntry(YearMonth.of(2024, 2), new BigDecimal("0.04"))
                .containsEntry(YearMonth.of(2024, 3), new BigDecimal("-0.08"));
    }

    @Test
    void shouldOrderByRevenueAndThenByCodePointWhenCategoriesAreGiven() {
        List<Figures.Category> categories = new Totals()
                .category("😀", 100, 1, 1)
                .category("～", 100, 2, 1)
                .category("best", 101, 0, 1)
                .category("returned", -5, -1, 2)
                .category("nothing left", 0, 0, 0)
                .at(AS_OF)
                .categories();

        assertThat(categories).extracting(Figures.Category::category).containsExactly("best", "～", "😀", "returned");
        assertThat(categories).last().isEqualTo(new Figures.Category("returned", new BigDecimal("-0.05"), -1));
    }

    @Test
    void shouldGiveAtMostSoManyWhenTopCustomersAreAsked() {
        Figures figures = new Totals().top("A", 300).top("B", 200).top("C", 100).at(AS_OF);

        assertThat(figures.topCustomers(2))
                .containsExactly(
                        new Figures.TopCustomer("A", null, "Last", null, new BigDecimal("3.00")),
                        new Figures.TopCustomer("B", null, "Last", null, new BigDecimal("2.00")));
        assertThat(figures.topCustomers(100)).hasSize(3);
    }

    @Test
    void shouldKeepTheOrderOfValueWhenSegmentsAreGiven() {
        Figures figures = new Totals()
                .of(all -> all.setSegments(Map.of("Low Value", 7L, "High Value", 1L)))
                .at(AS_OF);

        assertThat(figures.segments())
                .containsExactly(
                        Map.entry("High Value", 1L), Map.entry("Medium Value", 0L), Map.entry("Low Value", 7L));
    }
}
