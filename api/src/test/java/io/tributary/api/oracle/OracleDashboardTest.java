package io.tributary.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard figures, by hand. asOf is 2024-03-01; its last 30 days begin on 2024-02-01, its last 90 on 2023-12-03. */
class OracleDashboardTest {

    private static final String SERVICE = "interaction_id,customer_id,interaction_date,satisfaction_score";
    private static final String RESPONSES = "response_id,campaign_id,customer_id,response_date,response_type";

    @TempDir
    private Path directory;

    private CsvDirectory files;

    @BeforeEach
    void openDirectory() {
        files = new CsvDirectory(directory);
    }

    private String kpi(String name) {
        return text(files.oracle().kpis().get(name));
    }

    private String trend(String name) {
        return text(files.oracle().trends().get(name));
    }

    private static String text(BigDecimal figure) {
        return figure == null ? "absent" : figure.stripTrailingZeros().toPlainString();
    }

    @Test
    void shouldCountKnownCustomersAndTheirFactsWhenItComputesTotals() {
        files.withCustomers("1", "2", "3")
                .withPurchases(
                        "a,1,p,2024-01-01,1,10.00,o,",
                        "b,2,p,2024-01-01,1,5.50,o,",
                        "c,2,p,2024-01-01,-1,-0.50,,",
                        "d,4,p,2024-01-01,1,99.00,,")
                .with(
                        "customer_service",
                        SERVICE,
                        "a,1,2024-01-01,5",
                        "b,2,2024-01-01,4",
                        "c,2,2024-01-01,",
                        "d,4,2024-01-01,1");

        assertThat(kpi("total_customers")).isEqualTo("3");
        assertThat(kpi("total_lifetime_value")).isEqualTo("15");
        assertThat(kpi("total_orders"))
                .as("the same order_id of two customers is two orders")
                .isEqualTo("2");
        assertThat(kpi("average_order_value")).isEqualTo("7.5");
        assertThat(kpi("avg_satisfaction")).isEqualTo("4.5");
    }

    @Test
    void shouldBeAbsentWhenThereIsNothingToDivideBy() {
        files.withCustomers("1");

        assertThat(kpi("total_orders")).isEqualTo("0");
        assertThat(kpi("average_order_value")).isEqualTo("absent");
        assertThat(kpi("retention_rate")).isEqualTo("absent");
        assertThat(kpi("avg_satisfaction")).isEqualTo("absent");
        assertThat(kpi("campaign_response_rate")).isEqualTo("absent");
        assertThat(files.oracle().satisfaction().score()).isEmpty();
    }

    @Test
    void shouldShareRetainedAmongEarlierBuyersWhenItComputesRetention() {
        files.withCustomers("kept", "lost", "new", "none", "future")
                .withPurchases(
                        "a,kept,p,2023-12-02T23:59:59.999,1,1.00,,",
                        "b,kept,p,2023-12-03,1,1.00,,",
                        "a,lost,p,2023-01-01,1,1.00,,",
                        "b,lost,p,2023-12-02,1,1.00,,",
                        "c,lost,p,2024-02-02,-1,-1.00,,",
                        "a,new,p,2023-12-03,1,1.00,,",
                        "a,future,p,2023-01-01,1,1.00,,",
                        "b,future,p,2024-05-05,1,1.00,,");

        assertThat(kpi("retention_rate")).startsWith("66.66666666666666");
    }

    @Test
    void shouldDivideByCustomersTimesCampaignsWhenItComputesTheResponseRate() {
        files.withCustomers("1", "2", "3")
                .with("marketing_campaigns", "campaign_id,start_date", "a,2024-01-01", "b,2024-01-01", "c,2025-01-01")
                .with(
                        "campaign_responses",
                        RESPONSES,
                        "1,a,1,2024-01-02,",
                        "2,a,1,2024-01-03,",
                        "3,b,1,2024-01-03,",
                        "4,a,2,2024-01-03,click",
                        "5,b,2,2024-01-03,Unsubscribe",
                        "6,c,2,2024-01-03,click",
                        "7,a,unknown,2024-01-03,click");

        assertThat(kpi("campaign_response_rate")).isEqualTo("0.5");
    }

