package io.tributary.topology.summary;

import io.tributary.schemas.avro.OrdersAgain;
import io.tributary.topology.profile.DayCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * On which days the orders of one task's known customers had a purchase line again, after their first day.
 *
 * <p>Such a day of an order is counted under the days since the order's previous one, so that the orders of any window
 * can be counted without looking at any of them: those first lined in it, and those with a day in it whose previous one
 * lies before it. Few orders are of more than one day, so that most days have none here. Not thread-safe.
 *
 * <p>Example: an order with lines on days 10, 12 and 15 counts on day 12 under 2 and on day 15 under 3.
 */
final class OrderDays {
    /** By day: how many orders by the days since their previous one. None of them empty. */
    private final Map<Integer, DayCounts> days = new HashMap<>();

    private final Set<Integer> unsaved = new HashSet<>();

    /** One order more (sign 1) or less (-1) on a day. */
    void count(int day, int daysSinceLast, int sign) {
        DayCounts orders = days.computeIfAbsent(day, d -> new DayCounts());
        if (sign > 0) {
            orders.add(daysSinceLast);
        } else {
            orders.remove(daysSinceLast);
            if (orders.size() == 0) {
                days.remove(day);
            }
        }
        unsaved.add(day);
    }

    /** Puts a stored day back. */
    void restore(int day, DayCounts orders) {
        days.put(day, orders);
    }

    /** Gives the days that changed since the last call; null for one that is empty now. */
    void takeUnsaved(BiConsumer<Integer, DayCounts> changed) {
        unsaved.forEach(day -> changed.accept(day, days.get(day)));
        unsaved.clear();
    }

    /** The published form of a day. */
    List<OrdersAgain> list(int day) {
        DayCounts orders = days.get(day);
        if (orders == null) {
            return List.of();
        }
        List<OrdersAgain> list = new ArrayList<>(orders.size());
        for (int i = 0; i < orders.size(); i++) {
            list.add(new OrdersAgain(orders.day(i), (long) orders.count(i)));
        }
        return list;
    }

    /** Both published forms of a day together. */
    static List<OrdersAgain> merge(List<OrdersAgain> a, List<OrdersAgain> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        TreeMap<Integer, Long> orders = new TreeMap<>();
        a.forEach(again -> orders.merge(again.getDaysSinceLast(), again.getOrders(), Math::addExact));
        b.forEach(again -> orders.merge(again.getDaysSinceLast(), again.getOrders(), Math::addExact));
        List<OrdersAgain> merged = new ArrayList<>(orders.size());
        orders.forEach((daysSinceLast, count) -> merged.add(new OrdersAgain(daysSinceLast, count)));
        return merged;
    }
}
