package io.tributary.topology.fact;

/** A customer's response to a campaign. */
public record Response(
        String customerId, String id, String campaignId, long occurredAt, String type, long version, boolean withdrawn)
        implements Fact {
    private static final String UNSUBSCRIBE = "unsubscribe";

    @Override
    public FactKind kind() {
        return FactKind.RESPONSE;
    }

    /** False for an unsubscription, which says something about the campaign but nothing in its favour. */
    public boolean isPositive() {
        return !withdrawn && !UNSUBSCRIBE.equalsIgnoreCase(type);
    }
}
