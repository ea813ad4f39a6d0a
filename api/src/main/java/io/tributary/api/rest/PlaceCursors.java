package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.query.FactPlace;
import io.tributary.api.query.OrderPlace;
import io.tributary.api.rest.Errors.BadParameterException;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a page by time begins: behind the last time, word and id of the page before. What comes or goes meanwhile neither
 * repeats nor hides anything else.
 */
final class PlaceCursors {
    private static final String ORDER = "order";
    private static final String TRANSACTION = "transaction";

    private PlaceCursors() {}

    /** What goes into {@code nextCursor} behind a fact. */
    static String behind(Fact fact) {
        return behind(fact.occurredAt(), FactPlace.word(fact.kind()), fact.id());
    }

    /** What goes into {@code nextCursor} behind an order. */
    static String behind(OrderPlace order) {
        return behind(order.orderedAt(), order.hasOrderId() ? ORDER : TRANSACTION, order.id());
    }

    private static String behind(long time, String word, String id) {
        return Cursors.behind(time + " " + word + " " + id);
    }

    /** The fact to begin behind; null where the parameter is absent. */
    static FactPlace fact(Context request) {
        return read(request)
                .map(parts -> {
                    require(
                            request,
                            Arrays.stream(FactKind.values())
                                    .anyMatch(kind -> FactPlace.word(kind).equals(parts[1])));
                    return new FactPlace(time(request, parts[0]), parts[1], parts[2]);
                })
                .orElse(null);
    }

    /** The order to begin behind; null where the parameter is absent. */
    static OrderPlace order(Context request) {
        return read(request)
                .map(parts -> {
                    require(request, parts[1].equals(ORDER) || parts[1].equals(TRANSACTION));
                    return new OrderPlace(time(request, parts[0]), parts[2], parts[1].equals(ORDER));
                })
                .orElse(null);
    }

    private static Optional<String[]> read(Context request) {
        String text = Cursors.last(request);
        if (text == null) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", 3);
        require(request, parts.length == 3);
        return Optional.of(parts);
    }

    private static long time(Context request, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            require(request, false);
            return 0;
        }
    }

    private static void require(Context request, boolean holds) {
        if (!holds) {
            throw new BadParameterException(
                    "cursor", request.queryParam("cursor"), "must be the nextCursor of an earlier answer of this list");
        }
    }
}
