package io.tributary.api.position;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What a read must include.
 *
 * @param population the offset of the totals' topic below which everything is in: what another read has seen; 0 for
 *     nothing
 * @param written input to the offset after the last record: what somebody has written
 */
public record Token(long population, Map<TopicPartition, Long> written) {
    /** Asks for nothing. */
    public static final Token NOTHING = new Token(0, Map.of());

    public Token {
        written = Map.copyOf(written);
    }

    /** What somebody has written. */
    public static Token ofWritten(Map<TopicPartition, Long> written) {
        return new Token(0, written);
    }

    /** What includes both. */
    public Token and(Token other) {
        Map<TopicPartition, Long> both = new HashMap<>(written);
        other.written.forEach((input, offset) -> both.merge(input, offset, Math::max));
        return new Token(Math.max(population, other.population), both);
    }

    boolean isNothing() {
        return equals(NOTHING);
    }
}
