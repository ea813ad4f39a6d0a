package io.tributary.topology;

import io.tributary.schemas.avro.OrdersAgain;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.profile.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The days on which each order has a purchase line, from the plain definition. */
public record OrderLines(List<TreeSet<Integer>> orders) {

    /** The orders of the customers that are known, facts being each identity once. */
    public static OrderLines of(List<Fact> facts, Predicate<String> isKnown) {
        Map<List<String>, TreeSet<Integer>> orders = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Purchase p && p.counts() && p.isPurchase() && isKnown.test(p.customerId())) {
                List<String> order = p.orderId() == null
                        ? List.of(p.customerId(), "own", p.id())
                        : List.of(p.customerId(), "shared", p.orderId());
                orders.computeIfAbsent(order, o -> new TreeSet<>()).add(Profile.day(p.occurredAt()));
            }
        }
        return new OrderLines(new ArrayList<>(orders.values()));
    }

    /** Orders with a line on one of these days, the first and the last included. */
    public long within(int first, int last) {
        return orders.stream()
                .filter(days -> !days.subSet(first, true, last, true).isEmpty())
                .count();
    }

    /** How many there are again on each day that has any. */
    public Map<Integer, List<OrdersAgain>> again() {
        Map<Integer, TreeMap<Integer, Long>> cells = new HashMap<>();
        for (TreeSet<Integer> days : orders) {
            for (int day : days.tailSet(days.first(), false)) {
                cells.computeIfAbsent(day, d -> new TreeMap<>()).merge(day - days.lower(day), 1L, Long::sum);
            }
        }
        Map<Integer, List<OrdersAgain>> again = new HashMap<>();
        cells.forEach((day, orders) -> again.put(
                day,
                orders.entrySet().stream()
                        .map(cell -> new OrdersAgain(cell.getKey(), cell.getValue()))
                        .toList()));
        return again;
    }
}
