package io.tributary.api.query;

import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.store.StoredFact;
import io.tributary.topology.store.TimelineReader;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what happened to one customer, from the timeline. */
public final class TimelineQueries {

    /** What is held of a customer: the row of customer_info, facts only, or nothing. */
    public enum Held {
        KNOWN,
        FACTS_ONLY,
        NOTHING
    }

    /**
     * Some facts, newest first.
     *
     * @param isLast true when there are no older ones
     */
    public record Page(List<Fact> facts, boolean isLast) {}

    /** What there is of a customer. */
    public Held held(PartitionView at, String customerId) {
        if (CustomerQueries.profile(at, customerId).filter(Profile::isKnown).isPresent()) {
            return Held.KNOWN;
        }
        boolean any = LocalStores.reading(() -> new TimelineReader(at.timeline()).hasAny(customerId));
        return any ? Held.FACTS_ONLY : Held.NOTHING;
    }

    /**
     * The facts behind a place; withdrawn ones are left out, as if they had never been.
     *
     * @param kinds those that are wanted
     * @param after the place of the last fact of the page before; null for the first page
     * @param limit how many at most
     */
    public Page page(PartitionView at, String customerId, Set<FactKind> kinds, FactPlace after, int limit) {
        Newest<StoredFact> newest = new Newest<>(TimelineQueries::compare, limit + 1);
        LocalStores.reading(() -> {
            TimelineReader reader = new TimelineReader(at.timeline());
            for (FactKind kind : kinds) {
                reader.forEachStored(customerId, kind, stored -> {
                    if (!stored.isWithdrawn() && isBehind(stored, after)) {
                        newest.see(stored);
                    }
                });
            }
            return null;
        });
        List<Fact> found = newest.inOrder().stream().map(StoredFact::fact).toList();
        return found.size() <= limit ? new Page(found, true) : new Page(found.subList(0, limit), false);
    }

    /** Shows every fact of a kind, withdrawn ones too, by id. */
    public void forEach(PartitionView at, String customerId, FactKind kind, Consumer<Fact> facts) {
        LocalStores.reading(() -> {
            new TimelineReader(at.timeline()).forEach(customerId, kind, facts);
            return null;
        });
    }

    /** Nearly always the time alone decides, and no id is read. */
    private static int compare(StoredFact a, StoredFact b) {
        return a.occurredAt() != b.occurredAt()
                ? Long.compare(b.occurredAt(), a.occurredAt())
                : place(a).compareTo(place(b));
    }

    private static boolean isBehind(StoredFact stored, FactPlace after) {
        return after == null
                || stored.occurredAt() < after.occurredAt()
                || (stored.occurredAt() == after.occurredAt()
                        && Comparator.<FactPlace>naturalOrder().compare(place(stored), after) > 0);
    }

    private static FactPlace place(StoredFact stored) {
        return new FactPlace(stored.occurredAt(), FactPlace.word(stored.kind()), stored.id());
    }
}
