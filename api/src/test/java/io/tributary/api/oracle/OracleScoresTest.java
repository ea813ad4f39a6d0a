package io.tributary.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scores that compare customers with each other. */
class OracleScoresTest {

    @TempDir
    private Path directory;

    private CsvDirectory files;

    @BeforeEach
    void openDirectory() {
        files = new CsvDirectory(directory);
    }

    /** Customers 0, 1, 2 … with one purchase each, of these amounts. */
    private void buyersWorth(String... amounts) {
        files.withCustomers(
                IntStream.range(0, amounts.length).mapToObj(Integer::toString).toArray(String[]::new));
        files.withPurchases(IntStream.range(0, amounts.length)
                .mapToObj(i -> "t," + i + ",p,2024-01-01,1," + amounts[i] + ",,")
                .toArray(String[]::new));
    }

    @Test
    void shouldTakeTheCutPointsOfPercentileDiscWhenItScoresFrequency() {
        // Seven customers with 1 … 7 purchases: the cut points are the ⌈1.4⌉, ⌈2.8⌉, ⌈4.2⌉, ⌈5.6⌉-th: 2, 3, 5, 6.
        files.withCustomers("1", "2", "3", "4", "5", "6", "7", "none");
        files.withPurchases(IntStream.rangeClosed(1, 7)
                .boxed()
                .flatMap(customer ->
                        IntStream.range(0, customer).mapToObj(i -> "t" + i + "," + customer + ",p,2024-01-01,1,1.00,,"))
                .toArray(String[]::new));

        assertThat(files.oracle().frequencyScores().values()).containsExactly(1, 1, 2, 3, 3, 4, 5);
        assertThat(files.oracle().frequencyScores()).doesNotContainKey("none");
    }

    @Test
    void shouldGiveEqualCustomersEqualScoresWhenAllAreTied() {
        buyersWorth("1", "1", "1", "1", "1", "1");

        assertThat(files.oracle().frequencyScores().values()).containsOnly(1);
        assertThat(files.oracle().recencyScores().values()).containsOnly(1);
    }

    @Test
    void shouldCompareDaysAndNotInstantsWhenItScoresRecency() {
        files.withCustomers("1", "2", "3", "4", "5")
                .withPurchases(
                        "t,1,p,2024-01-01T00:00:00,1,1.00,,",
                        "t,2,p,2024-01-01T23:59:59,1,1.00,,",
                        "t,3,p,2024-01-03,1,1.00,,",
                        "t,4,p,2024-01-04,1,1.00,,",
                        "t,5,p,2024-01-05,1,1.00,,");

        assertThat(files.oracle().recencyScores().values()).containsExactly(1, 1, 3, 4, 5);
    }

    @Test
    void shouldAllowTheLowerScoreWhenAValueIsWithinOnePercentAboveACutPoint() {
        // Cut points 100, 101, 200, 300: at most 101, 102.01, 202, 303.
        buyersWorth("100", "101", "200", "300", "400");

        assertThat(files.oracle().monetaryBounds().values())
                .containsExactly(
                        new Oracle.Bounds(1, 1),
                        new Oracle.Bounds(1, 2),
                        new Oracle.Bounds(3, 3),
                        new Oracle.Bounds(4, 4),
                        new Oracle.Bounds(5, 5));
    }

    @Test
    void shouldTakeACutPointUpwardsWhenItIsNegative() {
        // Cut points -200, -198, -1, 0: at most -198, -196.02, -0.99, 0.
        buyersWorth("-200", "-198", "-1", "0", "0.01");

        assertThat(files.oracle().monetaryBounds().values())
                .containsExactly(
                        new Oracle.Bounds(1, 1),
                        new Oracle.Bounds(1, 2),
                        new Oracle.Bounds(3, 3),
                        new Oracle.Bounds(4, 4),
                        new Oracle.Bounds(5, 5));
    }

    @Test
    void shouldNameEveryCellOnceWhenItMapsRecencyAndFrequency() {
        String[][] byRecencyThenFrequency = {
            {"Hibernating", "Hibernating", "At Risk", "At Risk", "Can't Lose"},
            {"Hibernating", "Hibernating", "At Risk", "At Risk", "Can't Lose"},
            {"About to Sleep", "About to Sleep", "Needs Attention", "Loyal", "Loyal"},
            {"Promising", "Potential Loyalist", "Potential Loyalist", "Loyal", "Loyal"},
            {"New", "Potential Loyalist", "Potential Loyalist", "Champions", "Champions"},
        };

        for (int recency = 1; recency <= 5; recency++) {
            int row = recency;
            assertThat(IntStream.rangeClosed(1, 5).mapToObj(f -> PopulationScores.rfmSegment(row, f)))
                    .containsExactlyElementsOf(Arrays.asList(byRecencyThenFrequency[recency - 1]));
        }
    }

    @Test
    void shouldLeaveTheScoresOutOfTheProfileWhenThePlatformHasNone() {
        buyersWorth("100", "101", "200", "300", "400");

        var without = files.oracle().customer360(false).get("4");
        assertThat(without.get("monetary_score")).isEmpty();
        assertThat(without.get("rfm_segment")).isEmpty();
        assertThat(without.get("churn_risk_score")).isEmpty();
        var withScores = files.oracle().customer360(true).get("4");
        assertThat(withScores.get("monetary_score")).isEqualTo("5");
        assertThat(withScores.get("recency_score")).isEqualTo("1");
        assertThat(withScores.get("frequency_score")).isEqualTo("1");
        assertThat(withScores.get("rfm_segment")).isEqualTo("Hibernating");
        assertThat(withScores.keySet()).containsExactlyElementsOf(Customer360Columns.ALL);
    }
}
