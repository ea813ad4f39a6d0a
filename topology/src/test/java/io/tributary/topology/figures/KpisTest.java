package io.tributary.topology.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.OrdersAgain;
import io.tributary.topology.figures.Kpis.Kpi;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last 30 days that end with 1 March 2024 begin with 1 February, the 30 before with 2 January. */
class KpisTest {
    private static final String AS_OF = "2024-03-01T00:00:00Z";

    @Test
    void shouldHaveSevenInTheirOrderWhenThereIsNothing() {
        List<Kpi> kpis = new Kpis(new Totals().at(AS_OF)).all();

        assertThat(kpis)
                .extracting(Kpi::label)
                .containsExactly(
                        "Total Revenue",
                        "Total Orders",
                        "Avg Satisfaction",
                        "Campaign Response Rate",
                        "Total Customers",
                        "Average Order Value",
                        "Retention Rate");
        assertThat(kpis)
                .extracting(Kpi::unit)
                .containsExactly("currency", "count", "score", "fraction", "count", "currency", "percent");
        assertThat(kpis).extracting(Kpi::trend).containsOnlyNulls();
        assertThat(kpi(kpis, "Total Revenue").sparklineData()).hasSize(12).containsOnly(new BigDecimal("0.00"));
        assertThat(kpi(kpis, "Avg Satisfaction").sparklineData()).hasSize(12).containsOnlyNulls();
        assertThat(kpi(kpis, "Retention Rate").sparklineData()).hasSize(12).containsOnlyNulls();
    }

    @Test
    void shouldCompareTheLast30DaysWithThe30BeforeWhenTotalsGrow() {
        List<Kpi> kpis = new Kpis(new Totals()
                        .day("2024-01-01", day -> day.setRevenueMinor(999))
                        .day("2024-01-02", day -> day.setRevenueMinor(1))
                        .day("2024-01-31", day -> {
                            day.setRevenueMinor(2);
                            day.setOrders(4);
                            day.setRegistrations(1);
                        })
                        .day("2024-02-01", day -> {
                            day.setRevenueMinor(4);
                            day.setOrders(1);
                        })
                        // Dated after asOf: in the window that ends there.
                        .day("2024-04-01", day -> day.setRevenueMinor(1))
                        .at(AS_OF))
                .all();

        assertThat(kpi(kpis, "Total Revenue").trend()).isEqualTo(new BigDecimal("0.666667"));
        assertThat(kpi(kpis, "Total Orders").trend()).isEqualTo(new BigDecimal("-0.750000"));
        assertThat(kpi(kpis, "Total Customers").trend()).isEqualTo(new BigDecimal("-1.000000"));
    }

    @Test
    void shouldCompareTheMeansOfTheWindowsWhenScoresChange() {
        Totals totals = new Totals().day("2024-01-15", day -> {
            day.setScores(3);
            day.setScoreSum(10);
        });
        assertThat(kpi(new Kpis(totals.at(AS_OF)).all(), "Avg Satisfaction").trend())
                .as("nothing in the last 30 days")
                .isNull();

        totals.day("2024-02-15", day -> {
            day.setScores(2);
            day.setScoreSum(8);
        });
        assertThat(kpi(new Kpis(totals.at(AS_OF)).all(), "Avg Satisfaction").trend())
                .as("4 / (10 / 3) - 1")
                .isEqualTo(new BigDecimal("0.200000"));
    }

    @Test
    void shouldEndWithTheValueWhenASparklineIsGiven() {
        List<Kpi> kpis = new Kpis(new Totals()
                        .of(all -> {
                            all.setLifetimeValueMinor(10_00);
                            all.setOrders(4);
                            all.setCustomers(3);
                            all.setSatisfaction(List.of(0L, 0L, 0L, 0L, 2L));
                        })
                        // 7 days before asOf: in the last point but one. A day later: in the last alone.
                        .day("2024-02-23", day -> {
                            day.setRevenueMinor(3_00);
                            day.setOrders(1);
                            day.setScores(1);
                            day.setScoreSum(5);
                        })
                        .day("2024-02-24", day -> {
                            day.setRevenueMinor(2_00);
                            day.setOrders(3);
                            day.setScores(1);
                            day.setScoreSum(5);
                            day.setRegistrations(1);
                        })
                        .at(AS_OF))
                .all();

        assertThat(kpi(kpis, "Total Revenue").sparklineData())
                .hasSize(12)
                .endsWith(new BigDecimal("5.00"), new BigDecimal("8.00"), new BigDecimal("10.00"));
        assertThat(kpi(kpis, "Total Orders").sparklineData()).endsWith(0L, 1L, 4L);
        assertThat(kpi(kpis, "Total Customers").sparklineData()).endsWith(2L, 2L, 3L);
        assertThat(kpi(kpis, "Avg Satisfaction").sparklineData())
                .endsWith(null, new BigDecimal("5.000000"), new BigDecimal("5.000000"));
        assertThat(kpi(kpis, "Average Order Value").sparklineData())
                .endsWith(null, new BigDecimal("8.000000"), new BigDecimal("2.500000"));
    }

