package io.tributary.bench.freshness;

import java.util.Arrays;

/**
 * How long a fact takes until it can be read, under steady load. Milliseconds from the moment the load's timetable had it
 * due, not from when it was sent: a feeder that is held up counts as delay, as it would for a customer.
 *
 * @param rate facts a second, of all four kinds
 * @param seconds that were measured, after a warm-up
 * @param probes facts whose way was followed
 * @param acknowledged until the broker had it: from there on it is accepted
 * @param byKey until the customer's row showed it, read by key in process
 * @param inTopic until customer-360 held it for a reader of committed records
 */
public record Freshness(int rate, int seconds, int probes, Latency acknowledged, Latency byKey, Latency inTopic) {

    /** Quantiles by the nearest rank, in milliseconds. */
    public record Latency(double p50, double p99, double most) {

        /**
         * Of at least one value.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Latency ofNanos(long... nanos) {
            if (nanos.length == 0) {
                throw new IllegalArgumentException("no latencies");
            }
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Latency(rank(sorted, 0.50), rank(sorted, 0.99), sorted[sorted.length - 1] / 1e6);
        }

        private static double rank(long[] sorted, double quantile) {
            return sorted[(int) Math.ceil(quantile * sorted.length) - 1] / 1e6;
        }
    }
}
