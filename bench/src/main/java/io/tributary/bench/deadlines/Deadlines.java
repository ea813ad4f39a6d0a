package io.tributary.bench.deadlines;

import io.tributary.bench.freshness.Freshness.Latency;

/**
 * What deadlines cost: while they are not due, and when all are at once.
 *
 * @param customers in each of the servers that were measured
 * @param without at rest, no customer with a deadline: each has had one session
 * @param with at rest, every customer with a deadline: each has bought once
 * @param burst all of them due at once
 */
public record Deadlines(int customers, Rest without, Rest with, Burst burst) {

    /**
     * A server at rest, with a cache of profiles too small to hold any: what it holds is what must be held.
     *
     * @param seconds over which CPU time was measured
     * @param serverCpu milliseconds of CPU a second, user and system
     * @param brokerCpu the same of the broker
     * @param heapBytes live after a full collection
     */
    public record Rest(double seconds, double serverCpu, double brokerCpu, long heapBytes) {}

    /**
     * Everybody due at once, while facts go on coming.
     *
     * @param rate facts a second, before and meanwhile
     * @param seconds from when the fact that moved the clock was due until the last customer's row was published
     * @param before accepted to readable by key, of the facts due in as many seconds before the clock moved
     * @param during the same of the facts due meanwhile
     * @param probes that were followed meanwhile
     */
    public record Burst(
            int rate, double seconds, double customersPerSecond, Latency before, Latency during, int probes) {}
}
