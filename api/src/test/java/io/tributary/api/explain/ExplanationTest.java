package io.tributary.api.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.profile.Order;
import io.tributary.topology.profile.Orders;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.Quantiles;
import io.tributary.topology.scoring.Yardstick;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/**
 * Under the default parameters: odds of having left are 0.891 / (1.614 + x) · ((43.28 + T) / (43.28 + t_x))^(0.525 + x),
 * worked out by hand.
 */
class ExplanationTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Yardstick WITHOUT_CUT_POINTS = Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.MBG_NBD);
    private static final Yardstick YARDSTICK = WITHOUT_CUT_POINTS.with(new CutPoints(
            8,
            2_300,
            new Quantiles(day("2026-01-05"), day("2026-03-01"), day("2026-09-19"), day("2026-10-01")),
            new Quantiles(1, 2, 4, 9),
            new Quantiles(10_00, 55_50, 123_456_00, 200_000_00)));

    /** x = 4, t_x = 179, T = 240. */
    private static final List<String> FIVE_DAYS =
            List.of("2026-03-25", "2026-05-04", "2026-06-23", "2026-08-02", "2026-09-20");

    @Test
    void shouldExplainChurnRiskAndWhenItsBandChanges() {
        Map<String, Object> churn = score(explain(YARDSTICK, FIVE_DAYS), "churn_risk_score");

        assertThat(churn)
                .containsEntry("score", new BigDecimal("0.322267"))
                .containsEntry("aliveProbability", new BigDecimal("0.677733"))
                .containsEntry("band", "Low")
                .containsEntry("model", "MBG/NBD")
                .containsEntry("version", 0L)
                .containsEntry(
                        "parameters",
                        Map.of(
                                "r",
                                decimal("0.525"),
                                "alpha",
                                decimal("43.28"),
                                "a",
                                decimal("0.891"),
                                "b",
                                decimal("1.614")))
                .containsEntry("nextChange", Map.of("at", "2026-11-23T00:00:00Z", "from", "Low", "to", "Medium"))
                .containsEntry(
                        "sentence",
                        "Bought on 5 days in 240, the last 61 days ago: alive with 68 %, so churn risk is Low; without a"
                                + " purchase it becomes Medium on 2026-11-23.");
        assertThat(churn.get("inputs"))
                .isEqualTo(Map.of(
                        "x",
                        4,
                        "t_x",
                        179L,
                        "T",
                        240L,
                        "explained",
                        "x: days with a purchase after the first one, 2026-03-25; t_x: days from that to the last,"
                                + " 2026-09-20; T: days from that to today, 2026-11-20."));
    }

    @Test
    void shouldExplainChurnRiskWhenThereIsOnePurchase() {
        Map<String, Object> churn = score(explain(YARDSTICK, List.of("2026-11-20")), "churn_risk_score");

        // The odds rise with T as ((43.28 + T) / 43.28)^0.525: on day 431 the risk is 0.659885, on day 432 0.660133.
        assertThat(churn)
                .containsEntry("score", new BigDecimal("0.355689"))
                .containsEntry("nextChange", Map.of("at", "2028-01-26T00:00:00Z", "from", "Medium", "to", "High"))
                .containsEntry(
                        "sentence",
                        "Bought on 1 day, today: alive with 64 %, so churn risk is Medium; without a purchase it becomes"
                                + " High on 2028-01-26.");
    }

    @Test
    void shouldSayThatTimeChangesNothingWhenTheModelKnowsNoLeavingAfterOnePurchase() {
        Yardstick bg = Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.BG_NBD);

        assertThat(score(explain(bg, List.of("2025-01-01")), "churn_risk_score"))
                .containsEntry("nextChange", null)
                .containsEntry(
                        "sentence",
                        "Bought on 1 day, 688 days ago: alive with 100 %, so churn risk is Low; time alone does not change"
                                + " that.");
    }

    @Test
    void shouldExplainScoresByTheCutPointsBelow() {
        Explanation explanation = explain(YARDSTICK, FIVE_DAYS);

        assertThat(score(explanation, "recency_score"))
                .containsEntry("score", 4)
                .containsEntry("cutPoints", List.of("2026-01-05", "2026-03-01", "2026-09-19", "2026-10-01"))
                .containsEntry("version", 8L)
                .containsEntry("population", 2_300L)
                .containsEntry(
                        "inputs",
                        Map.of("last_purchase_date", "2026-09-20T00:00:00Z", "day", "2026-09-20", "daysAgo", 61))
                .containsEntry(
                        "sentence",
                        "The last purchase was on 2026-09-20, 61 days ago: later than 3 of the 4 cut points of 2,300"
                                + " customers (2026-01-05, 2026-03-01, 2026-09-19, 2026-10-01), so the recency score is 4"
                                + " of 5.");
        assertThat(score(explanation, "frequency_score").get("sentence"))
                .isEqualTo("5 purchases are above 3 of the 4 cut points of 2,300 customers (1, 2, 4, 9), so the"
                        + " frequency score is 4 of 5.");
        // 5 purchases of 10.00, 20.00, … 50.00.
        assertThat(score(explanation, "monetary_score").get("sentence"))
                .isEqualTo("A lifetime value of 150.00 is above 2 of the 4 cut points of 2,300 customers (10.00, 55.50,"
                        + " 123,456.00, 200,000.00), so the monetary score is 3 of 5.");
        assertThat(score(explanation, "rfm_segment"))
                .isEqualTo(Map.of(
                        "value",
                        "Loyal",
                        "cell",
                        "44",
                        "sentence",
                        "Recency 4 and frequency 4 make cell 44, which is called Loyal."));
    }

    @Test
    void shouldExplainTheSegmentAndWhatIsMissingForTheNext() {
        assertThat(score(explain(YARDSTICK, FIVE_DAYS), "customer_segment"))
                .isEqualTo(Map.of(
                        "value",
                        "Low Value",
                        "inputs",
                        Map.of("total_lifetime_value", decimal("150.00")),
                        "thresholds",
                        Map.of("Medium Value", decimal("250.00"), "High Value", decimal("1000.00")),
                        "next",
                        "Medium Value with 100.00 more",
                        "sentence",
                        "A lifetime value of 150.00 is below 250.00, so the segment is Low Value; it becomes Medium Value"
                                + " with 100.00 more."));
        assertThat(sentence(explain(profile(List.of(purchase(1, "2026-11-19", 250_00)))), "customer_segment"))
                .isEqualTo("A lifetime value of 250.00 is at least 250.00 and below 1,000.00, so the segment is Medium"
                        + " Value; it becomes High Value with 750.00 more.");
        assertThat(sentence(explain(profile(List.of(purchase(1, "2026-11-19", 1_000_00)))), "customer_segment"))
                .isEqualTo("A lifetime value of 1,000.00 is at least 1,000.00, so the segment is High Value; it becomes"
                        + " Medium Value below 1,000.00.");
    }

    /** 1.307350 while alive: the paper's formula by 40 digits, with 90 days. */
    @Test
    void shouldExplainHowManyPurchasesAreExpected() {
        assertThat(score(explain(YARDSTICK, FIVE_DAYS), "predicted_purchases_90d"))
                .containsEntry("value", decimal("0.886034"))
                .containsEntry("inputs", Map.of("days", 90, "aliveProbability", decimal("0.677733")))
                .containsEntry("version", 0L)
                .containsEntry(
                        "sentence",
                        "0.89 purchase days are expected in the next 90 days: 1.31 of somebody who is still a customer,"
                                + " which is so with 68 %.");
    }

    @Test
    void shouldExplainWhatANextPurchaseIsWorth() {
        Map<String, Object> value = score(explain(YARDSTICK, FIVE_DAYS), "predicted_value_90d");

        // mean 150 / 5; everybody's 15.44 · 6.25 / 2.74; weight 31.25 / (31.25 + 2.74)
        assertThat(value.get("inputs"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("purchaseDays", 5)
                .containsEntry("mean", decimal("30.000000"))
                .containsEntry("populationMean", decimal("35.218978"))
                .containsEntry("weight", decimal("0.919388"))
                .containsEntry("expectedValueOfDay", decimal("30.420712"));
        assertThat(value).containsEntry("value", decimal("26.953784"));
        assertThat(value.get("sentence"))
                .isEqualTo(
                        "A purchase day so far was worth 30.00, everybody's mean is 35.22; after 5 purchase days the own"
                                + " mean counts 92 %, so the next is expected to be worth 30.42, and 0.89 of them 26.95.");
    }

    @Test
    void shouldExplainRetentionAndWhenItLapses() {
        assertThat(score(explain(YARDSTICK, FIVE_DAYS), "retention_status"))
                .containsEntry("value", "Retained")
                .containsEntry("window", Map.of("days", 90, "from", "2026-08-23", "to", "2026-11-20"))
                .containsEntry("nextChange", Map.of("at", "2026-12-19T00:00:00Z", "from", "Retained", "to", "Lapsed"))
                .containsEntry(
                        "sentence",
                        "The first purchase, on 2026-03-25, is before the last 90 days, which began on 2026-08-23, and the"
                                + " last, on 2026-09-20, in them: Retained; without a purchase it becomes Lapsed on"
                                + " 2026-12-19.");
        assertThat(sentence(explain(YARDSTICK, List.of("2026-08-23")), "retention_status"))
                .isEqualTo(
                        "The first purchase, on 2026-08-23, is in the last 90 days, which began on 2026-08-23: New; without"
                                + " a purchase it becomes Lapsed on 2026-11-21.");
        assertThat(sentence(explain(YARDSTICK, List.of("2026-08-22")), "retention_status"))
                .isEqualTo(
                        "The last purchase, on 2026-08-22, is before the last 90 days, which began on 2026-08-23: Lapsed;"
                                + " only a purchase changes that.");
    }

    @Test
    void shouldSumItUpInOneSentence() {
        assertThat(explain(YARDSTICK, FIVE_DAYS).summary())
                .startsWith(
                        "Low Value, lifetime value 150.00, Loyal: 5 purchases on 5 days, the last 61 days ago; churn risk"
                                + " Low (alive with 68 %), and ")
                .endsWith(" expected in the next 90 days.");
    }

    @Test
    void shouldSayWhyThereIsNoScoreWhenThereIsNoPurchase() {
        Explanation explanation = explain(profile(List.of()));

        assertThat(explanation.summary())
                .isEqualTo("Low Value, lifetime value 0.00: no purchase yet, so there is nothing to score.");
        assertThat(explanation.scores()).hasSize(9);
        explanation.scores().forEach((column, fields) -> {
            Map<String, Object> score = score(explanation, column);
            assertThat(score.get("sentence")).as(column).asString().isNotBlank();
            if (!column.equals("customer_segment")) {
                assertThat(score.getOrDefault("score", null)).as(column).isNull();
                assertThat(score.getOrDefault("value", null)).as(column).isNull();
            }
        });
        assertThat(sentence(explanation, "recency_score")).isEqualTo("There is no recency score without a purchase.");
        assertThat(explanation.facts()).isEmpty();
    }

    @Test
    void shouldSayWhyThereIsNoScoreWhenCutPointsAreNotKnown() {
        assertThat(sentence(explain(WITHOUT_CUT_POINTS, FIVE_DAYS), "frequency_score"))
                .isEqualTo("There is no frequency score yet: the cut points of all customers are being found.");
    }

    @Test
    void shouldSayThatAPurchaseIsAheadWhenItsDayIs() {
        Explanation explanation = explain(YARDSTICK, List.of("2026-11-25"));

        assertThat(sentence(explanation, "recency_score"))
                .startsWith("The last purchase was on 2026-11-25, ahead of today: later than all 4 cut points");
        assertThat(sentence(explanation, "churn_risk_score"))
                .startsWith("Bought on 1 day, ahead of today, on 2026-11-25: alive with 64 %");
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static int day(String day) {
        return Math.toIntExact(LocalDate.parse(day).toEpochDay());
    }

    private static Purchase purchase(int number, String day, long amount) {
        return new Purchase("C", "T" + number, "P", day(day) * 86_400_000L, 1, amount, null, null, null, 0, false);
    }

    private static Explanation explain(Yardstick yardstick, List<String> days) {
        List<Fact> facts = new ArrayList<>();
        for (String day : days) {
            facts.add(purchase(facts.size(), day, (facts.size() + 1) * 10_00L));
        }
        return Explanation.of(profile(facts), yardstick, NOON, new NotablePurchases());
    }

    private static Explanation explain(Profile profile) {
        return Explanation.of(profile, YARDSTICK, NOON, new NotablePurchases());
    }

    private static Profile profile(List<Fact> facts) {
        Customer known = new Customer("C", null, null, null, null, null, null, null, null, null, Map.of(), 0, false);
        return Profile.refold("C", known, facts, new Catalogue(), NO_ORDERS);
    }

    @SuppressWarnings("unchecked") // Every score is an object.
    private static Map<String, Object> score(Explanation explanation, String column) {
        return (Map<String, Object>) explanation.scores().get(column);
    }

    private static String sentence(Explanation explanation, String column) {
        return score(explanation, column).get("sentence").toString();
    }

    private static final Orders NO_ORDERS = new Orders() {
        @Override
        public Order get(String orderId) {
            return null;
        }

        @Override
        public void put(String orderId, Order order) {
            throw new UnsupportedOperationException(orderId);
        }

        @Override
        public void remove(String orderId) {
            throw new UnsupportedOperationException(orderId);
        }
    };
}
