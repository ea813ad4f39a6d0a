package io.tributary.bench.measure;

import io.tributary.bench.workload.Total;
import java.util.Map;

/** Marks the start of a run, its half and its end, as the number of committed facts goes up. Not thread-safe. */
public final class Stopwatch {
    private final long brokerPid;
    private final long facts;
    private final Mark start;
    private Mark half;
    private Mark end;

    /** Starts. */
    public Stopwatch(long brokerPid, long facts) {
        this.brokerPid = brokerPid;
        this.facts = facts;
        this.start = Mark.now(0, brokerPid);
    }

    /** Takes note of how many facts are committed; true when that is all. */
    public boolean isAtEnd(long committed) {
        if (half == null && committed >= facts / 2) {
            half = Mark.now(committed, brokerPid);
        }
        if (end == null && committed >= facts) {
            end = Mark.now(committed, brokerPid);
        }
        return end != null;
    }

    /** What was measured; only at the end. */
    public Measurement measurement(long peakBytes, Map<Total, Long> totals) {
        // So few facts that one commit took in the second half: there is nothing but the whole.
        Span secondHalf = half.facts() == end.facts() ? start.until(end) : half.until(end);
        return new Measurement(start.until(end), secondHalf, peakBytes, totals);
    }
}
