package io.tributary.topology.fact;

/**
 * What ties a customer to a product other than a purchase, such as a contract or a subscription.
 *
 * <p>It is a state of affairs and no event: it lies in the timeline with all that is known of the customer, and changes no
 * figure (docs/adr/0017).
 *
 * @param type as the source names it, never null
 * @param occurredAt from when on it holds, milliseconds since 1970
 * @param endsAt from when on it no longer holds, milliseconds since 1970, not before it began; null while no end is known
 * @param valueMinor what it is worth as a whole, in hundredths, 0 or more; null when not said
 */
public record Relationship(
        String customerId,
        String id,
        String productId,
        String type,
        long occurredAt,
        Long endsAt,
        Long valueMinor,
        long version,
        boolean withdrawn)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.RELATIONSHIP;
    }

    @Override
    public boolean counts() {
        return false;
    }

    @Override
    public boolean isEvent() {
        return false;
    }
}
