package io.tributary.api.readmodel.figures;

import static io.tributary.api.readmodel.figures.PickedQuery.day;
import static io.tributary.api.readmodel.figures.PickedQuery.minor;

import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.OrdersAgain;
import io.tributary.topology.summary.PartitionSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What there is to add up of picked transactions: money by day and by category, orders by day. */
final class PurchaseTotals {
    /** Orders that can have a day between their first and their last: for the few of them alone are lists of days read. */
    private static final String WITH_DAYS_BETWEEN = "(o.purchases > 2)";

    private final PickedQuery query;
    private final PickedTotals totals;

    PurchaseTotals(PickedQuery query, PickedTotals totals) {
        this.query = query;
        this.totals = totals;
    }

    /** Money by day of purchase. */
    void addRevenue() throws SQLException {
        addRevenue("");
    }

    /** Money by day of purchase, of some days. */
    void addRevenue(LocalDate first, LocalDate last) throws SQLException {
        addRevenue(new Picked(new FigureFilter(null, null, null, first, last)).within("l.purchase_date"));
    }

    private void addRevenue(String further) throws SQLException {
        String sql = "SELECT %s, sum(l.total_amount) FROM %s%s GROUP BY 1"
                .formatted(day("l.purchase_date"), query.picked().linesOfPicked(), further);
        query.forEach(sql, row -> {
            totals.day(row.getInt(1)).setRevenueMinor(minor(row, 2));
            totals.all().setLifetimeValueMinor(Math.addExact(totals.all().getLifetimeValueMinor(), minor(row, 2)));
        });
    }

    /**
     * Orders by the day of their first purchase line. One of several days is booked once more for each of the two windows of
     * a trend that it reaches without having begun in it.
     */
    void addOrders() throws SQLException {
        if (query.filter().category() == null) {
            addStoredOrders();
        } else {
            addOrdersOfLines();
        }
    }

    /** The table orders says on which days the purchases of an order lie, so that no line has to be read. */
    private void addStoredOrders() throws SQLException {
        LocalDate from = query.filter().from();
        LocalDate to = query.filter().to();
        LocalDate until = to == null ? null : to.plusDays(1);
        String whole = "o.purchases > 0" + side("o.order_date", ">=", from) + side("o.last_purchase_date", "<", until);
        addWholeOrders(whole);
        if (from != null || until != null) {
            addPartsOfOrders("o.purchases > 0" + side("o.last_purchase_date", ">=", from)
                    + side("o.order_date", "<", until) + " AND NOT (" + whole + ")");
        }
    }

    /** Orders with all of their days. */
    private void addWholeOrders(String condition) throws SQLException {
        Windows windows = new Windows(query.today());
        String now = Picked.midnight(LocalDate.ofEpochDay(windows.now()));
        String before = Picked.midnight(LocalDate.ofEpochDay(windows.before()));
        String sql =
                """
                SELECT %s, count(*), count(*) FILTER (o.order_date < %3$s AND o.last_purchase_date >= %3$s),
                    count(*) FILTER (o.order_date < %2$s AND o.last_purchase_date >= %2$s AND o.last_purchase_date < %3$s)
                FROM base.orders o%4$s WHERE %5$s GROUP BY 1""".formatted(day("o.order_date"), before, now, query.picked().joinedTo("o"), condition);
        query.forEach(sql, row -> addOrders(row, windows));
        String throughout = """
                SELECT count(*) FROM base.orders o%s
                WHERE %s AND %s AND o.order_date < %s AND o.last_purchase_date >= %s AND len(%s) > 0""".formatted(
                query.picked().joinedTo("o"),
                condition,
                WITH_DAYS_BETWEEN,
                before,
                now,
                among("o.days_between", LocalDate.ofEpochDay(windows.before()), LocalDate.ofEpochDay(windows.now())));
        query.forEach(throughout, row -> addAgain(windows.before(), row.getLong(1)));
    }

