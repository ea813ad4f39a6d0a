package io.tributary.api.config;

/**
 * How the topology runs.
 *
 * @param threads that fold facts
 * @param commitIntervalMs milliseconds between two commits, each of which is one transaction
 * @param cachedProfiles profiles kept as objects in memory, over all tasks of the process
 * @param writeBehind true: a changed profile is written once a commit; false: with every fact, through Kafka Streams'
 *     public API only
 */
public record StreamsSettings(int threads, int commitIntervalMs, int cachedProfiles, boolean writeBehind) {
    public StreamsSettings {
        Settings.STREAM_THREADS.check(threads);
        Settings.COMMIT_INTERVAL_MS.check(commitIntervalMs);
        Settings.CACHED_PROFILES.check(cachedProfiles);
    }
}
