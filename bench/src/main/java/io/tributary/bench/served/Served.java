package io.tributary.bench.served;

import io.tributary.bench.freshness.Freshness;

/**
 * What a server with many customers answers over HTTP without a read model, and what its read model takes then. Milliseconds
 * from the moment the timetable had a question or fact due.
 *
 * @param customers known ones
 * @param facts that were there before anything was asked
 * @param lookups customers by key, {@value LookUps#RATE} a second beside {@value ServedRun#LOAD} facts a second
 * @param inReadModel until a purchase shows in the read model, at {@value ServedRun#FRESH_LOAD} facts a second
 * @param rebuild of the read model from nothing
 */
public record Served(
        int customers, int facts, Freshness.Latency lookups, Freshness.Latency inReadModel, Rebuild rebuild) {

    /**
     * The read model built from the topics, beside a topology at rest.
     *
     * @param facts that are in it
     * @param seconds from the start of the process until it follows
     * @param cpuSeconds of the process meanwhile, its start included
     * @param bytes of its files when it was built
     * @param bytesAfterFollowing of its files when it had followed for a while
     */
    public record Rebuild(long facts, double seconds, double cpuSeconds, long bytes, long bytesAfterFollowing) {}
}
