package io.tributary.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each column of customer_360 on cases small enough to be computed by hand. */
class OracleTest {

    private static final String SERVICE =
            "interaction_id,customer_id,interaction_date,interaction_type,satisfaction_score";
    private static final String RESPONSES = "response_id,campaign_id,customer_id,response_date,response_type";
    private static final String SESSIONS = "session_id,customer_id,visit_date,time_spent,viewed_products";

    @TempDir
    private Path directory;

    private CsvDirectory files;

    @BeforeEach
    void openDirectory() {
        files = new CsvDirectory(directory);
    }

    @Test
    void shouldHaveEveryColumnInOrderWhenACustomerHasNoFacts() {
        files.with(
                "customer_info",
                "customer_id,first_name,last_name,email,phone_number,date_of_birth,registration_date,region,"
                        + "customer_type,status",
                "1,Vera,Souza,v@example.com,+55,1951-10-27,2016-10-18 10:45:07,South,B2C,active");

        assertThat(files.oracle().customer360().get("1").keySet()).containsExactlyElementsOf(Customer360Columns.ALL);
        assertThat(String.join(",", files.oracle().customer360().get("1").values()))
                .isEqualTo("1,Vera,Souza,v@example.com,+55,1951-10-27,2016-10-18T10:45:07Z,"
                        + "0.00,0,,,,,Low Value,,,,,,,0,,,,,,"
                        + ",,,,,,0,0,South,B2C,active,");
    }

    @Test
    void shouldAddPurchasesReturnsAndAdjustmentsWhenItSumsMoneyAndUnits() {
        files.withCustomers("1")
                .withPurchases(
                        "1,1,p,2024-01-01,3,30.00,,",
                        "2,1,p,2024-01-03,-1,-10.50,,",
                        "3,1,p,2024-01-04,0,-0.01,,",
                        "4,1,p,2024-01-02T08:00:00.5,2,0.1,,");

        assertThat(files.cell("1", "total_lifetime_value")).isEqualTo("19.59");
        assertThat(files.cell("1", "units")).isEqualTo("4");
        assertThat(files.cell("1", "total_purchases")).isEqualTo("2");
        assertThat(files.cell("1", "first_purchase_date")).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(files.cell("1", "last_purchase_date")).isEqualTo("2024-01-02T08:00:00.500Z");
        assertThat(files.cell("1", "days_since_last_purchase")).isEqualTo("59");
    }

    @Test
    void shouldKeepEveryCentWhenAmountsAreHuge() {
        files.withCustomers("1")
                .withPurchases("1,1,p,2024-01-01,1,9999999999999.99,,", "2,1,p,2024-01-01,1,9999999999999.99,,");

        assertThat(files.cell("1", "total_lifetime_value")).isEqualTo("19999999999999.98");
    }

    @Test
    void shouldBeNegativeWhenReturnsExceedPurchases() {
        files.withCustomers("1").withPurchases("1,1,p,2024-01-01,1,1.00,,", "2,1,p,2024-01-01,-1,-3.00,,");

        assertThat(files.cell("1", "total_lifetime_value")).isEqualTo("-2.00");
        assertThat(files.cell("1", "average_order_value")).isEqualTo("-2.000000");
    }

    @Test
    void shouldHaveNoPurchaseColumnsWhenThereAreOnlyReturns() {
        files.withCustomers("1").withPurchases("1,1,p,2024-01-01,-1,-3.00,o,");

        assertThat(files.cell("1", "last_purchase_date")).isEmpty();
        assertThat(files.cell("1", "days_since_last_purchase")).isEmpty();
        assertThat(files.cell("1", "total_orders")).isEqualTo("0");
        assertThat(files.cell("1", "average_order_value")).isEmpty();
        assertThat(files.cell("1", "last_seen_at")).isEqualTo("2024-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "PENDING, 1",
        "completed, 1",
        "Shipped, 1",
        "delivereD, 1",
        "CANCELLED, 0",
        "cancelled, 0",
        "Returned, 0"
    })
    void shouldCountALineByItsStatusWhateverTheCase(String status, String counted) {
        files.withCustomers("1").withPurchases("1,1,p,2024-01-01,1,1.00,," + status);

        assertThat(files.cell("1", "total_purchases")).isEqualTo(counted);
        assertThat(files.cell("1", "last_seen_at").isEmpty()).isEqualTo(counted.equals("0"));
    }

