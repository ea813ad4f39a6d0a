package io.tributary.topology.figures;

import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.OrdersAgain;
import java.util.Map;
import java.util.NavigableMap;

/**
 * How many orders have a purchase line within a window of days.
 *
 * <p>An order of several days lies in every window that has one of them; it is counted by the first of those, whose
 * previous one lies before the window.
 */
final class OrdersWithin {
    private OrdersWithin() {}

    /**
     * The orders of one window.
     *
     * @param days everybody's, by days since 1970
     * @param first the window's first day
     * @param last its last day, included
     */
    static long count(NavigableMap<Integer, DayTotals> days, int first, int last) {
        long orders = 0;
        for (Map.Entry<Integer, DayTotals> day :
                days.subMap(first, true, last, true).entrySet()) {
            orders += day.getValue().getOrders();
            for (OrdersAgain again : day.getValue().getOrdersAgain()) {
                orders += day.getKey() - again.getDaysSinceLast() < first ? again.getOrders() : 0;
            }
        }
        return orders;
    }
}
