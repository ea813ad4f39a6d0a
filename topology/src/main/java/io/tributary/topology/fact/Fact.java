package io.tributary.topology.fact;

/**
 * Something that happened to one customer at one instant, or that holds from one on.
 *
 * <p>Identity is (kind, customer, id). Absent text is null, never empty.
 */
public sealed interface Fact permits Purchase, Interaction, Response, Session, Relationship {

    FactKind kind();

    String customerId();

    /** Unique among the facts of this kind of the customer. */
    String id();

    /** When it happened, or began: milliseconds since 1970, UTC. */
    long occurredAt();

    /** Orders the records of one identity: the highest wins; of equal ones the later in the topic. */
    long version();

    /** True when the fact is taken back: figures are as if it had never been. */
    boolean withdrawn();

    /** True when the fact changes figures at all. */
    default boolean counts() {
        return !withdrawn();
    }

    /** True when it happened; what merely holds neither moves the clock of events nor changes what is published. */
    default boolean isEvent() {
        return true;
    }
}