    @Test
    void shouldCountDistinctOrdersWhenLinesShareAnOrderId() {
        files.withCustomers("1", "2")
                .withPurchases(
                        "a,1,p,2024-01-01,1,1.00,o1,",
                        "b,1,p,2024-01-09,1,1.00,o1,",
                        "c,1,p,2024-01-01,1,1.00,,",
                        "d,1,p,2024-01-01,1,1.00,,",
                        "e,1,p,2024-01-01,1,1.00,c,",
                        "f,1,p,2024-01-01,-1,-1.00,o2,",
                        "g,1,p,2024-01-01,1,1.00,o3,CANCELLED",
                        "h,2,p,2024-01-01,1,1.00,o1,");

        assertThat(files.cell("1", "total_orders"))
                .as("o1, c, d and the order called c")
                .isEqualTo("4");
        assertThat(files.cell("1", "average_order_value")).isEqualTo("1.000000");
        assertThat(files.cell("2", "total_orders")).isEqualTo("1");
    }

    @Test
    void shouldRoundTheExactQuotientHalfUpWhenItHasMoreThanSixDecimals() {
        files.withCustomers("1", "2")
                .withPurchases(
                        "a,1,p,2024-01-01,1,1.00,,",
                        "b,1,p,2024-01-01,1,1.00,,",
                        "c,1,p,2024-01-01,1,0.00,,",
                        "d,2,p,2024-01-01,1,2.00,,",
                        "e,2,p,2024-01-01,1,0.00,,",
                        "f,2,p,2024-01-01,1,-1.00,,");

        assertThat(files.cell("1", "average_order_value")).isEqualTo("0.666667");
        assertThat(files.cell("2", "average_order_value")).isEqualTo("0.333333");
    }

    @ParameterizedTest
    @CsvSource({"1000.00, High Value", "999.99, Medium Value", "250, Medium Value", "249.99, Low Value", "-5, Low Value"
    })
    void shouldNameTheSegmentWhenTheValueIsAtAThreshold(String amount, String segment) {
        files.withCustomers("1").withPurchases("a,1,p,2024-01-01,1," + amount + ",,");

        assertThat(files.cell("1", "customer_segment")).isEqualTo(segment);
    }

    @Test
    void shouldPreferMostUnitsNetOfReturnsWhenItNamesTheFavorites() {
        files.withCustomers("1")
                .with("product_catalog", "product_id,category,brand", "p,Bread,X", "q,Milk,Y")
                .withPurchases(
                        "a,1,p,2024-01-01,5,500.00,,",
                        "b,1,p,2024-01-01,-3,-300.00,,",
                        "c,1,q,2024-01-01,3,1.00,,",
                        "d,1,q,2024-01-01,9,9.00,,cancelled");

        assertThat(files.cell("1", "favorite_product_category")).isEqualTo("Milk");
        assertThat(files.cell("1", "favorite_brand")).isEqualTo("Y");
    }

    @Test
    void shouldPreferMoreRevenueThenTheLowestTextWhenUnitsAreEqual() {
        files.withCustomers("1", "2")
                .with(
                        "product_catalog",
                        "product_id,category,brand",
                        "p,\uD83D\uDE00,B1",
                        "q,\uFF5E,B2",
                        "r,Zz,B3",
                        "adjusted,Zz,B3")
                .withPurchases(
                        "a,1,p,2024-01-01,1,5.00,,",
                        "b,1,q,2024-01-01,1,5.00,,",
                        "c,1,r,2024-01-01,1,4.99,,",
                        "d,2,p,2024-01-01,1,5.00,,",
                        "e,2,r,2024-01-01,1,4.99,,",
                        "f,2,adjusted,2024-01-01,0,0.02,,");

        assertThat(files.cell("1", "favorite_product_category")).isEqualTo("\uFF5E");
        assertThat(files.cell("1", "favorite_brand")).isEqualTo("B1");
        assertThat(files.cell("2", "favorite_product_category")).isEqualTo("Zz");
    }

