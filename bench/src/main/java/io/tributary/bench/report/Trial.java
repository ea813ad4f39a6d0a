package io.tributary.bench.report;

import io.tributary.bench.measure.DiskUse;
import io.tributary.bench.measure.Measurement;
import java.util.List;

/**
 * One run of one contender.
 *
 * @param brokerPeakBytes most memory that the broker had resident meanwhile; 0 where the system doesn't say
 * @param disk what was on disk afterwards, stores closed
 */
public record Trial(Measurement measurement, long brokerPeakBytes, List<DiskUse> disk) {}
