package io.tributary.bench.workload;

import io.tributary.schemas.topic.TopicCatalogue;

/** A workload under a topic prefix of its own, published once and read by every contender of every round. */
public enum Feed {
    /** Purchases only: what the plain DSL aggregation can take in. */
    PURCHASES("purchases", false, 1),
    /** All four kinds of facts. */
    MIXED("mixed", true, 1),
    /** Fewer mixed facts, for a contender that would take minutes with all. */
    MIXED_QUARTER("mixed-quarter", true, 4);

    /** As many as the product makes by default. */
    public static final int PARTITIONS = 4;

    private final String label;
    private final boolean mixed;
    private final int divisor;

    Feed(String label, boolean mixed, int divisor) {
        this.label = label;
        this.mixed = mixed;
        this.divisor = divisor;
    }

    /** What kind of facts, in words. */
    public String facts() {
        return mixed ? "mixed" : "purchases";
    }

    public boolean isMixed() {
        return mixed;
    }

    /** What the names of its topics start with. */
    public String prefix() {
        return label + ".";
    }

    public TopicCatalogue topics() {
        return new TopicCatalogue(prefix(), PARTITIONS);
    }

    /** The workload when a run is of that many facts. */
    public Workload workload(Shop shop, long facts) {
        return new Workload(shop, facts / divisor, mixed);
    }
}
