package io.tributary.bench.measure;

import io.tributary.bench.workload.Total;
import java.util.Map;

/**
 * What a contender's process says of its run.
 *
 * @param whole from the start of the contender to the last fact, start-up and compilation included
 * @param secondHalf the second half of the facts, when the JIT has done most of its work
 * @param peakBytes most memory that the contender had resident; 0 where the system doesn't say
 * @param totals what it arrived at
 */
public record Measurement(Span whole, Span secondHalf, long peakBytes, Map<Total, Long> totals) {}
