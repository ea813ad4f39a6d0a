package io.tributary.topology.profile;

/**
 * The orders of one customer, by order id.
 *
 * <p>They are not part of the profile, since a customer may have tens of thousands and the profile is written whole:
 * each order lies under a key of its own beside the facts.
 */
public interface Orders {

    /** The order, or null when the customer has none of that id. */
    Order get(String orderId);

    /** Sets an order. */
    void put(String orderId, Order order);

    /** Ends an order that has no purchase line left. */
    void remove(String orderId);
}