    @Test
    void shouldCountEverySegmentWhenSomeAreEmpty() {
        files.withCustomers("1", "2").withPurchases("a,1,p,2024-01-01,1,1000,,");

        assertThat(files.oracle().segments())
                .containsExactly(
                        Map.entry("High Value", 1L), Map.entry("Medium Value", 0L), Map.entry("Low Value", 1L));
    }

    @Test
    void shouldListTwelveMonthsWhenSomeHaveNoRevenue() {
        files.withCustomers("1")
                .withPurchases(
                        "a,1,p,2023-03-31T23:59:59.999,1,1.00,,",
                        "b,1,p,2023-04-01,1,2.00,,",
                        "c,1,p,2024-02-29,1,4.00,,",
                        "d,1,p,2024-03-01,-1,-1.00,,",
                        "e,1,p,2024-03-31,1,8.00,,",
                        "f,1,p,2024-04-01,1,16.00,,");

        Map<String, BigDecimal> revenue = files.oracle().monthlyRevenue();
        assertThat(revenue.keySet())
                .containsExactly(
                        "2023-04", "2023-05", "2023-06", "2023-07", "2023-08", "2023-09", "2023-10", "2023-11",
                        "2023-12", "2024-01", "2024-02", "2024-03");
        assertThat(text(revenue.get("2023-04"))).isEqualTo("2");
        assertThat(text(revenue.get("2023-05"))).isEqualTo("0");
        assertThat(text(revenue.get("2024-02"))).isEqualTo("4");
        assertThat(text(revenue.get("2024-03"))).isEqualTo("7");
    }

    @Test
    void shouldRankCategoriesByRevenueThenTextWhenSomeAreUnknown() {
        files.withCustomers("1")
                .with(
                        "product_catalog",
                        "product_id,category",
                        "bread,Bread",
                        "milk,Milk",
                        "bare,",
                        "odd,Unknown",
                        "emptied,Void")
                .withPurchases(
                        "a,1,milk,2024-01-01,1,5.00,,",
                        "b,1,bread,2024-01-01,2,5.00,,",
                        "c,1,bare,2024-01-01,1,2.00,,",
                        "d,1,odd,2024-01-01,1,2.00,,",
                        "e,1,unheard,2024-01-01,1,2.00,,",
                        "f,1,emptied,2024-01-01,3,3.00,,",
                        "g,1,emptied,2024-01-01,-3,-3.00,,",
                        "h,2,milk,2024-01-01,1,500.00,,");

        assertThat(files.oracle().categories().keySet()).containsExactly("Unknown", "Bread", "Milk", "Void");
        assertThat(files.oracle().categories().get("Unknown").units()).isEqualTo(3);
        assertThat(files.oracle().categories().get("Bread").revenue()).isEqualByComparingTo("5");
        assertThat(files.oracle().categories().get("Void").units()).isZero();
    }

    @Test
    void shouldBreakDownScoresWhenItComputesSatisfaction() {
        files.withCustomers("1")
                .with("customer_service", SERVICE, "a,1,2024-01-01,5", "b,1,2024-01-01,5", "c,1,2024-01-01,1");

        Oracle.Satisfaction satisfaction = files.oracle().satisfaction();
        assertThat(satisfaction.responses()).isEqualTo(3);
        assertThat(satisfaction.breakdown().values()).containsExactly(1L, 0L, 0L, 0L, 2L);
        assertThat(satisfaction.score().orElseThrow())
                .isBetween(new BigDecimal("3.666666"), new BigDecimal("3.666667"));
    }

