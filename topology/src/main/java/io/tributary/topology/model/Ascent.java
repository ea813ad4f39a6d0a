package io.tributary.topology.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Looks for the highest point of a {@link LogLikelihood}.
 *
 * <p>From each start a Nelder-Mead simplex finds the hill, whatever its shape, and Newton's method its top, to the last
 * digits and with a proof that it is one: the gradient is 0 and the curvature negative in every direction. Likelihoods
 * without a maximum are ordinary (identical customers, say): their climb leaves the box within which parameters mean
 * something, 10,000 times either way of what is usual.
 */
final class Ascent {
    private static final double EDGE = Math.log(1e4);
    private static final double SIDE = 0.5;
    private static final int MOST_EVALUATIONS = 4000;
    private static final double FLAT = 1e-10;

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 20;
    private static final double LONGEST_STEP = 1;
    private static final double LAST_STEP = 1e-8;
    /** The curvature is a difference of gradients so far apart: rounding and what is left out are both far below it. */
    private static final double APART = 1e-4;

    private final LogLikelihood likelihood;
    private final int dimension;
    private int evaluations;

    private Ascent(LogLikelihood likelihood, int dimension) {
        this.likelihood = likelihood;
        this.dimension = dimension;
    }

    /** Where a climb ended; without a reason it was on a top. */
    private record End(RealVector at, double value, Fit.Reason reason) {}

    /**
     * Climbs from every start.
     *
     * @param starts the parameters themselves, not their logarithms
     * @param parameters makes parameters of a point
     */
    static <P> Fit<P> climb(
            LogLikelihood likelihood, double[][] starts, long customers, Function<double[], P> parameters) {
        Ascent ascent = new Ascent(likelihood, starts[0].length);
        List<End> ends = new ArrayList<>();
        End highest = null;
        for (double[] start : starts) {
            End end = ascent.climb(Arrays.stream(start).map(Math::log).toArray());
            ends.add(end);
            // A climb that got nowhere in particular must be clearly higher to outdo a top.
            if (highest == null || end.value > highest.value + (end.reason == null ? 0 : FLAT)) {
                highest = end;
            } else if (highest.reason != null && end.reason == null && end.value > highest.value - FLAT) {
                highest = end;
            }
        }
        if (highest.reason != null) {
            return new Fit.Failed<>(highest.reason, customers, starts.length, ascent.evaluations);
        }
        End top = highest;
        int agreeing = (int) ends.stream()
                .filter(end -> end.reason == null && end.value > top.value - FLAT)
                .count();
        return new Fit.Found<>(
                parameters.apply(top.at.toArray()),
                top.value * customers,
                customers,
                starts.length,
                agreeing,
                ascent.evaluations);
    }

    private End climb(double[] start) {
        try {
            double[] near = new SimplexOptimizer(new SimpleValueChecker(FLAT, FLAT))
                    .optimize(
                            new MaxEval(MOST_EVALUATIONS),
                            new ObjectiveFunction(this::within),
                            GoalType.MAXIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(dimension, SIDE))
                    .getPoint();
            return toTheTop(near);
        } catch (MathIllegalStateException tooManyEvaluations) {
            return new End(
                    new ArrayRealVector(start), evaluate(start, new double[dimension]), Fit.Reason.NOT_CONVERGED);
        }
    }

    /** The likelihood; beyond the edge a slope that leads back. */
    private double within(double[] at) {
        double beyond = beyond(at);
        return beyond > 0 ? -1e6 * (1 + beyond) : evaluate(at, new double[dimension]);
    }

    private static double beyond(double[] at) {
        return Arrays.stream(at).map(Math::abs).max().orElseThrow() - EDGE;
    }

    private double evaluate(double[] at, double[] gradient) {
        evaluations++;
        return likelihood.climb(at, gradient);
    }

    private End toTheTop(double[] near) {
        double[] at = near;
        double[] gradient = new double[dimension];
        double value = evaluate(at, gradient);
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            RealMatrix curvature = curvature(at);
            DecompositionSolver solver = cholesky(curvature, 0);
            boolean curved = solver != null;
            for (double damping = FLAT; solver == null; damping *= 10) {
                solver = cholesky(curvature, damping);
            }
            double[] step = solver.solve(new ArrayRealVector(gradient)).toArray();
            double length = Arrays.stream(step).map(Math::abs).max().orElseThrow();
            if (curved && length < LAST_STEP) {
                return new End(new ArrayRealVector(at), value, null);
            }
            double part = Math.min(1, LONGEST_STEP / length);
            double[] next = along(at, step, part);
            double nextValue = evaluate(next, gradient);
            // Rounding may take a little from the top itself.
            for (int i = 0; nextValue < value - 1e-13 * Math.abs(value) && i < MOST_HALVINGS; i++) {
                part /= 2;
                next = along(at, step, part);
                nextValue = evaluate(next, gradient);
            }
            at = next;
            value = nextValue;
            if (beyond(at) > 0) {
                return new End(new ArrayRealVector(at), value, Fit.Reason.NO_MAXIMUM);
            }
        }
        return new End(new ArrayRealVector(at), value, Fit.Reason.NOT_CONVERGED);
    }

    private static double[] along(double[] from, double[] step, double part) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + part * step[i];
        }
        return to;
    }

    /** Of the ground seen from below: positive definite on a top. */
    private RealMatrix curvature(double[] at) {
        double[][] slopes = new double[dimension][];
        for (int i = 0; i < dimension; i++) {
            double[] unit = new double[dimension];
            unit[i] = APART;
            double[] after = new double[dimension];
            double[] before = new double[dimension];
            evaluate(along(at, unit, 1), after);
            evaluate(along(at, unit, -1), before);
            slopes[i] = along(before, after, -1);
        }
        RealMatrix differences = new Array2DRowRealMatrix(slopes, false);
        return differences.add(differences.transpose()).scalarMultiply(0.25 / APART);
    }

    /** Null when the matrix isn't positive definite even with that much on its diagonal. */
    private static DecompositionSolver cholesky(RealMatrix matrix, double damping) {
        RealMatrix damped = matrix.copy();
        for (int i = 0; i < damped.getRowDimension(); i++) {
            damped.addToEntry(i, i, damping);
        }
        try {
            return new CholeskyDecomposition(damped).getSolver();
        } catch (MathIllegalArgumentException notPositiveDefinite) {
            return null;
        }
    }
}
