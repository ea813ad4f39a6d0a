package io.tributary.topology.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.special.Gamma;

/**
 * The likelihood of a sample under a {@link PurchaseModel}.
 *
 * <p>Made for tens of thousands of customers and some thousand looks at them: what depends on the number of repeats alone,
 * or on an age alone, is computed once for each different one, as days and counts repeat themselves. A customer is left
 * with an exponential and a logarithm.
 */
final class PurchaseLikelihood implements LogLikelihood {
    /** r, α by the mean age, a, b: from shops where nearly all leave to such where nearly all stay. */
    private static final double[][] STARTS = {
        {0.5, 0.25, 0.9, 1.6}, {0.2, 0.1, 0.5, 4}, {1.5, 1, 1, 1}, {3, 0.5, 0.3, 3},
    };

    private final double customers;
    private final double unit;
    private final double[] counts;
    private final int[] repeats;
    private final int[] lastAges;
    private final int[] ages;
    /** The different numbers of repeats, how many customers have each, and their occasions to leave. */
    private final double[] everyRepeats;

    private final double[] repeatsCounts;
    private final double[] occasions;
    /** The different ages, now and at the last purchase. */
    private final double[] everyAge;

    // Working space: what an evaluation knows of each number of repeats and each age.
    private final double[] logDepartures;
    private final double[] logAges;
    private final double[] inverseAges;

    private PurchaseLikelihood(Histories sample, double unit, IntToDoubleFunction occasionsAfter) {
        this.unit = unit;
        Map<History, Long> rows = sample.rows();
        customers = sample.size();
        everyRepeats =
                rows.keySet().stream().mapToDouble(History::repeats).distinct().toArray();
        everyAge = rows.keySet().stream()
                .flatMapToDouble(row -> Arrays.stream(new double[] {row.lastAge(), row.age()}))
                .sorted()
                .distinct()
                .toArray();
        occasions = Arrays.stream(everyRepeats)
                .map(x -> occasionsAfter.applyAsDouble((int) x))
                .toArray();
        repeatsCounts = new double[everyRepeats.length];
        counts = new double[rows.size()];
        repeats = new int[rows.size()];
        lastAges = new int[rows.size()];
        ages = new int[rows.size()];
        int i = 0;
        for (Map.Entry<History, Long> row : rows.entrySet()) {
            counts[i] = row.getValue();
            repeats[i] = Arrays.binarySearch(everyRepeats, row.getKey().repeats());
            lastAges[i] = Arrays.binarySearch(everyAge, row.getKey().lastAge());
            ages[i] = Arrays.binarySearch(everyAge, row.getKey().age());
            repeatsCounts[repeats[i]] += counts[i];
            i++;
        }
        logDepartures = new double[everyRepeats.length];
        logAges = new double[everyAge.length];
        inverseAges = new double[everyAge.length];
    }

    /**
     * The most likely parameters.
     *
     * @param occasionsAfter how often a customer could have left, by repeat purchases: what tells the models apart
     */
    static Fit<PurchaseParameters> maximise(Histories sample, IntToDoubleFunction occasionsAfter) {
        if (sample.size() == 0) {
            return new Fit.Failed<>(Fit.Reason.NO_CUSTOMERS, 0, 0, 0);
        }
        if (sample.rows().lastKey().repeats() == 0) {
            return new Fit.Failed<>(Fit.Reason.NO_REPEATS, sample.size(), 0, 0);
        }
        double unit = Bounds.QUANTITY.clamp(meanAge(sample));
        var likelihood = new PurchaseLikelihood(sample, unit, occasionsAfter);
        return Ascent.climb(likelihood, STARTS, sample.size(), likelihood::parameters);
    }

    private static double meanAge(Histories sample) {
        double sum = 0;
        for (Map.Entry<History, Long> row : sample.rows().entrySet()) {
            sum += row.getKey().age() * row.getValue();
        }
        return sum / sample.size();
    }

    private PurchaseParameters parameters(double[] at) {
        return new PurchaseParameters(Math.exp(at[0]), unit * Math.exp(at[1]), Math.exp(at[2]), Math.exp(at[3]));
    }

    @Override
    public double climb(double[] at, double[] gradient) {
        PurchaseParameters parameters = parameters(at);
        double r = parameters.r();
        double alpha = parameters.alpha();
        Arrays.fill(gradient, 0);
        double value = byRepeats(parameters, gradient) + customers * r * at[1] + customers * r * Math.log(unit);
        for (int i = 0; i < everyAge.length; i++) {
            logAges[i] = Math.log(alpha + everyAge[i]);
            inverseAges[i] = 1 / (alpha + everyAge[i]);
        }
        double byR = 0;
        double byAlpha = 0;
        double byA = 0;
        double byB = 0;
        for (int i = 0; i < counts.length; i++) {
            int x = repeats[i];
            double shape = r + everyRepeats[x];
            double logAge = logAges[ages[i]];
            double inverseAge = inverseAges[ages[i]];
            double rise = logAge - logAges[lastAges[i]];
            double logOdds = logDepartures[x] + shape * rise;
            // e^−|y| serves both ln(1 + e^y) and the probability of having left, 1/(1 + e^−y).
            double small = Math.exp(-Math.abs(logOdds));
            double left = (logOdds > 0 ? 1 : small) / (1 + small);
            value += counts[i] * (Math.max(logOdds, 0) + Math.log1p(small) - shape * logAge);
            byR += counts[i] * (left * rise - logAge);
            byAlpha += counts[i] * shape * (left * (inverseAge - inverseAges[lastAges[i]]) - inverseAge);
            if (left > 0) {
                byA += counts[i] * left;
                byB -= counts[i] * left / (parameters.b() + (occasions[x] - 1));
            }
        }
        gradient[0] += byR + customers * Math.log(alpha);
        gradient[1] += byAlpha + customers * r / alpha;
        gradient[2] += byA / parameters.a();
        gradient[3] += byB;
        gradient[0] *= r / customers;
        gradient[1] *= alpha / customers;
        gradient[2] *= parameters.a() / customers;
        gradient[3] *= parameters.b() / customers;
        return value / customers;
    }

    /** The part that only depends on how many repeats there were, and its derivatives. */
    private double byRepeats(PurchaseParameters parameters, double[] gradient) {
        double r = parameters.r();
        double a = parameters.a();
        double b = parameters.b();
        double logGammaR = Gamma.logGamma(r);
        double digammaR = Gamma.digamma(r);
        double logBeta = Gamma.logGamma(b) - Gamma.logGamma(a + b);
        double digammaB = Gamma.digamma(b);
        double digammaBoth = Gamma.digamma(a + b);
        double value = 0;
        for (int i = 0; i < everyRepeats.length; i++) {
            double shape = r + everyRepeats[i];
            double stays = b + occasions[i];
            double slope = digammaBoth - Gamma.digamma(a + stays);
            logDepartures[i] = occasions[i] == 0 ? Double.NEGATIVE_INFINITY : Math.log(a / (b + (occasions[i] - 1)));
            value += repeatsCounts[i]
                    * (Gamma.logGamma(shape)
                            - logGammaR
                            + (Gamma.logGamma(stays) - Gamma.logGamma(a + stays) - logBeta));
            gradient[0] += repeatsCounts[i] * (Gamma.digamma(shape) - digammaR);
            gradient[2] += repeatsCounts[i] * slope;
            gradient[3] += repeatsCounts[i] * (slope + Gamma.digamma(stays) - digammaB);
        }
        return value;
    }
}