    @Test
    void shouldRankTheLowestIdFirstWhenCustomersAreTied() {
        files.withCustomers("\uD83D\uDE00", "\uFF5E", "poor", "rich")
                .withPurchases(
                        "a,\uD83D\uDE00,p,2024-01-01,1,5.00,,",
                        "a,\uFF5E,p,2024-01-01,1,5,,",
                        "a,poor,p,2024-01-01,-1,-5.00,,",
                        "a,rich,p,2024-01-01,1,5.01,,");

        assertThat(files.oracle().topCustomers(3))
                .extracting(Oracle.Ranked::customerId)
                .containsExactly("rich", "\uFF5E", "\uD83D\uDE00");
    }

    @Test
    void shouldCompareTheLast30DaysWithThe30BeforeWhenItComputesTrends() {
        files.with(
                        "customer_info",
                        "customer_id,registration_date",
                        "1,2024-01-02",
                        "2,2024-02-01",
                        "3,2024-12-01",
                        "4,")
                .withPurchases(
                        "a,1,p,2024-01-01T23:59:59.999,1,100.00,,",
                        "b,1,p,2024-01-02,1,10.00,o,",
                        "c,1,p,2024-01-31T23:59:59.999,1,10.00,,",
                        "d,1,p,2024-02-01,1,3.00,o,",
                        "e,1,p,2024-03-09,1,2.00,,")
                .with("customer_service", SERVICE, "a,1,2024-01-15,4", "b,1,2024-02-15,5", "c,2,2023-01-01,1")
                .with("marketing_campaigns", "campaign_id,start_date", "a,2023-01-01", "b,2023-01-01")
                .with(
                        "campaign_responses",
                        RESPONSES,
                        "1,a,1,2024-01-02,",
                        "2,a,1,2024-02-03,",
                        "3,b,1,2024-02-03,",
                        "4,a,2,2024-02-03,");

        assertThat(trend("total_customers")).as("2 after 1").isEqualTo("1");
        assertThat(trend("total_lifetime_value")).as("5 after 20").isEqualTo("-0.75");
        assertThat(trend("total_orders")).as("order o is of January: 1 after 2").isEqualTo("-0.5");
        assertThat(trend("average_order_value")).as("5/2 after 20/2").isEqualTo("-0.75");
        assertThat(trend("avg_satisfaction")).as("5 after 4").isEqualTo("0.25");
        assertThat(trend("campaign_response_rate")).as("3/8 after 1/8").isEqualTo("2");
        assertThat(trend("retention_rate")).isEqualTo("absent");
    }

    @Test
    void shouldHaveNoTrendWhenTheFormerValueIsZeroOrAbsent() {
        files.withCustomers("1")
                .withPurchases("a,1,p,2024-02-01,1,3.00,,", "b,1,p,2024-01-02,-1,0.00,,")
                .with("customer_service", SERVICE, "a,1,2024-02-15,5");

        assertThat(files.oracle().trends().values()).containsOnlyNulls();
    }

    @Test
    void shouldReachTheValueAfterTwelveWeeksWhenItDrawsSparklines() {
        // The first point is the end of 2023-12-15, 77 days before asOf's day; the last but one the end of 2024-02-23.
        files.with("customer_info", "customer_id,registration_date", "1,2023-12-15T23:59:59", "2,2023-12-16", "3,")
                .withPurchases(
                        "a,1,p,2023-12-15T23:59:59.999,1,10.00,o,",
                        "b,1,p,2024-02-23,1,2.00,o,",
                        "c,1,p,2024-02-24,1,3.00,,",
                        "d,1,p,2024-03-09,1,4.00,,");

        Map<String, List<BigDecimal>> lines = files.oracle().sparklines();
        assertThat(lines.values()).allSatisfy(points -> assertThat(points).hasSize(12));
        assertThat(lines.get("total_customers").stream().map(OracleDashboardTest::text))
                .startsWith("2", "3")
                .endsWith("3");
        assertThat(lines.get("total_lifetime_value").stream().map(OracleDashboardTest::text))
                .startsWith("10", "10")
                .endsWith("10", "12", "19");
        assertThat(lines.get("total_orders").stream().map(OracleDashboardTest::text))
                .startsWith("1", "1")
                .endsWith("1", "1", "3");
        assertThat(text(lines.get("average_order_value").get(10))).isEqualTo("12");
        assertThat(lines.get("avg_satisfaction")).containsOnlyNulls();
        assertThat(lines.get("campaign_response_rate")).containsOnlyNulls();
        assertThat(lines.get("average_order_value").get(11))
                .isEqualTo(files.oracle().kpis().get("average_order_value"));
    }

