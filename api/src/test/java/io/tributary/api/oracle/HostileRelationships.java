package io.tributary.api.oracle;

import static io.tributary.api.oracle.HostileHistory.cells;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Contracts and the like of a hostile shop: they begin and end at, before and after the business time, overlap, repeat their
 * ids, name customers and products that nobody knows, and are called like purchases.
 */
final class HostileRelationships {
    private static final Instant LATEST = Instant.parse("2099-12-31T23:59:59.999Z");

    private final Chance chance;
    private final Instant asOf;

    HostileRelationships(Chance chance, Instant asOf) {
        this.chance = chance;
        this.asOf = asOf;
    }

    /** Of so many customers, the records of each identity in their order. */
    List<List<Map<String, String>>> histories(int customers) {
        List<String> products = HostileText.ids(Math.max(30, customers / 4), "P").stream()
                .filter(id -> !id.contains("|"))
                .toList();
        List<List<Map<String, String>>> histories = new ArrayList<>();
        for (String customer : HostileText.ids(customers, "C")) {
            if (chance.percent(40)) {
                for (String id : chance.shuffled(HostileText.IDS).subList(0, 1 + chance.below(5))) {
                    histories.add(HostileHistory.of(chance, () -> relationship(customer, id, products)));
                }
            }
        }
        return histories;
    }

    private Map<String, String> relationship(String customer, String id, List<String> products) {
        Instant start = chance.percent(20) ? asOf.plusMillis(chance.below(3) - 1L) : chance.momentNear(asOf);
        return cells(
                "relationship_id",
                id,
                "customer_id",
                customer,
                "product_id",
                chance.oneOf(products),
                "relationship_type",
                chance.percent(70)
                        ? chance.oneOf("SUBSCRIPTION", "subscription", "purchase")
                        : chance.oneOf(HostileText.TEXTS),
                "start_date",
                chance.written(start),
                "end_date",
                end(start),
                "value",
                chance.oneOf("", "0", "0.00", "5", "9.99", "120.5", "9999999999999.99"));
    }

    private String end(Instant start) {
        if (chance.percent(35)) {
            return "";
        }
        Instant end = chance.percent(40)
                ? asOf.plusMillis(chance.below(3) - 1L)
                : start.plus(Duration.ofHours(chance.below(300) * 12L));
        Instant notEarlier = end.isBefore(start) ? start : end;
        return chance.written(notEarlier.isAfter(LATEST) ? LATEST : notEarlier);
    }
}
