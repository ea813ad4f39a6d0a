package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows of all tables, and what a filter picks of them: the contract's paragraph "Filters", row by row. */
public final class PlainRows {
    private final Map<String, List<Map<String, String>>> tables;
    private final Map<String, String> categories = new HashMap<>();

    /** As {@link Oracle#tables()} has them. */
    public PlainRows(Map<String, List<Map<String, String>>> tables) {
        this.tables = new HashMap<>(tables);
        this.tables.computeIfPresent(
                "website_behavior",
                (table, sessions) -> sessions.stream().map(PlainRows::session).toList());
        of("product_catalog").forEach(row -> categories.put(row.get("product_id"), row.get("category")));
    }

    /** "empty parts are dropped", and a list without any is absent. */
    private static Map<String, String> session(Map<String, String> row) {
        Map<String, String> session = new HashMap<>(row);
        session.computeIfPresent("viewed_products", (column, cell) -> {
            String parts = CellRule.parts(cell).collect(Collectors.joining("|"));
            return parts.isEmpty() ? null : parts;
        });
        return session;
    }

    /** A transaction that counts. */
    public record Line(
            String customer,
            String transaction,
            String product,
            String category,
            Instant date,
            long quantity,
            BigDecimal amount,
            String order) {

        /** "quantity > 0 is a purchase". */
        public boolean isPurchase() {
            return quantity > 0;
        }

        /** "distinct order_id of the customer's purchases, a transaction without order_id being an order of its own". */
        public List<String> orderOfCustomer() {
            return order == null ? List.of(customer, "transaction", transaction) : List.of(customer, "order", order);
        }
    }

    /** All rows of a table: cells by column, those that are absent left out. */
    public List<Map<String, String>> of(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** "an unknown product or one without category … counts under `Unknown` in category figures". */
    public String categoryOf(String product) {
        String category = categories.get(product);
        return category == null ? "Unknown" : category;
    }

    /** The product's name; null where it is unknown. */
    public String productName(String product) {
        return of("product_catalog").stream()
                .filter(row -> row.get("product_id").equals(product))
                .findFirst()
                .map(row -> row.get("product_name"))
                .orElse(null);
    }

    /** "segment and churn pick customers by their present columns." */
    public SortedSet<String> customers(Filter filter) {
        SortedSet<String> picked = new TreeSet<>(CODE_POINTS);
        for (Map<String, String> row : of("customer_360")) {
            if ((filter.segment() == null || filter.segment().equals(row.get("customer_segment")))
                    && (filter.churn() == null || filter.churn().equals(row.get("churn_risk")))) {
                picked.add(row.get("customer_id"));
            }
        }
        return picked;
    }

    /** "from, to (days, inclusive) and category pick purchases (transactions that count)". */
    public List<Line> lines(Filter filter) {
        SortedSet<String> customers = customers(filter);
        return of("purchase_transactions").stream()
                .filter(PlainRows::counts)
                .filter(row -> customers.contains(row.get("customer_id")))
                .map(this::line)
                .filter(line -> filter.picks(line.date()))
                .filter(line -> filter.category() == null || filter.category().equals(line.category()))
                .toList();
    }

    private Line line(Map<String, String> row) {
        return new Line(
                row.get("customer_id"),
                row.get("transaction_id"),
                row.get("product_id"),
                categoryOf(row.get("product_id")),
                Instant.parse(row.get("purchase_date")),
                new BigDecimal(row.get("quantity")).longValueExact(),
                new BigDecimal(row.get("total_amount")),
                row.get("order_id"));
    }

    /** "CANCELLED, RETURNED count for nothing." */
    private static boolean counts(Map<String, String> row) {
        String status = row.get("status");
        return !"CANCELLED".equalsIgnoreCase(status) && !"RETURNED".equalsIgnoreCase(status);
    }

    /** "from and to also pick interactions, responses and sessions by their date." */
    public List<Map<String, String>> facts(String table, String date, Filter filter) {
        SortedSet<String> customers = customers(filter);
        return of(table).stream()
                .filter(row -> customers.contains(row.get("customer_id")))
                .filter(row -> filter.picks(Instant.parse(row.get(date))))
                .toList();
    }

    /** "exact quotients, 6 decimals at output", half-up; absent where there is nothing to divide by. */
    public static String quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? "absent"
                : dividend.divide(divisor, 6, RoundingMode.HALF_UP).toPlainString();
    }

    public static String quotient(long dividend, long divisor) {
        return quotient(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
    }
}