    @Test
    void shouldCompareRevenueByOrderOfTheWindowsWhenOrdersChange() {
        Totals totals = new Totals().day("2024-01-02", day -> {
            day.setRevenueMinor(30_00);
            day.setOrders(3);
        });
        assertThat(orderValueTrend(totals)).as("no order in the last 30 days").isNull();

        // Dated after asOf: in the window that ends there.
        totals.day("2024-03-02", day -> {
            day.setRevenueMinor(50_00);
            day.setOrders(7);
        });
        assertThat(orderValueTrend(totals)).as("(50 / 7) / 10 - 1").isEqualTo(new BigDecimal("-0.285714"));

        totals.day("2024-01-31", day -> day.setRevenueMinor(-31_00));
        assertThat(orderValueTrend(totals)).as("(50 / 7) / (-1 / 3) - 1").isEqualTo(new BigDecimal("-22.428571"));

        totals.day("2024-01-31", day -> day.setRevenueMinor(-30_00));
        assertThat(orderValueTrend(totals)).as("nothing to divide by").isNull();
    }

    @Test
    void shouldCountAnOrderInBothWindowsWhenItHasLinesInBoth() {
        Totals totals = new Totals()
                // One order with a line on 31 January, 1 February and 10 February, one of each window alone.
                .day("2024-01-31", day -> {
                    day.setRevenueMinor(60_00);
                    day.setOrders(2);
                })
                .day("2024-02-01", day -> {
                    day.setRevenueMinor(10_00);
                    day.setOrdersAgain(List.of(new OrdersAgain(1, 1L)));
                })
                .day("2024-02-10", day -> {
                    day.setRevenueMinor(70_00);
                    day.setOrders(1);
                    day.setOrdersAgain(List.of(new OrdersAgain(9, 1L)));
                });

        assertThat(orderValueTrend(totals)).as("(80 / 2) / (60 / 2) - 1").isEqualTo(new BigDecimal("0.333333"));
        assertThat(kpi(new Kpis(totals.at(AS_OF)).all(), "Total Orders").trend())
                .as("1 first lined after 2")
                .isEqualTo(new BigDecimal("-0.500000"));

        // An order of long ago has another line after asOf, and nothing else is in the last 30 days.
        Totals late = new Totals()
                .day("2023-06-01", day -> day.setOrders(1))
                .day("2024-01-02", day -> {
                    day.setRevenueMinor(5_00);
                    day.setOrdersAgain(List.of(new OrdersAgain(215, 1L)));
                })
                .day("2024-03-02", day -> {
                    day.setRevenueMinor(4_00);
                    day.setOrdersAgain(List.of(new OrdersAgain(60, 1L)));
                });
        assertThat(orderValueTrend(late)).as("4 / 5 - 1").isEqualTo(new BigDecimal("-0.200000"));
    }

    private static BigDecimal orderValueTrend(Totals totals) {
        return kpi(new Kpis(totals.at(AS_OF)).all(), "Average Order Value").trend();
    }

