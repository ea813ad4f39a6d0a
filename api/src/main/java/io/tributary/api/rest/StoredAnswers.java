package io.tributary.api.rest;

import io.tributary.api.change.OrderLines;
import io.tributary.api.change.Row;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CustomerQueries;
import io.tributary.api.query.StoredRows;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.fact.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a change is answered with: the row as it is stored now, in the form in which reading gives it. */
public final class StoredAnswers {
    private final CustomerQueries customers;
    private final StoredRows rows;
    private final BusinessTime time;

    public StoredAnswers(CustomerQueries customers, StoredRows rows, BusinessTime time) {
        this.customers = customers;
        this.rows = rows;
        this.time = time;
    }

    /** A customer, with all of customer_360; empty when not known. */
    public Optional<Map<String, Object>> customer(String id) {
        Instant asOf = time.asOf();
        return customers.customer(id, asOf).map(row -> updated(CustomerRow.toMap(row), asOf));
    }

    /** A product or a campaign; empty when not known. */
    public Optional<Map<String, Object>> entity(SourceTable table, String id) {
        return rows.row(table, id)
                .filter(row -> !Row.isDeleted(row))
                .map(row -> updated(Row.columns(row), time.asOf()));
    }

    /** An order of a customer; empty when there is no such order. */
    public Optional<Map<String, Object>> order(String customerId, String orderId) {
        List<Purchase> lines =
                OrderLines.of(rows::purchases, customerId, orderId).lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Purchase line : lines) {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("transaction_id", line.id());
            columns.put("product_id", line.productId());
            columns.put("purchase_date", Instant.ofEpochMilli(line.occurredAt()).toString());
            columns.put("quantity", line.quantity());
            columns.put("total_amount", BigDecimal.valueOf(line.amountMinor(), 2));
            columns.put("store_id", line.storeId());
            columns.put("status", line.status());
            shown.add(columns);
        }
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("order_id", orderId);
        order.put("customer_id", customerId);
        order.put("status", lines.get(0).status());
        order.put("order_lines", shown);
        return Optional.of(updated(order, time.asOf()));
    }

    private static Map<String, Object> updated(Map<String, Object> row, Instant asOf) {
        row.put("lastUpdated", asOf.toString());
        return row;
    }
}
