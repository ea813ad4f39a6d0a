package io.tributary.topology.model;

import java.util.Map;
import org.hipparchus.special.Gamma;

/**
 * The likelihood of a sample under {@link GammaGamma}. Gamma functions are computed once for each different number of days.
 *
 * <p>Climbs in ln(q − 1), so that q stays above 1, where the population has a mean; a sample that wants less drives it to
 * the edge, which is reported.
 */
final class ValueLikelihood implements LogLikelihood {
    /** p, q − 1, v by the mean value. */
    private static final double[][] STARTS = {
        {6, 3, 0.5}, {1, 1, 1}, {20, 2, 0.2}, {2, 10, 5},
    };

    private final double customers;
    private final double unit;
    private final double[] counts;
    private final double[] days;
    private final double[] sums;
    /** Σ over customers of −ln z̄, which no parameter changes. */
    private final double constant;

    private ValueLikelihood(Spendings sample, double unit) {
        this.unit = unit;
        customers = sample.size();
        Map<Spending, Long> rows = sample.rows();
        counts = new double[rows.size()];
        days = new double[rows.size()];
        sums = new double[rows.size()];
        double logs = 0;
        int i = 0;
        for (Map.Entry<Spending, Long> row : rows.entrySet()) {
            counts[i] = row.getValue();
            days[i] = row.getKey().days();
            sums[i] = row.getKey().days() * row.getKey().mean();
            logs -= counts[i] * Math.log(row.getKey().mean());
            i++;
        }
        constant = logs;
    }

    /** The most likely parameters. */
    static Fit<ValueParameters> maximise(Spendings sample) {
        if (sample.size() == 0) {
            return new Fit.Failed<>(Fit.Reason.NO_CUSTOMERS, 0, 0, 0);
        }
        double sum = 0;
        for (Map.Entry<Spending, Long> row : sample.rows().entrySet()) {
            sum += row.getKey().mean() * row.getValue();
        }
        var likelihood = new ValueLikelihood(sample, sum / sample.size());
        return Ascent.climb(likelihood, STARTS, sample.size(), likelihood::parameters);
    }

    private ValueParameters parameters(double[] at) {
        return new ValueParameters(Math.exp(at[0]), 1 + Math.exp(at[1]), unit * Math.exp(at[2]));
    }

    @Override
    public double climb(double[] at, double[] gradient) {
        ValueParameters parameters = parameters(at);
        double p = parameters.p();
        double q = parameters.q();
        double v = parameters.v();
        double logV = Math.log(v);
        double logGammaQ = Gamma.logGamma(q);
        double digammaQ = Gamma.digamma(q);
        double value = constant;
        double byP = 0;
        double byQ = 0;
        double byV = 0;
        double lastDays = 0;
        double logGammas = 0;
        double digammaShape = 0;
        double digammaBoth = 0;
        for (int i = 0; i < counts.length; i++) {
            double shape = p * days[i];
            // Rows are in the order of days.
            if (days[i] != lastDays) {
                lastDays = days[i];
                logGammas = Gamma.logGamma(shape + q) - Gamma.logGamma(shape) - logGammaQ;
                digammaShape = Gamma.digamma(shape);
                digammaBoth = Gamma.digamma(shape + q);
            }
            double whole = v + sums[i];
            double logWhole = Math.log(whole);
            double logShare = Math.log(sums[i] / whole);
            value += counts[i] * (logGammas + shape * logShare + q * (logV - logWhole));
            byP += counts[i] * days[i] * (digammaBoth - digammaShape + logShare);
            byQ += counts[i] * (digammaBoth - digammaQ + logV - logWhole);
            byV += counts[i] * (q / v - (shape + q) / whole);
        }
        gradient[0] = byP * p / customers;
        gradient[1] = byQ * (q - 1) / customers;
        gradient[2] = byV * v / customers;
        return value / customers;
    }
}