    @Test
    void shouldCountEachPairOnceInAWindowWhenCustomersRespondAgain() {
        Totals totals = new Totals()
                .of(all -> all.setCustomers(10))
                .campaign(
                        "A",
                        "2024-01-01T00:00:00Z",
                        4,
                        // Before both windows, and again in each of them.
                        Totals.responses("2024-01-01", 0, 1),
                        Totals.responses("2024-01-02", 1, 1),
                        Totals.responses("2024-01-31", 0, 3),
                        Totals.responses("2024-02-01", 1, 2),
                        Totals.responses("2024-02-01", 30, 1),
                        // Once more: counted already.
                        Totals.responses("2024-02-02", 1, 2),
                        // Dated after asOf: in the window that ends there.
                        Totals.responses("2024-03-05", 34, 1))
                .campaign("B", "2024-03-01T00:00:00Z", 1, Totals.responses("2024-02-10", 0, 1))
                .campaign("not started", "2024-03-01T00:00:00.001Z", 9, Totals.responses("2024-01-10", 0, 9))
                .responders("unknown", 9);

        assertThat(kpi(new Kpis(totals.at(AS_OF)).all(), "Campaign Response Rate")
                        .trend())
                .as("5 after 4")
                .isEqualTo(new BigDecimal("0.250000"));
        assertThat(kpi(new Kpis(totals.at("2024-03-31T00:00:00Z")).all(), "Campaign Response Rate")
                        .trend())
                .as("1 after 4, and 9 campaigns more")
                .isEqualTo(new BigDecimal("-0.750000"));
        assertThat(kpi(new Kpis(totals.at("2024-01-10T00:00:00Z")).all(), "Campaign Response Rate")
                        .trend())
                .as("none in the 30 days before")
                .isNull();
    }

    @Test
    void shouldCountCampaignsAndCustomersOfTheDayWhenTheResponseRateIsDrawn() {
        List<Kpi> kpis = new Kpis(new Totals()
                        .of(all -> all.setCustomers(4))
                        .day("2024-02-17", day -> day.setRegistrations(2))
                        .campaign(
                                "A",
                                "2024-02-16T23:59:59.999Z",
                                3,
                                Totals.responses("2024-02-09", 0, 1),
                                Totals.responses("2024-02-16", 7, 1),
                                Totals.responses("2024-02-17", 0, 1),
                                Totals.responses("2024-04-01", 0, 1))
                        .campaign("B", "2024-02-24T00:00:00Z", 0)
                        .campaign("later", "2024-03-01T00:00:00.001Z", 3, Totals.responses("2024-02-01", 0, 3))
                        .at(AS_OF))
                .all();

        // 9 February: no campaign yet. 16: one, 2 customers. 23: 4 customers. 1 March: two campaigns.
        assertThat(kpi(kpis, "Campaign Response Rate").sparklineData())
                .hasSize(12)
                .endsWith(null, new BigDecimal("0.500000"), new BigDecimal("0.500000"), new BigDecimal("0.375000"));
        assertThat(kpi(kpis, "Campaign Response Rate").value()).isEqualTo(new BigDecimal("0.375000"));
    }

    private static Kpi kpi(List<Kpi> kpis, String label) {
        return kpis.stream()
                .filter(kpi -> kpi.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldCompareRetentionWithTheSnapshotsOfThoseVeryDays() {
        // given 3 of 4 who began before the window of 90 days came back
        Totals totals = new Totals()
                .day("2024-01-01", day -> day.setFirstPurchases(4L))
                .day("2024-01-02", day -> day.setLastPurchases(1L))
                .day("2024-06-30", day -> day.setLastPurchases(3L))
                .remembered("2024-06-01", 1, 3)
                .remembered("2024-06-24", 2, 3)
                .remembered("2024-06-25", 9, 9);

        Kpi retention = kpi(new Kpis(totals.at("2024-07-01T12:00:00Z")).all(), "Retention Rate");

        assertThat(retention.value()).isEqualTo(new BigDecimal("75.000000"));
        // (3/4) / (1/3) - 1
        assertThat(retention.trend()).isEqualTo(new BigDecimal("1.250000"));
        assertThat(retention.sparklineData().subList(0, 10)).containsOnlyNulls();
        assertThat(retention.sparklineData().subList(10, 12))
                .containsExactly(new BigDecimal("66.666667"), new BigDecimal("75.000000"));
    }

    @Test
    void shouldHaveNoRetentionTrendWhenNobodyWasRetainedThen() {
        Totals totals =
                new Totals().day("2024-01-01", day -> day.setFirstPurchases(4L)).remembered("2024-06-01", 0, 3);

        assertThat(kpi(new Kpis(totals.at("2024-07-01T12:00:00Z")).all(), "Retention Rate")
                        .trend())
                .isNull();
    }
}
