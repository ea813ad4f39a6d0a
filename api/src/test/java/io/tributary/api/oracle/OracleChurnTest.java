package io.tributary.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the models say of customers, under the defaults; the numbers are those of another program (mpmath). */
class OracleChurnTest {

    @TempDir
    private Path directory;

    private CsvDirectory files;

    @BeforeEach
    void openDirectory() {
        files = new CsvDirectory(directory);
    }

    private void cells(String customer, String score, String risk, String purchases, String value) {
        Map<String, String> row = files.oracle().customer360(true).get(customer);
        assertThat(row)
                .as(customer)
                .containsEntry("churn_risk_score", score)
                .containsEntry("churn_risk", risk)
                .containsEntry("predicted_purchases_90d", purchases)
                .containsEntry("predicted_value_90d", value);
    }

    @Test
    void shouldPredictFromPurchaseDaysWhenACustomerHasBought() {
        files.withCustomers("once", "twice", "often", "early")
                .withPurchases(
                        "1,once,p,2024-01-01T23:59:59,1,20.00,,",
                        // Two on one day, a return later, and one that counts for nothing.
                        "1,twice,p,2024-01-01,1,10.00,,",
                        "2,twice,p,2024-01-01T12:00:00,1,11.00,,",
                        "3,twice,p,2024-01-11,1,10.00,,",
                        "4,twice,p,2024-02-11,-1,-1.00,,",
                        "5,twice,p,2024-02-12,1,99.00,,CANCELLED",
                        "1,often,p,2024-01-01,1,100.00,,",
                        "2,often,p,2024-01-11,1,100.00,,",
                        "3,often,p,2024-01-21,1,100.00,,",
                        "4,often,p,2024-01-31,1,100.00,,",
                        "5,often,p,2024-02-10,1,100.00,,",
                        "6,often,p,2024-02-20,1,100.00,,",
                        "1,early,p,2024-06-01,1,20.00,,");

        cells("once", "0.465678", "Medium", "0.212348", "5.231922");
        cells("twice", "0.483276", "Medium", "0.574297", "10.702127");
        cells("often", "0.191244", "Low", "3.071851", "293.635019");
        cells("early", "0.355689", "Medium", "0.530712", "13.075950");
    }

    @Test
    void shouldTakeNobodyForWorthLessThanNothingWhenReturnsExceedPurchases() {
        files.withCustomers("debtor").withPurchases("1,debtor,p,2023-01-26,1,5.00,,", "2,debtor,p,2024-01-01,-1,-10,,");

        cells("debtor", "0.651875", "Medium", "0.035743", "0.383668");
    }

    @Test
    void shouldSayNothingWhenThereIsNoPurchase() {
        files.withCustomers("none").withPurchases("1,none,p,2024-01-01,-1,-5.00,,");

        cells("none", "", "", "", "");
        assertThat(files.oracle().churnRisk().values()).containsOnly(0L);
        assertThat(files.oracle().rfm()).isEmpty();
    }

    @Test
    void shouldJudgeByTheParametersThatItIsGiven() {
        files.withCustomers("once").withPurchases("1,once,p,2024-01-01,1,20.00,,");
        ChurnModel trusting = new ChurnModel("BG/NBD", 0.243, 4.414, 0.793, 2.426);

        assertThat(files.oracle()
                        .with(new Models(trusting, Models.DEFAULTS.value()))
                        .customer360(true)
                        .get("once"))
                .containsEntry("churn_risk_score", "0.000000")
                .containsEntry("churn_risk", "Low");
    }

    @Test
    void shouldPutTheEdgesIntoTheHigherBand() {
        assertThat(Predictions.risk(new BigDecimal("0.329999"))).isEqualTo("Low");
        assertThat(Predictions.risk(new BigDecimal("0.330000"))).isEqualTo("Medium");
        assertThat(Predictions.risk(new BigDecimal("0.659999"))).isEqualTo("Medium");
        assertThat(Predictions.risk(new BigDecimal("0.660000"))).isEqualTo("High");
        assertThat(new Predictions(0.3299996, 0, 0).risk())
                .as("the score is rounded first")
                .isEqualTo("Medium");
    }

    @Test
    void shouldCountCustomersWithAPurchaseByRisk() {
        files.withCustomers("once", "long ago", "none")
                .withPurchases(
                        "1,once,p,2024-01-01,1,20.00,,",
                        "1,long ago,p,2015-01-01,1,20.00,,",
                        "1,unknown,p,2024-01-01,1,20.00,,");

        assertThat(files.oracle().churnRisk())
                .containsExactly(Map.entry("Low", 0L), Map.entry("Medium", 1L), Map.entry("High", 1L));
    }

    @Test
    void shouldListThoseWithAPurchaseInTheOrderOfTheirIdsWhenItSegments() {
        files.withCustomers("\uD83D\uDE00", "\uFF5E", "none")
                .withPurchases(
                        "1,\uD83D\uDE00,p,2024-02-01,1,300.00,o,",
                        "2,\uD83D\uDE00,p,2024-02-01,1,10.50,o,",
                        "1,\uFF5E,p,2024-05-01,1,5.00,,");

        assertThat(files.oracle().rfm())
                .containsExactly(
                        new RfmRow(
                                "\uFF5E",
                                0,
                                1,
                                new BigDecimal("5.00"),
                                "Low Value",
                                "About to Sleep",
                                3,
                                1,
                                new Oracle.Bounds(1, 1)),
                        new RfmRow(
                                "\uD83D\uDE00",
                                29,
                                1,
                                new BigDecimal("310.50"),
                                "Medium Value",
                                "At Risk",
                                1,
                                3,
                                new Oracle.Bounds(3, 3)));
    }
}
