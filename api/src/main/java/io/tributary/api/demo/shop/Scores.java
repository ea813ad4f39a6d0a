package io.tributary.api.demo.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Where a customer stands among all who have bought: recency, frequency and monetary scores from 1 to 5, and the segment
 * that the first two name.
 *
 * <p>A score is 1 and the number of cut points below the value; the cut points are the 20, 40, 60 and 80 % quantiles as
 * SQL's {@code percentile_disc} has them.
 */
public final class Scores {
    private static final int FIFTHS = 5;

    /** By recency score from 1, the segments by frequency score from 1. */
    private static final List<List<String>> SEGMENTS = List.of(
            List.of("Hibernating", "Hibernating", "At Risk", "At Risk", "Can't Lose"),
            List.of("Hibernating", "Hibernating", "At Risk", "At Risk", "Can't Lose"),
            List.of("About to Sleep", "About to Sleep", "Needs Attention", "Loyal", "Loyal"),
            List.of("Promising", "Potential Loyalist", "Potential Loyalist", "Loyal", "Loyal"),
            List.of("New", "Potential Loyalist", "Potential Loyalist", "Champions", "Champions"));

    private final List<Long> recency;
    private final List<Long> frequency;
    private final List<Long> monetary;

    private Scores(List<Statement> buyers) {
        this.recency = cutPoints(buyers, Scores::lastDay);
        this.frequency = cutPoints(buyers, Statement::purchases);
        this.monetary = cutPoints(buyers, Statement::lifetimeMinor);
    }

    /** Of all customers of the books; those without a purchase are no part of it. */
    public static Scores of(List<Statement> statements) {
        return new Scores(
                statements.stream().filter(each -> each.purchases() > 0).toList());
    }

    /** Column of customer_360 to text, empty without a purchase. */
    public Map<String, String> cells(Statement statement) {
        if (statement.purchases() == 0) {
            return Map.of("recency_score", "", "frequency_score", "", "monetary_score", "", "rfm_segment", "");
        }
        int r = score(recency, lastDay(statement));
        int f = score(frequency, statement.purchases());
        return Map.of(
                "recency_score", Integer.toString(r),
                "frequency_score", Integer.toString(f),
                "monetary_score", Integer.toString(score(monetary, statement.lifetimeMinor())),
                "rfm_segment", SEGMENTS.get(r - 1).get(f - 1));
    }

    /** Whether a monetary_score is right: its cut points may be taken up to 1 % higher, and never lower. */
    public boolean allowsMonetary(Statement statement, String score) {
        long value = statement.lifetimeMinor();
        long lowest = 1
                + monetary.stream()
                        .filter(cut -> 100 * cut + Math.abs(cut) < 100 * value)
                        .count();
        return LongStream.rangeClosed(lowest, score(monetary, value))
                .mapToObj(Long::toString)
                .anyMatch(score::equals);
    }

    private static long lastDay(Statement statement) {
        return statement.purchaseDays().last().toEpochDay();
    }

    private static List<Long> cutPoints(List<Statement> buyers, ToLongFunction<Statement> measure) {
        List<Long> sorted = buyers.stream().mapToLong(measure).sorted().boxed().toList();
        List<Long> cutPoints = new ArrayList<>();
        for (int fifth = 1; fifth < FIFTHS && !sorted.isEmpty(); fifth++) {
            cutPoints.add(sorted.get((fifth * sorted.size() - 1) / FIFTHS));
        }
        return cutPoints;
    }

    private static int score(List<Long> cutPoints, long value) {
        return 1 + (int) cutPoints.stream().filter(cut -> cut < value).count();
    }
}
