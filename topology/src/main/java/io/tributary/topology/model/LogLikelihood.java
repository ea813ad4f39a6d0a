package io.tributary.topology.model;

/** The function that a fit climbs: a sample's mean log-likelihood over the logarithms of parameters. */
interface LogLikelihood {

    /**
     * The value at a point.
     *
     * @param at logarithms of the parameters, each relative to a size that is usual in the sample
     * @param gradient receives the derivatives by them
     */
    double climb(double[] at, double[] gradient);
}
