package io.tributary.bench.burst;

import io.tributary.bench.freshness.Freshness.Latency;
import java.util.List;

/**
 * What the door for events does when more comes than it can take: clients that post arrays over HTTP, more and more of them.
 *
 * @param recordsAnArray purchases in each request
 * @param steps one for each number of clients; the last is the burst
 * @param acknowledged purchases that were answered 202
 * @param unknown purchases of requests that nobody answered, or with 503: they may be in or not
 * @param stored purchases that are there when all is done
 * @param heapBefore bytes that live in the server's heap before the first request
 * @param heapAfter the same after the last
 */
public record BurstResult(
        int recordsAnArray,
        List<Step> steps,
        long acknowledged,
        long unknown,
        long stored,
        long heapBefore,
        long heapAfter) {

    /**
     * So many clients for some seconds, each of which sends as soon as it has its answer; one that is told to come later waits
     * as long as it is told.
     *
     * @param recordsPerSecond that were answered 202
     * @param refusedPerSecond requests that were answered 429
     * @param accepted until the answer 202 was there
     * @param peakBytes that the server's process had resident at most: heap and all
     */
    public record Step(
            int clients,
            int seconds,
            double recordsPerSecond,
            double refusedPerSecond,
            Latency accepted,
            long peakBytes) {}
}
