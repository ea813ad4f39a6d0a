package io.tributary.topology.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How well a model foretold what it had not seen, beside what needs no model.
 *
 * <p>The baselines are those of Wübben and von Wangenheim, Instant Customer Base Analysis: Managerial Heuristics Often "Get
 * It Right", Journal of Marketing 72, 2008: customers go on at their own past rate, x/T, and who bought lately will buy
 * again. A model that is beaten by them should be seen to be.
 *
 * @param customers how many were looked at
 * @param horizon length of the holdout, in the unit of the histories
 * @param model errors of the model's expected purchases
 * @param ownRate errors of the horizon times the customer's own past rate x/T, 0 where T is 0
 * @param byExpectedPurchases how well expected purchases rank who came back: the probability that somebody who did stands
 *     above somebody who didn't, ties counted half (AUC: 0.5 is chance, 1 perfect); empty when all did, or nobody
 * @param byAlive the same of the probability of being alive
 * @param byRecency the same of the time since the last purchase, shortest first
 */
public record Holdout(
        long customers,
        double horizon,
        Errors model,
        Errors ownRate,
        OptionalDouble byExpectedPurchases,
        OptionalDouble byAlive,
        OptionalDouble byRecency) {

    /**
     * How far predictions were from what happened, in purchases per customer.
     *
     * @param mae mean absolute error
     * @param rmse root of the mean squared error
     */
    public record Errors(double mae, double rmse) {}

    /**
     * Holds a model that was fitted on the calibration against the holdout.
     *
     * @param observed one or more
     * @param horizon length of the holdout, above 0
     */
    public static Holdout of(PurchaseModel model, Collection<Observed> observed, double horizon) {
        if (observed.isEmpty()) {
            throw new IllegalArgumentException("a holdout needs a customer");
        }
        Bounds.QUANTITY.require("horizon", horizon);
        List<Observed> all = List.copyOf(observed);
        double[] expected = predictions(all, before -> model.expectedPurchases(before, horizon));
        return new Holdout(
                all.size(),
                horizon,
                errors(all, expected),
                errors(
                        all,
                        predictions(all, before -> before.age() == 0 ? 0 : horizon * before.repeats() / before.age())),
                ranking(all, expected),
                ranking(all, predictions(all, model::alive)),
                ranking(all, predictions(all, before -> -before.sinceLast())));
    }

    private static double[] predictions(List<Observed> observed, ToDoubleFunction<History> predictor) {
        return observed.stream()
                .mapToDouble(one -> predictor.applyAsDouble(one.before()))
                .toArray();
    }

    private static Errors errors(List<Observed> observed, double[] predicted) {
        double absolute = 0;
        double squared = 0;
        for (int i = 0; i < predicted.length; i++) {
            double error = predicted[i] - observed.get(i).bought();
            absolute += Math.abs(error);
            squared += error * error;
        }
        return new Errors(absolute / predicted.length, Math.sqrt(squared / predicted.length));
    }

    /** For each who came back, those below who didn't, and half of those level: Mann and Whitney's U, by two searches. */
    private static OptionalDouble ranking(List<Observed> observed, double[] scores) {
        double[] gone = new double[scores.length];
        int size = 0;
        for (int i = 0; i < scores.length; i++) {
            if (observed.get(i).bought() == 0) {
                gone[size++] = scores[i];
            }
        }
        if (size == 0 || size == scores.length) {
            return OptionalDouble.empty();
        }
        Arrays.sort(gone, 0, size);
        double pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            if (observed.get(i).bought() > 0) {
                pairs += (below(gone, size, scores[i]) + below(gone, size, Math.nextUp(scores[i]))) / 2.0;
            }
        }
        return OptionalDouble.of(pairs / size / (scores.length - size));
    }

    /** How many of the first numbers, which are sorted, are below a limit. */
    private static int below(double[] sorted, int size, double limit) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
