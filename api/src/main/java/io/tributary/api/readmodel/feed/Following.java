package io.tributary.api.readmodel.feed;

import java.time.Duration;
import java.util.Map;

/** How far the read model follows what is in the topics. */
public interface Following {
    /** Nothing is followed, and nothing missed: this instance keeps no read model. */
    Following NOTHING = new Following() {
        @Override
        public String state() {
            return "off";
        }

        @Override
        public long lag() {
            return 0;
        }

        @Override
        public Map<String, Long> records() {
            return Map.of();
        }

        @Override
        public void check() {}

        @Override
        public boolean await(Duration atMost) {
            return true;
        }
    };

    /**
     * In a word: {@code off}, {@code waiting} for the topics, {@code building}, {@code following}, or {@code failing}.
     */
    String state();

    /**
     * Records that the tables don't have yet; 0 when they have everything that is in the topics, and can be read. Markers
     * of transactions count as records until they have been passed. To be asked for after what it is to include has been
     * seen in the totals.
     *
     * @throws io.tributary.api.query.NotReadyException when Kafka does not say how far its topics reach
     */
    long lag();

    /**
     * By topic that feeds the tables, how many records were taken in since the start, also those that were read again.
     */
    Map<String, Long> records();

    /**
     * Passes while the tables are kept up to date or built.
     *
     * @throws IllegalStateException when the last attempt failed
     */
    void check();

    /**
     * Waits until the tables have everything that the totals included before the question.
     *
     * @return false when that takes longer
     * @throws io.tributary.api.query.NotReadyException when Kafka does not say, or the topics are not there yet
     */
    boolean await(Duration atMost);
}
