package io.tributary.api.deadletter;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which dead letter: its place in the topic, written {@code 3-17}.
 *
 * @param partition of the topic dead-letters
 * @param offset in it
 */
public record LetterId(int partition, long offset) implements Comparable<LetterId> {
    private static final Pattern TEXT = Pattern.compile("(0|[1-9]\\d{0,8})-(0|[1-9]\\d{0,17})");
    private static final Comparator<LetterId> ORDER =
            Comparator.comparingInt(LetterId::partition).thenComparingLong(LetterId::offset);

    /** The id of that text; empty when it is none. */
    public static Optional<LetterId> parse(String text) {
        Matcher id = TEXT.matcher(text);
        return id.matches()
                ? Optional.of(new LetterId(Integer.parseInt(id.group(1)), Long.parseLong(id.group(2))))
                : Optional.empty();
    }

    /** In the order in which they were put aside, of each partition. */
    @Override
    public int compareTo(LetterId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
