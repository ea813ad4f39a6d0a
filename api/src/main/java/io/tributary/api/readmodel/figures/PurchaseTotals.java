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
            addOrders(query.picked().purchasesOfPicked());
        }
    }

    /**
     * The table orders says between which days the purchases of an order lie, and only lines, on which of them. They are asked for
     * orders that are picked in part, as they reach beyond the days of the filter.
     */
    private void addStoredOrders() throws SQLException {
        LocalDate from = query.filter().from();
        LocalDate to = query.filter().to();
        LocalDate until = to == null ? null : to.plusDays(1);
        String whole = "o.purchases > 0" + side("o.order_date", ">=", from) + side("o.last_purchase_date", "<", until);
        addWholeOrders(whole);
        if (from != null || until != null) {
            addOrders("""
                    base.purchase_transactions l JOIN (SELECT o.customer_no, o.order_id FROM base.orders o%s
                        WHERE o.kind = 'order' AND o.purchases > 0%s%s AND NOT (%s)) o
                    ON o.customer_no = l.customer_no AND o.order_id = l.order_id WHERE %s""".formatted(
                            query.picked().joinedTo("o"),
                            side("o.last_purchase_date", ">=", from),
                            side("o.order_date", "<", until),
                            whole,
                            query.picked().isPurchase()));
        }
    }

    private void addWholeOrders(String condition) throws SQLException {
        Windows windows = new Windows(query.today());
        LocalDate now = LocalDate.ofEpochDay(windows.now());
        LocalDate before = LocalDate.ofEpochDay(windows.before());
        String joined = query.picked().joinedTo("o");
        String over = "o.order_date < " + Picked.midnight(before) + side("o.last_purchase_date", ">=", now);
        String sql = """
                SELECT %s, count(*), count(*) FILTER (o.order_date < %3$s AND o.last_purchase_date >= %3$s),
                    count(*) FILTER (o.order_date < %2$s AND o.last_purchase_date >= %2$s AND o.last_purchase_date < %3$s),
                    count(*) FILTER (%4$s)
                FROM base.orders o%5$s WHERE %6$s GROUP BY 1""".formatted(
                        day("o.order_date"), Picked.midnight(before), Picked.midnight(now), over, joined, condition);
        long[] undecided = {0};
        query.forEach(sql, row -> {
            addOrders(row, windows);
            undecided[0] += row.getLong(5);
        });
        if (undecided[0] > 0) {
            // They began before the window before and go on behind it: whether they have a purchase in it, only lines
            // say.
            query.forEach(
                    """
                    SELECT count(*) FROM (SELECT DISTINCT l.customer_no, l.order_id FROM base.purchase_transactions l
                        JOIN (SELECT o.customer_no, o.order_id FROM base.orders o%s
                            WHERE o.kind = 'order' AND %s AND %s) o
                        ON o.customer_no = l.customer_no AND o.order_id = l.order_id WHERE %s%s%s)""".formatted(
                                    joined,
                                    condition,
                                    over,
                                    query.picked().isPurchase(),
                                    side("l.purchase_date", ">=", before),
                                    side("l.purchase_date", "<", now)),
                    row -> addAgain(windows.before(), row.getLong(1)));
        }
    }

    /** A further condition: a date lies on one side of a day, where there is one. */
    private static String side(String date, String sign, LocalDate day) {
        return day == null ? "" : " AND " + date + " " + sign + " " + Picked.midnight(day);
    }

    /** The orders of some lines. */
    private void addOrders(String lines) throws SQLException {
        Windows windows = new Windows(query.today());
        String sql = """
                SELECT first, count(*), count(*) FILTER (first < %1$d AND last >= %1$d),
                    count(*) FILTER (first < %2$d AND before >= %2$d)
                FROM (SELECT %3$s AS first, %4$s AS last, %5$s AS before FROM (
                    SELECT min(l.purchase_date) AS first, max(l.purchase_date) AS last,
                        max(l.purchase_date) FILTER (l.purchase_date < %6$s) AS before
                    FROM %7$s
                    GROUP BY l.customer_no, l.order_id, CASE WHEN l.order_id IS NULL THEN l.transaction_id END))
                GROUP BY 1""".formatted(
                        windows.now(),
                        windows.before(),
                        day("first"),
                        day("last"),
                        day("before"),
                        Picked.midnight(LocalDate.ofEpochDay(windows.now())),
                        lines);
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
