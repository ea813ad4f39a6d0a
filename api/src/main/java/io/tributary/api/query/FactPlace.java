package io.tributary.api.query;

import io.tributary.topology.fact.CodePointOrder;
import io.tributary.topology.fact.FactKind;
import java.util.Comparator;
import java.util.Locale;

/**
 * Where a fact lies in a customer's timeline: newest first, ties by the kind's word and the id's code points.
 *
 * @param occurredAt milliseconds since 1970
 * @param kind purchase, interaction, response, session or relationship
 */
public record FactPlace(long occurredAt, String kind, String id) implements Comparable<FactPlace> {
    private static final Comparator<FactPlace> ORDER = Comparator.comparingLong(FactPlace::occurredAt)
            .reversed()
            .thenComparing(FactPlace::kind)
            .thenComparing(FactPlace::id, CodePointOrder.INSTANCE);

    /** The word of a kind. */
    public static String word(FactKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(FactPlace other) {
        return ORDER.compare(this, other);
    }
}
