package io.tributary.api.live;

/**
 * An event as clients are sent it.
 *
 * @param customerId whom it is about
 * @param identity tells it from other events about that customer
 */
record RenderedEvent(String customerId, String identity, String json) {

    /** @param wanted an identity, or null for all about the customer */
    boolean isOf(String customer, String wanted) {
        return customerId.equals(customer) && (wanted == null || identity.equals(wanted));
    }
}
