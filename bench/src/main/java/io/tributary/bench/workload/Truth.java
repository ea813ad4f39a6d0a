package io.tributary.bench.workload;

import java.util.Map;
import java.util.Optional;

/**
 * What a workload adds up to.
 *
 * @param asPublished every record counted, repeats too: what a contender without a duplicate check arrives at
 * @param eachOnce repeats left out
 */
public record Truth(Map<Total, Long> asPublished, Map<Total, Long> eachOnce) {

    /**
     * Compares what a contender arrived at, total by total of those it states.
     *
     * @return what is wrong, in a sentence; empty when nothing is
     */
    public static Optional<String> contradiction(Map<Total, Long> expected, Map<Total, Long> stated) {
        if (stated.isEmpty()) {
            return Optional.of("it states no total");
        }
        for (Map.Entry<Total, Long> total : stated.entrySet()) {
            long should = expected.getOrDefault(total.getKey(), 0L);
            if (total.getValue() != should) {
                return Optional.of("%s is %d, but must be %d".formatted(total.getKey(), total.getValue(), should));
            }
        }
        return Optional.empty();
    }
}
