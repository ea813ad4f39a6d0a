package io.tributary.topology.fact;

/**
 * One interaction with customer service.
 *
 * @param satisfactionScore 1 (worst) to 5 (best); 0 when the customer gave none
 */
public record Interaction(
        String customerId,
        String id,
        long occurredAt,
        String type,
        String productId,
        String resolutionStatus,
        int satisfactionScore,
        long version,
        boolean withdrawn)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.INTERACTION;
    }
}
