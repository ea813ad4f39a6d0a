package io.tributary.topology.store;

import io.tributary.topology.profile.Order;
import io.tributary.topology.profile.Orders;
import io.tributary.topology.summary.PartitionSummary;
import java.util.Map;

/** The orders of a customer: written with the next flush, dated in the totals at once. */
record OrderBook(CustomerState customer, Timeline timeline, PartitionSummary summary) implements Orders {

    @Override
    public Order get(String orderId) {
        return timeline.order(customer, orderId);
    }

    @Override
    public void put(String orderId, Order order) {
        date(get(orderId), -1);
        date(order, 1);
        timeline.putOrder(customer, orderId, order);
    }

    @Override
    public void remove(String orderId) {
        date(get(orderId), -1);
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

    private void date(Order order, int sign) {
        if (order != null && customer.counted) {
            summary.countOrder(order.firstLineAt(), sign);
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