    @Test
    void shouldHaveNoFavoriteWhenNoUnitsAreLeft() {
        files.withCustomers("1", "2")
                .with("product_catalog", "product_id,category,brand", "p,Bread,X")
                .withPurchases("a,1,p,2024-01-01,2,5.00,,", "b,1,p,2024-01-01,-2,-1.00,,", "c,2,p,2024-01-01,0,5.00,,");

        assertThat(files.cell("1", "favorite_product_category")).isEmpty();
        assertThat(files.cell("1", "favorite_brand")).isEmpty();
        assertThat(files.cell("2", "favorite_product_category")).isEmpty();
    }

    @Test
    void shouldLeaveOutEachAttributeOnItsOwnWhenAProductLacksIt() {
        files.withCustomers("1")
                .with(
                        "product_catalog",
                        "product_id,category,brand,deleted",
                        "noCategory,,X,",
                        "noBrand,Unknown,,",
                        "deleted,Milk,Y,",
                        "deleted,Milk,Y,true")
                .withPurchases(
                        "a,1,noCategory,2024-01-01,5,1.00,,",
                        "b,1,noBrand,2024-01-01,1,1.00,,",
                        "c,1,deleted,2024-01-01,9,1.00,,",
                        "d,1,neverHeardOf,2024-01-01,9,1.00,,");

        assertThat(files.cell("1", "favorite_product_category"))
                .as("a category may be called Unknown")
                .isEqualTo("Unknown");
        assertThat(files.cell("1", "favorite_brand")).isEqualTo("X");
        assertThat(files.cell("1", "units")).isEqualTo("24");
    }

    @Test
    void shouldTakeTheHighestInteractionIdWhenTwoAreTheLatest() {
        files.withCustomers("1")
                .with(
                        "customer_service",
                        SERVICE,
                        "9,1,2024-01-01T10:00:00,CALL,",
                        "10,1,2024-01-01T10:00:00,CHAT,5",
                        "99,1,2024-01-01T09:59:59.999,MAIL,4",
                        "\uD83D\uDE00,1,2024-01-01T10:00:00,,4",
                        "\uFF5E,1,2024-01-01T10:00:00,VISIT,");

        assertThat(files.cell("1", "last_interaction_date")).isEqualTo("2024-01-01T10:00:00Z");
        assertThat(files.cell("1", "last_interaction_type"))
                .as("the latest has none")
                .isEmpty();
        assertThat(files.cell("1", "average_satisfaction_score")).isEqualTo("4.333333");
    }

    @Test
    void shouldAverageOnlyTimesThatArePresentWhenItCountsVisits() {
        files.withCustomers("1", "2")
                .with("website_behavior", SESSIONS, "a,1,2024-01-01,0,", "b,1,2024-01-01,25,", "c,2,2024-01-01,,");

        assertThat(files.cell("1", "total_website_visits")).isEqualTo("2");
        assertThat(files.cell("1", "average_time_spent_on_site")).isEqualTo("12.500000");
        assertThat(files.cell("2", "total_website_visits")).isEqualTo("1");
        assertThat(files.cell("2", "average_time_spent_on_site")).isEmpty();
    }

    @Test
    void shouldCountRepeatsAndPassOverUnknownProductsWhenItCountsViews() {
        files.withCustomers("1", "2", "3")
                .with("product_catalog", "product_id,category", "p,Milk", "q,Bread", "r,")
                .with(
                        "website_behavior",
                        SESSIONS,
                        "a,1,2024-01-01,,p||p|q",
                        "b,1,2024-01-01,,q|q|r|r|r|r|x|x|x|x",
                        "c,2,2024-01-01,,p|q|",
                        "d,3,2024-01-01,,|");

        assertThat(files.cell("1", "most_viewed_product_category")).isEqualTo("Bread");
        assertThat(files.cell("2", "most_viewed_product_category"))
                .as("lowest text")
                .isEqualTo("Bread");
        assertThat(files.cell("3", "most_viewed_product_category")).isEmpty();
        assertThat(files.oracle().refused()).isEmpty();
    }

