package io.tributary.api.load;

import io.tributary.schemas.source.SourceTable;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param read rows read, the header not counted
 * @param accepted rows that are now in Kafka
 * @param refused rows that break a rule, each reported with its line; when the load was cut short, read is more than
 *     accepted and refused together
 * @param problem why the file could not be read, or not to its end
 */
public record TableReport(
        SourceTable table, long read, long accepted, long refused, Duration took, Optional<String> problem) {

    /** Rows read a second. */
    public long rowsPerSecond() {
        return Rate.perSecond(read, took.toNanos());
    }

    /** True when every row was taken. */
    public boolean isComplete() {
        return problem.isEmpty() && accepted == read;
    }
}
