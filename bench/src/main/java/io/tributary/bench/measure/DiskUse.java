package io.tributary.bench.measure;

/**
 * Bytes on disk after a run.
 *
 * @param kind what it is
 * @param name of the topic or the store
 * @param bytes over all partitions
 */
public record DiskUse(Kind kind, String name, long bytes) {

    /** What takes room. */
    public enum Kind {
        SOURCE,
        OUTPUT,
        CHANGELOG,
        STORE;
    }
}