    @Test
    void shouldTakeCustomersAndCampaignsOfTheirDayWhenItDrawsTheResponseRate() {
        // The points end on 2023-12-15, …, 2024-02-23, 2024-03-01.
        files.with(
                        "customer_info",
                        "customer_id,registration_date",
                        "1,2023-12-15T23:59:59",
                        "2,2024-02-23",
                        "3,2025-01-01")
                .with(
                        "marketing_campaigns",
                        "campaign_id,start_date",
                        "a,2023-12-16",
                        "b,2024-02-23T23:59:59.999",
                        "c,2024-03-01T12:00:00",
                        "d,2024-03-01T12:00:00.001",
                        "e,")
                .with(
                        "campaign_responses",
                        RESPONSES,
                        "early,b,1,2023-12-01,",
                        "1,a,1,2023-12-22T23:59:59.999,unsubscribe",
                        "2,a,1,2023-12-23,click",
                        "3,a,1,2024-02-01,click",
                        "4,a,2,2024-02-24,click",
                        "5,c,3,2024-12-24,",
                        "6,d,3,2024-02-01,",
                        "7,unknown,3,2024-02-01,");

        List<BigDecimal> points = files.oracle().sparklines().get("campaign_response_rate");

        assertThat(points.stream().map(OracleDashboardTest::text))
                .startsWith("absent", "0", "1", "1")
                .hasSize(12);
        assertThat(text(points.get(9))).as("1 of 1 customer and 1 campaign").isEqualTo("1");
        assertThat(text(points.get(10)))
                .as("a and b of customer 1, of 2 customers and 2 campaigns")
                .isEqualTo("0.5");
        assertThat(points.get(11))
                .as("4 of 3 customers and 3 campaigns")
                .isEqualTo(files.oracle().kpis().get("campaign_response_rate"))
                .isBetween(new BigDecimal("0.444444"), new BigDecimal("0.444445"));
    }

    @Test
    void shouldCompareTheRetentionWithThatOfFormerDaysWhenThePlatformRemembersThem() {
        files.withCustomers("kept", "lost")
                .withPurchases(
                        "a,kept,p,2023-01-01,1,1.00,,", "b,kept,p,2024-01-01,1,1.00,,", "a,lost,p,2023-01-01,1,1.00,,");
        Map<LocalDate, BigDecimal> remembered = new HashMap<>();
        remembered.put(LocalDate.parse("2023-12-14"), BigDecimal.valueOf(1));
        remembered.put(LocalDate.parse("2023-12-15"), BigDecimal.valueOf(10));
        remembered.put(LocalDate.parse("2023-12-29"), null);
        remembered.put(LocalDate.parse("2024-01-31"), BigDecimal.valueOf(40));
        remembered.put(LocalDate.parse("2024-02-23"), BigDecimal.valueOf(45));
        remembered.put(LocalDate.parse("2024-03-01"), BigDecimal.valueOf(99));
        Oracle oracle = files.oracle().remembering(remembered);

        assertThat(text(oracle.trends().get("retention_rate")))
                .as("50 after 40, of 2024-01-31")
                .isEqualTo("0.25");
        assertThat(oracle.sparklines().get("retention_rate").stream().map(OracleDashboardTest::text))
                .containsExactly(
                        "10", "absent", "absent", "absent", "absent", "absent", "absent", "absent", "absent", "absent",
                        "45", "50");
        assertThat(files.oracle().sparklines().get("retention_rate").subList(0, 11))
                .containsOnlyNulls();
    }
}