    @Test
    void shouldCountEachStartedCampaignOnceWhenItComputesTheResponseRate() {
        files.withCustomers("1", "2")
                .with(
                        "marketing_campaigns",
                        "campaign_id,start_date,channel,deleted",
                        "started,2024-01-01,EMAIL,",
                        "now,2024-03-01T12:00:00Z,SMS,",
                        "later,2024-03-01T12:00:00.001Z,POST,",
                        "undated,,PHONE,",
                        "quiet,2023-01-01,EMAIL,",
                        "gone,2023-01-01,EMAIL,",
                        "gone,2023-01-01,EMAIL,true")
                .with(
                        "campaign_responses",
                        RESPONSES,
                        "a,started,1,2024-01-02,CLICK",
                        "b,started,1,2024-01-03,",
                        "c,now,1,2024-01-03,UnSubscribe",
                        "d,later,1,2024-01-03,CLICK",
                        "e,undated,1,2024-01-03,CLICK",
                        "f,gone,1,2024-01-03,CLICK",
                        "g,unheard,1,2024-01-03,CLICK");

        assertThat(files.cell("1", "campaign_response_rate"))
                .as("1 of started, now, quiet")
                .isEqualTo("0.333333");
        assertThat(files.cell("2", "campaign_response_rate")).isEqualTo("0.000000");
    }

    @Test
    void shouldHaveNoResponseRateWhenNoCampaignHasStarted() {
        files.withCustomers("1")
                .with("marketing_campaigns", "campaign_id,start_date", "later,2024-03-02", "undated,")
                .with("campaign_responses", RESPONSES, "a,later,1,2024-01-02,CLICK");

        assertThat(files.cell("1", "campaign_response_rate")).isEmpty();
    }

    @Test
    void shouldCountResponsesByChannelWhetherStartedOrNot() {
        files.withCustomers("1", "2")
                .with(
                        "marketing_campaigns",
                        "campaign_id,start_date,channel",
                        "started,2024-01-01,SMS",
                        "later,2025-01-01,EMAIL",
                        "bare,2024-01-01,")
                .with(
                        "campaign_responses",
                        RESPONSES,
                        "a,later,1,2024-01-02,",
                        "b,later,1,2024-01-02,CLICK",
                        "c,started,1,2024-01-02,CLICK",
                        "d,started,1,2024-01-02,unsubscribe",
                        "e,started,1,2024-01-02,UNSUBSCRIBE",
                        "f,bare,1,2024-01-02,CLICK",
                        "g,bare,1,2024-01-02,CLICK",
                        "h,bare,1,2024-01-02,CLICK",
                        "i,later,2,2024-01-02,CLICK",
                        "j,started,2,2024-01-02,CLICK");

        assertThat(files.cell("1", "preferred_marketing_channel")).isEqualTo("EMAIL");
        assertThat(files.cell("2", "preferred_marketing_channel"))
                .as("lowest text")
                .isEqualTo("EMAIL");
    }

    @Test
    void shouldSeeTheLatestFactOfAnyKindWhenItSaysLastSeen() {
        files.withCustomers("1", "2", "3", "4")
                .withPurchases("a,1,p,2024-01-05,0,1.00,,", "b,2,p,2024-01-01,1,1.00,,")
                .with("customer_service", SERVICE, "a,1,2024-01-04,CALL,", "b,2,2024-01-06,CALL,")
                .with("campaign_responses", RESPONSES, "a,x,3,2024-01-07,unsubscribe", "b,x,2,2024-01-02,")
                .with("website_behavior", SESSIONS, "a,4,2024-01-08,,", "b,3,2024-01-02,,");

        assertThat(files.cell("1", "last_seen_at")).isEqualTo("2024-01-05T00:00:00Z");
        assertThat(files.cell("2", "last_seen_at")).isEqualTo("2024-01-06T00:00:00Z");
        assertThat(files.cell("3", "last_seen_at")).isEqualTo("2024-01-07T00:00:00Z");
        assertThat(files.cell("4", "last_seen_at")).isEqualTo("2024-01-08T00:00:00Z");
    }

    @Test
    void shouldCountAFactLikeAnyOtherWhenItIsDatedAfterAsOf() {
        files.withCustomers("1").withPurchases("a,1,p,2024-03-09,1,1.00,,");

        assertThat(files.cell("1", "total_purchases")).isEqualTo("1");
        assertThat(files.cell("1", "last_purchase_date")).isEqualTo("2024-03-09T00:00:00Z");
        assertThat(files.cell("1", "days_since_last_purchase")).isEqualTo("0");
    }
}