    /** Orders with days that are not picked: they are booked on the first that is. */
    private void addPartsOfOrders(String condition) throws SQLException {
        LocalDate to = query.filter().to();
        LocalDate end = to == null ? null : to.plusDays(1);
        LocalDate now = LocalDate.ofEpochDay(new Windows(query.today()).now());
        String isFirst =
                "(true" + side("o.order_date", ">=", query.filter().from()) + side("o.order_date", "<", end) + ")";
        String isLast =
                "(true" + side("o.last_purchase_date", ">=", query.filter().from())
                        + side("o.last_purchase_date", "<", end) + ")";
        String parts = """
                SELECT CASE WHEN %1$s THEN o.order_date ELSE o.last_purchase_date END AS first,
                    CASE WHEN %2$s THEN o.last_purchase_date ELSE o.order_date END AS last,
                    CASE WHEN %2$s AND o.last_purchase_date < %3$s THEN o.last_purchase_date
                        WHEN %1$s AND o.order_date < %3$s THEN o.order_date END AS before
                FROM base.orders o%4$s WHERE %5$s AND NOT %6$s AND (%1$s OR %2$s)
                UNION ALL
                SELECT list_min(days) AS first, list_max(days) AS last, list_max(%7$s) AS before
                FROM (SELECT %8$s AS days FROM base.orders o%4$s WHERE %5$s AND %6$s) WHERE len(days) > 0""".formatted(
                        isFirst,
                        isLast,
                        Picked.midnight(now),
                        query.picked().joinedTo("o"),
                        condition,
                        WITH_DAYS_BETWEEN,
                        among("days", null, now),
                        among(
                                "list_concat([CAST(o.order_date AS DATE)], o.days_between, [CAST(o.last_purchase_date AS DATE)])",
                                query.filter().from(),
                                end));
        addOrdersByDays(parts);
    }

    /** Those in a list of days that are of some days: from the first, up to one that is not among them any more. */
    private static String among(String days, LocalDate first, LocalDate end) {
        String from = first == null ? "" : " AND d >= DATE '" + first + "'";
        String until = end == null ? "" : " AND d < DATE '" + end + "'";
        return "[d FOR d IN " + days + " IF true" + from + until + "]";
    }

    /** A further condition: a date lies on one side of a day, where there is one. */
    private static String side(String date, String sign, LocalDate day) {
        return day == null ? "" : " AND " + date + " " + sign + " " + Picked.midnight(day);
    }

    /** The orders of gathered lines: whoever has one only has an order of that day. */
    private void addOrdersOfLines() throws SQLException {
        String now = Picked.midnight(LocalDate.ofEpochDay(new Windows(query.today()).now()));
        addOrdersByDays("""
                SELECT b.first, b.first AS last, CASE WHEN b.first < %1$s THEN b.first END AS before
                FROM %2$s b WHERE b.purchases = 1%3$s
                UNION ALL
                SELECT min(l.purchase_date) AS first, max(l.purchase_date) AS last,
                    max(l.purchase_date) FILTER (l.purchase_date < %1$s) AS before
                FROM %4$s
                GROUP BY l.customer_no, l.order_id, CASE WHEN l.order_id IS NULL THEN l.transaction_id END""".formatted(
                        now,
                        Picked.BUYERS,
                        query.picked().within("b.first"),
                        query.picked().purchasesOfSeveral()));
    }

    /**
     * Orders by when their first purchase was.
     *
     * @param orders a query that gives their first purchase, the last, and the last before the window that ends today
     */
    private void addOrdersByDays(String orders) throws SQLException {
        Windows windows = new Windows(query.today());
        String sql = """
                SELECT first, count(*), count(*) FILTER (first < %1$d AND last >= %1$d),
                    count(*) FILTER (first < %2$d AND before >= %2$d)
                FROM (SELECT %3$s AS first, %4$s AS last, %5$s AS before FROM (%6$s))
                GROUP BY 1""".formatted(windows.now(), windows.before(), day("first"), day("last"), day("before"), orders);
        query.forEach(sql, row -> addOrders(row, windows));
    }

    private void addOrders(ResultSet row, Windows windows) throws SQLException {
        long orders = row.getLong(2);
        DayTotals day = totals.day(row.getInt(1));
        day.setOrders(day.getOrders() + orders);
        totals.all().setOrders(totals.all().getOrders() + orders);
        addAgain(windows.now(), row.getLong(3));
        addAgain(windows.before(), row.getLong(4));
    }

    private void addAgain(int firstOfWindow, long orders) {
        if (orders > 0) {
            totals.day(firstOfWindow).getOrdersAgain().add(new OrdersAgain(Windows.BEFORE_IT, orders));
        }
    }

    /** Money and units by the category that products have now. */
    void addCategories() throws SQLException {
        String sql = """
                SELECT coalesce(p.category, '%s'), sum(l.revenue), sum(l.units), sum(l.transactions) FROM (
                    SELECT l.product_id, sum(l.total_amount) AS revenue, sum(l.quantity) AS units, count(*) AS transactions
                    FROM %s GROUP BY 1) l
                LEFT JOIN base.product_catalog p ON p.product_id = l.product_id GROUP BY 1""".formatted(PartitionSummary.UNKNOWN, query.picked().linesOfPicked());
        query.forEach(
                sql,
                row -> totals.category(
                        row.getString(1), new CategoryTotals(minor(row, 2), row.getLong(3), row.getLong(4))));
    }
}
