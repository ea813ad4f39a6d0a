package io.tributary.topology.store;

import io.tributary.topology.profile.Order;
import io.tributary.topology.profile.Orders;
import io.tributary.topology.summary.PartitionSummary;
import java.util.Map;

/** The orders of a customer: written with the next flush, counted in the totals at once. */
record OrderBook(CustomerState customer, Timeline timeline, PartitionSummary summary) implements Orders {

    @Override
    public Order get(String orderId) {
        return timeline.order(customer, orderId);
    }

    @Override
    public void put(String orderId, Order order) {
        count(get(orderId), order);
        timeline.putOrder(customer, orderId, order);
    }

    @Override
    public void remove(String orderId) {
        count(get(orderId), null);
        timeline.putOrder(customer, orderId, null);
    }

    /** Makes the orders what a refold has found them to be. */
    void replaceAll(Map<String, Order> after) {
        Map<String, Order> before = timeline.orders(customer);
        before.forEach((id, order) -> {
            if (!after.containsKey(id)) {
                remove(id);
            }
        });
        after.forEach((id, order) -> {
            if (!order.equals(before.get(id))) {
                put(id, order);
            }
        });
    }

    private void count(Order before, Order after) {
        if (customer.counted) {
            summary.replace(before, after);
        }
    }

    /** Orders that are kept in a map, to be folded into. */
    record InMemory(Map<String, Order> orders) implements Orders {

        @Override
        public Order get(String orderId) {
            return orders.get(orderId);
        }

        @Override
        public void put(String orderId, Order order) {
            orders.put(orderId, order);
        }

        @Override
        public void remove(String orderId) {
            orders.remove(orderId);
        }
    }
}
