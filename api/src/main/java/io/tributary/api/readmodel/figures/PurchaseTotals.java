package io.tributary.api.readmodel.figures;

import static io.tributary.api.readmodel.figures.PickedQuery.day;
import static io.tributary.api.readmodel.figures.PickedQuery.minor;

import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.OrdersAgain;
import io.tributary.topology.summary.PartitionSummary;
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
        String sql = "SELECT %s, sum(l.total_amount) FROM purchase_transactions l WHERE %s%s GROUP BY 1"
                .formatted(day("l.purchase_date"), query.picked().lineOfPicked(), further);
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
        Windows windows = new Windows(query.today());
        String sql = """
                SELECT first, count(*), count(*) FILTER (first < %1$d AND last >= %1$d),
                    count(*) FILTER (first < %2$d AND before >= %2$d)
                FROM (SELECT %3$s AS first, %4$s AS last, %5$s AS before FROM (
                    SELECT min(l.purchase_date) AS first, max(l.purchase_date) AS last,
                        max(l.purchase_date) FILTER (l.purchase_date < %6$s) AS before
                    FROM purchase_transactions l WHERE %7$s
                    GROUP BY l.customer_id, l.order_id, CASE WHEN l.order_id IS NULL THEN l.transaction_id END))
                GROUP BY 1""".formatted(
                        windows.now(),
                        windows.before(),
                        day("first"),
                        day("last"),
                        day("before"),
                        Picked.midnight(LocalDate.ofEpochDay(windows.now())),
                        query.picked().purchaseOfPicked());
        query.forEach(sql, row -> {
            long orders = row.getLong(2);
            totals.day(row.getInt(1)).setOrders(orders);
            totals.all().setOrders(totals.all().getOrders() + orders);
            addAgain(windows.now(), row.getLong(3));
            addAgain(windows.before(), row.getLong(4));
        });
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
                    FROM purchase_transactions l WHERE %s GROUP BY 1) l
                LEFT JOIN product_catalog p ON p.product_id = l.product_id GROUP BY 1""".formatted(PartitionSummary.UNKNOWN, query.picked().lineOfPicked());
        query.forEach(
                sql,
                row -> totals.category(
                        row.getString(1), new CategoryTotals(minor(row, 2), row.getLong(3), row.getLong(4))));
    }
}
