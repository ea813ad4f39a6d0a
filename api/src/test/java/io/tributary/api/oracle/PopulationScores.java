package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The scores that compare a customer with all others: recency, frequency, monetary, and the segment they name.
 *
 * <p>"1–5, 5 best; absent without a purchase. Population: known customers with a purchase."
 */
final class PopulationScores {

    private final List<Profile> population;

    PopulationScores(Collection<Profile> profiles) {
        this.population = profiles.stream()
                .filter(profile -> profile.totalPurchases() > 0)
                .toList();
    }

    /** "Recency: day of last_purchase_date". */
    SortedMap<String, Integer> recency() {
        return scores(profile -> BigDecimal.valueOf(
                Dates.day(profile.lastPurchaseDate().orElseThrow()).toEpochDay()));
    }

    /** "frequency: total_purchases". */
    SortedMap<String, Integer> frequency() {
        return scores(profile -> BigDecimal.valueOf(profile.totalPurchases()));
    }

    /** "monetary: total_lifetime_value", with the cut points where they are. */
    SortedMap<String, Integer> monetary() {
        return scores(Profile::totalLifetimeValue);
    }

    /** What a monetary_score may be. */
    SortedMap<String, Oracle.Bounds> monetaryBounds() {
        SortedMap<String, BigDecimal> values = new TreeMap<>(CODE_POINTS);
        population.forEach(profile -> values.put(profile.id(), profile.totalLifetimeValue()));
        return monetaryBounds(values);
    }

    /**
     * What a monetary_score may be, of a population's total_lifetime_value by customer_id.
     *
     * <p>"a monetary cut point c may be taken up to 1 % of |c| higher (the upper edge of its bucket), never lower".
     */
    static SortedMap<String, Oracle.Bounds> monetaryBounds(SortedMap<String, BigDecimal> values) {
        List<BigDecimal> exact = cutPoints(values.values());
        List<BigDecimal> highest =
                exact.stream().map(cut -> cut.add(cut.abs().movePointLeft(2))).toList();
        SortedMap<String, Oracle.Bounds> bounds = new TreeMap<>(CODE_POINTS);
        values.forEach((id, value) -> bounds.put(id, new Oracle.Bounds(score(highest, value), score(exact, value))));
        return Collections.unmodifiableSortedMap(bounds);
    }

    /** "R × F cell". */
    SortedMap<String, String> rfmSegments() {
        SortedMap<String, String> segments = new TreeMap<>(CODE_POINTS);
        SortedMap<String, Integer> frequency = frequency();
        recency().forEach((id, score) -> segments.put(id, rfmSegment(score, frequency.get(id))));
        return Collections.unmodifiableSortedMap(segments);
    }

    /** The map of recency and frequency to names; it covers all 25 cells once. */
    static String rfmSegment(int recency, int frequency) {
        return switch (recency) {
            case 5 -> frequency >= 4 ? "Champions" : frequency >= 2 ? "Potential Loyalist" : "New";
            case 4 -> frequency >= 4 ? "Loyal" : frequency >= 2 ? "Potential Loyalist" : "Promising";
            case 3 -> frequency >= 4 ? "Loyal" : frequency == 3 ? "Needs Attention" : "About to Sleep";
            case 2, 1 -> frequency == 5 ? "Can't Lose" : frequency >= 3 ? "At Risk" : "Hibernating";
            default -> throw new IllegalArgumentException("recency score " + recency);
        };
    }

    private SortedMap<String, Integer> scores(Function<Profile, BigDecimal> measure) {
        List<BigDecimal> cutPoints = cutPoints(population.stream().map(measure).toList());
        SortedMap<String, Integer> scores = new TreeMap<>(CODE_POINTS);
        population.forEach(profile -> scores.put(profile.id(), score(cutPoints, measure.apply(profile))));
        return Collections.unmodifiableSortedMap(scores);
    }

    /**
     * "the 20, 40, 60, 80 % quantiles as SQL's percentile_disc gives them": the first value, in order, whose share of
     * values at or before it is no less than the percentage, that is the ⌈n · percentage⌉-th.
     */
    private static List<BigDecimal> cutPoints(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        List<BigDecimal> cutPoints = new ArrayList<>();
        if (sorted.isEmpty()) {
            return cutPoints;
        }
        for (int fifths = 1; fifths <= 4; fifths++) {
            int position = (fifths * sorted.size() + 4) / 5;
            cutPoints.add(sorted.get(position - 1));
        }
        return cutPoints;
    }

    /** "score = 1 + number of cut points strictly below the value". */
    private static int score(List<BigDecimal> cutPoints, BigDecimal value) {
        return 1
                + (int) cutPoints.stream()
                        .filter(cut -> cut.compareTo(value) < 0)
                        .count();
    }
}
