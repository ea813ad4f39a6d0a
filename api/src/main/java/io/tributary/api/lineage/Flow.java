package io.tributary.api.lineage;

/**
 * Something that is counted while it flows: the name of a counter.
 *
 * @param of where it is counted, for example the name of a source node or of a topic
 */
public record Flow(Kind kind, String of) {

    /** What is counted. */
    public enum Kind {
        /** Records that the topology read by a source node. */
        READ("records"),
        /** Records that the topology wrote by a sink, as Kafka acknowledged them: one multicast is as many as there are partitions. */
        WRITTEN("records"),
        /** Changes of a store, as sent to its changelog. */
        LOGGED("changes"),
        /** Records of a topic that the read model read. */
        FED("records"),
        /** Records that HTTP took in and Kafka acknowledged, by topic. */
        ACCEPTED("records"),
        /** Records that the totals of everybody were read from. */
        TOTALLED("records"),
        /** Messages to clients of live updates. */
        MESSAGES("messages");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** What one of it is called, in the plural. */
        public String unit() {
            return unit;
        }
    }

    /** A flow of which there is only one. */
    public static Flow of(Kind kind) {
        return new Flow(kind, "");
    }
}
