package io.tributary.bench.contender;

import io.tributary.bench.workload.Feed;
import io.tributary.bench.workload.Total;
import io.tributary.bench.workload.Truth;
import java.util.Map;

/** The rows of the table: a contender on one kind of facts. Their order is the table's. */
public enum Entrant {
    COPY("copy", Feed.PURCHASES, false, "the transport alone: consume, produce the same bytes, commit"),
    LOOP(
            "loop",
            Feed.PURCHASES,
            false,
            "consume, decode, add up in a hash map, produce one record a fact, commit: the limit of anything"
                    + " exactly-once"),
    LOOP_MIXED("loop-mixed", Feed.MIXED, false, "the loop on all four kinds of facts"),
    DSL("dsl", Feed.PURCHASES, false, "Kafka Streams' DSL: join with a global table, groupByKey().aggregate() on Avro"),
    TRIBUTARY("tributary", Feed.PURCHASES, true, "the server with everything on"),
    TRIBUTARY_MIXED("tributary-mixed", Feed.MIXED, true, "the server on all four kinds of facts"),
    READ_MODEL(
            "tributary-read-model",
            Feed.MIXED,
            true,
            "the same with the read model following, until that has everything, too"),
    WRITE_THROUGH(
            "write-through",
            Feed.MIXED_QUARTER,
            true,
            "the same with --write-behind false: the public API of Kafka Streams only");

    private final String label;
    private final Feed feed;
    private final boolean countsOnce;
    private final String what;

    Entrant(String label, Feed feed, boolean countsOnce, String what) {
        this.label = label;
        this.feed = feed;
        this.countsOnce = countsOnce;
        this.what = what;
    }

    /** Its name in tables and on the command line. */
    public String label() {
        return label;
    }

    public Feed feed() {
        return feed;
    }

    /** What it does, in words. */
    public String what() {
        return what;
    }

    /** The totals it must arrive at: only the product leaves repeats out. */
    public Map<Total, Long> expected(Truth truth) {
        return countsOnce ? truth.eachOnce() : truth.asPublished();
    }
}
