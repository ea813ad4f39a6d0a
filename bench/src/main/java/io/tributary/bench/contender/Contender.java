package io.tributary.bench.contender;

import io.tributary.bench.workload.Total;
import java.util.Map;

/** Something that makes customers of a workload's facts, exactly once, in a JVM of its own. */
public interface Contender extends AutoCloseable {

    /** Begins to read; called once. May return before or after the first facts are taken in. */
    void start() throws Exception;

    /** Facts taken in by committed transactions. Any thread, any time, also before {@link #start} has returned. */
    long committed();

    /** What it arrived at, to be compared with the workload; called when all facts are committed. */
    Map<Total, Long> totals() throws Exception;

    /** Stops in good order, so that what it keeps is on disk. */
    @Override
    void close();
}
