package io.tributary.api.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.schemas.source.ContractRules;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Changes the status of an order: a correction of every purchase in it. Thread-safe.
 *
 * <p>A correction keeps the version of the purchase and holds because it comes later, for the reasons of
 * {@link EntityChanges}: it repeats the whole purchase, so it must lose against one that it doesn't know of.
 */
public final class OrderChanges {
    private static final String STATUS = "status";
    private static final String CUSTOMER_ID = "customer_id";
    private static final String ORDER_ID = "order_id";
    /** More would only make the sentence longer. */
    private static final int NAMED_OWNERS = 10;

    /** Of those the read model names, some may have left. */
    private static final int LOOKED_AT = 100;

    private final Rows rows;
    private final Purchases purchases;
    private final BiFunction<String, Integer, List<String>> owners;
    private final Writing writing;

    /**
     * The changes of orders.
     *
     * @param owners an order's id and how many at most to the customers who have such an order
     */
    public OrderChanges(
            Rows rows, Purchases purchases, BiFunction<String, Integer, List<String>> owners, Writing writing) {
        this.rows = rows;
        this.purchases = purchases;
        this.owners = owners;
        this.writing = writing;
    }

    /**
     * Gives all lines of an order another status.
     *
     * @param body {@code status}, and {@code customer_id} where several customers have an order of that id
     */
    public Change change(String orderId, ObjectNode body) {
        Optional<Violation> violation = violation(orderId, body);
        if (violation.isPresent()) {
            return new Change.Invalid(violation.get());
        }
        String status = body.path(STATUS).textValue();
        if (isGiven(body, CUSTOMER_ID)) {
            String customerId = body.path(CUSTOMER_ID).textValue();
            return isKnown(customerId)
                    ? change(orderId, customerId, status)
                    : new Change.Unknown("no customer with id '" + customerId + "' is known");
        }
        List<String> found = owners.apply(orderId, LOOKED_AT).stream()
                .filter(this::isKnown)
                .limit(NAMED_OWNERS)
                .toList();
        if (found.size() > 1) {
            return new Change.Conflict("several customers have an order '" + orderId + "': " + String.join(", ", found)
                    + "; name one of them as customer_id");
        }
        return found.isEmpty()
                ? new Change.Unknown("no order with id '" + orderId
                        + "' is known; one that is seconds old is found when customer_id is given")
                : change(orderId, found.get(0), status);
    }

    private Change change(String orderId, String customerId, String status) {
        return writing.alone(SourceTable.PURCHASE_TRANSACTIONS, customerId, () -> {
            OrderLines before = OrderLines.of(purchases, customerId, orderId);
            if (before.lines().isEmpty()) {
                return new Change.Unknown("customer '" + customerId + "' has no order with id '" + orderId + "'");
            }
            OrderLines after = before.withStatus(status);
            return writing.write(
                    SourceTable.PURCHASE_TRANSACTIONS,
                    after.records(),
                    () -> OrderLines.of(purchases, customerId, orderId).lines().containsAll(after.lines()),
                    customerId,
                    false);
        });
    }

    private boolean isKnown(String customerId) {
        return rows.row(SourceTable.CUSTOMER_INFO, customerId)
                .filter(row -> !Row.isDeleted(row))
                .isPresent();
    }

    private static Optional<Violation> violation(String orderId, ObjectNode body) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (!List.of(STATUS, CUSTOMER_ID, ORDER_ID).contains(name)) {
                return violation(name, value, "can't be changed: of an order only its status can");
            }
            if (!value.isNull() && !value.isTextual()) {
                return violation(name, value, "must be text, a JSON string");
            }
        }
        if (!isGiven(body, STATUS)) {
            return Optional.of(Violation.absent(STATUS));
        }
        if (isGiven(body, ORDER_ID) && !body.path(ORDER_ID).textValue().equals(orderId)) {
            return violation(ORDER_ID, body.path(ORDER_ID), "must be that of the address, '" + orderId + "'");
        }
        return broken(STATUS, body).or(() -> broken(CUSTOMER_ID, body));
    }

    private static Optional<Violation> broken(String field, ObjectNode body) {
        return Optional.of(body.path(field))
                .filter(JsonNode::isTextual)
                .flatMap(value -> ContractRules.broken(SourceTable.PURCHASE_TRANSACTIONS, field, value.textValue())
                        .map(rule -> new Violation(field, value.textValue(), rule)));
    }

    private static Optional<Violation> violation(String field, JsonNode value, String rule) {
        return Optional.of(new Violation(field, value.isTextual() ? value.textValue() : value.toString(), rule));
    }

    /** Null and empty text are absent. */
    private static boolean isGiven(ObjectNode body, String field) {
        return !body.path(field).asText("").isEmpty() && !body.path(field).isNull();
    }
}
