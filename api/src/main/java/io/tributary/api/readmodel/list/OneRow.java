package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of lists by their ids. */
public final class OneRow {
    private static final String LINES = """
            SELECT t.transaction_id, t.product_id, p.product_name, p.category, t.purchase_date, t.quantity, t.total_amount,
                coalesce(upper(t.status), 'COMPLETED') AS status, t.store_id
            FROM base.purchase_transactions t LEFT JOIN base.product_catalog p USING (product_id)
            WHERE t.customer_no = ? AND %s ORDER BY t.purchase_date, t.transaction_id""";

    /** Numbers have an index of ids, and rows are joined by number: customer_360 has no index of its own. */
    private static final String NUMBERED =
            "SEMI JOIN (SELECT customer_no FROM base.customer_numbers WHERE customer_id IN (%s)) USING (customer_no)";

    private final ReadModel model;

    public OneRow(ReadModel model) {
        this.model = model;
    }

    /** A product of the catalogue; empty for one that isn't there. */
    public Optional<Map<String, Object>> product(String id, Instant asOf) {
        return rows(ProductRelation.PRODUCTS, "WHERE product_id = ?", List.of(id), asOf).stream()
                .findFirst();
    }

    /** A campaign with its results; empty for one that isn't there. */
    public Optional<Map<String, Object>> campaign(String id, Instant asOf) {
        return rows(CampaignRelation.CAMPAIGNS, "WHERE campaign_id = ?", List.of(id), asOf).stream()
                .findFirst();
    }

    /** Customers by id, in any order; those that aren't known are left out. */
    public Map<String, Map<String, Object>> customers(List<String> ids, Instant asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<String> asked = filledUp(ids);
        String sql = select(CustomerRelation.CUSTOMERS, NUMBERED.formatted(marks(asked)), asOf);
        return model.readPrepared(sql, statement -> Rows.of(statement, asked)).stream()
                .map(Rows::shown)
                .collect(Collectors.toMap(row -> (String) row.get("customer_id"), row -> row));
    }

    /** To a power of two, by the last one again and again: statements of so many parameters are few, and so are kept. */
    private static List<String> filledUp(List<String> ids) {
        List<String> filled = new ArrayList<>(ids);
        while (Integer.bitCount(filled.size()) > 1) {
            filled.add(ids.get(ids.size() - 1));
        }
        return filled;
    }

    private List<Map<String, Object>> rows(Relation relation, String those, List<String> ids, Instant asOf) {
        Sql sql = Sql.of(select(relation, those, asOf), ids.toArray());
        return model.read(connection -> Rows.of(connection, sql)).stream()
                .map(Rows::shown)
                .toList();
    }

    private static String select(Relation relation, String those, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        return "SELECT " + names(relation) + " FROM (" + relation.rows().apply(today) + ") " + those;
    }

    private static String marks(List<String> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static String names(Relation relation) {
        return relation.columns().all().stream().map(Column::sql).collect(Collectors.joining(", "));
    }

    /**
     * The orders of an id, each with its {@code order_lines}, by customer_id. Ids of orders are each customer's own, so several
     * may have the same.
     */
    public List<Map<String, Object>> orders(String id, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        return model.read(connection -> {
            List<Map<String, Object>> orders = Rows.of(
                    connection,
                    Sql.of(
                            "SELECT customer_no, " + names(OrderRelation.ORDERS) + " FROM ("
                                    + OrderRelation.ORDERS.rows().apply(today)
                                    + ") WHERE order_id = ? ORDER BY customer_id, kind",
                            id));
            for (Map<String, Object> order : orders) {
                String of = order.get("kind").equals("order")
                        ? "t.order_id = ?"
                        : "t.order_id IS NULL AND t.transaction_id = ?";
                Object customer = order.remove("customer_no");
                order.put(
                        "order_lines",
                        Rows.of(connection, Sql.of(LINES.formatted(of), customer, id)).stream()
                                .map(line -> Rows.shown(new LinkedHashMap<>(line)))
                                .toList());
                Rows.shown(order);
            }
            return orders;
        });
    }
}
