package io.tributary.topology;

import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;

/** The settings of a laptop, but for what a test is about. */
public final class SettingsWith {
    private SettingsWith() {}

    public static TopologySettings clock(TopologySettings s, BusinessClock clock) {
        return with(s, clock, s.thresholds(), s.churnModel(), s.cachedProfiles(), s.writeBehind());
    }

    public static TopologySettings thresholds(TopologySettings s, SegmentThresholds thresholds) {
        return with(s, s.clock(), thresholds, s.churnModel(), s.cachedProfiles(), s.writeBehind());
    }

    public static TopologySettings churnModel(TopologySettings s, ChurnModel model) {
        return with(s, s.clock(), s.thresholds(), model, s.cachedProfiles(), s.writeBehind());
    }

    /** Another number of profiles in memory and another way to write. */
    public static TopologySettings memory(TopologySettings s, int cachedProfiles, boolean writeBehind) {
        return with(s, s.clock(), s.thresholds(), s.churnModel(), cachedProfiles, writeBehind);
    }

    private static TopologySettings with(
            TopologySettings s,
            BusinessClock clock,
            SegmentThresholds thresholds,
            ChurnModel churnModel,
            int cachedProfiles,
            boolean writeBehind) {
        return new TopologySettings(
                s.topics(),
                clock,
                thresholds,
                s.retentionWindowDays(),
                churnModel,
                s.refitInterval(),
                cachedProfiles,
                writeBehind,
                s.commitInterval(),
                s.publishInterval(),
                s.sweepInterval(),
                s.failuresBeforeQuarantine());
    }
}
