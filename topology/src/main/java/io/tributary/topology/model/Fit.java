package io.tributary.topology.model;

/**
 * What looking for the most likely parameters came to. Not every shop's customers have any: that is a value, too.
 *
 * @param <P> the parameters
 */
public sealed interface Fit<P> {

    /** The customers that were looked at. */
    long customers();

    /** The places that the search started from. */
    int starts();

    /** How often the likelihood of all customers was computed. */
    int evaluations();

    /**
     * The parameters at a maximum: the gradient is 0 there but for rounding, and the likelihood falls in every direction.
     *
     * @param logLikelihood of all customers
     * @param agreeing of the starts, how many led to this maximum, 1 or more; the others led to lower ones or nowhere
     */
    record Found<P>(P parameters, double logLikelihood, long customers, int starts, int agreeing, int evaluations)
            implements Fit<P> {}

    /** There are none, or they were not found; those in force should stay. */
    record Failed<P>(Reason reason, long customers, int starts, int evaluations) implements Fit<P> {}

    /** Why there are no parameters. */
    enum Reason {
        /** There is nobody to learn from. */
        NO_CUSTOMERS,
        /** Nobody came back, so nothing can be said about how often and how long customers do. */
        NO_REPEATS,
        /** The likelihood rises for ever as parameters go to 0 or to infinity: customers are too few or too alike. */
        NO_MAXIMUM,
        /** The search ended without knowing. */
        NOT_CONVERGED
    }
}
