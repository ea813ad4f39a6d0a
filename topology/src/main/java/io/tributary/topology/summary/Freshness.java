package io.tributary.topology.summary;

import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.profile.ProfileCodec;
import java.time.Instant;

/**
 * What a task's standings follow: up to which instant, by which cut points and parameters, under which settings. With
 * it whoever reads the totals can tell whether they are of now. Not thread-safe.
 */
public final class Freshness {
    private long scoredAsOf = Long.MIN_VALUE;
    private String rules;
    private long nextChangeAt = ProfileCodec.NOT_DUE;
    private long cutPointsVersion;
    private long modelsVersion;

    /** The latest business instant that anything was scored at, milliseconds since 1970; the lowest long in a new task. */
    public long scoredAsOf() {
        return scoredAsOf;
    }

    public void setScoredAsOf(long asOf) {
        scoredAsOf = asOf;
    }

    /** The settings that standings follow; null in a new task. */
    public String rules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules;
    }

    /** True when that changes something. */
    public boolean setNextChangeAt(long instant) {
        boolean changes = nextChangeAt != instant;
        nextChangeAt = instant;
        return changes;
    }

    public void setVersions(long cutPoints, long models) {
        cutPointsVersion = cutPoints;
        modelsVersion = models;
    }

    void describe(SummaryTotals totals) {
        totals.setNextChangeAt(nextChangeAt == ProfileCodec.NOT_DUE ? null : Instant.ofEpochMilli(nextChangeAt));
        totals.setScoredAsOf(scoredAsOf == Long.MIN_VALUE ? null : Instant.ofEpochMilli(scoredAsOf));
        totals.setRules(rules);
        totals.setCutPointsVersion(cutPointsVersion);
        totals.setModelsVersion(modelsVersion);
    }

    /** Writes what a restart must know and can't tell otherwise. */
    void write(BinaryWriter writer) {
        writer.writeSigned(scoredAsOf).writeText(rules);
    }

    /** Takes in what {@link #write} wrote. */
    void read(BinaryReader reader) {
        scoredAsOf = reader.readSigned();
        rules = reader.readText();
    }
}
