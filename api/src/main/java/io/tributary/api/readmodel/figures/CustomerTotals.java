package io.tributary.api.readmodel.figures;

import static io.tributary.api.readmodel.figures.PickedQuery.day;

import io.tributary.schemas.avro.TopCustomer;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What there is to count of customers: how many, since when, of which segment and risk, retained or not, the best. */
final class CustomerTotals {
    private final PickedQuery query;
    private final PickedTotals totals;

    CustomerTotals(PickedQuery query, PickedTotals totals) {
        this.query = query;
        this.totals = totals;
    }

    /** Counted customers by the day of their registration. */
    void addRegistrations() throws SQLException {
        addRegistrations(query.picked().countedCustomers());
    }

    /** All picked customers likewise, whether or not they have a picked purchase: those who could have responded. */
    void addRegistrationsOfAllPicked() throws SQLException {
        addRegistrations(query.picked().customers());
    }

    private void addRegistrations(String customers) throws SQLException {
        String sql = "SELECT %s, count(*) FROM %s GROUP BY 1".formatted(day("c.registration_date"), customers);
        query.forEach(sql, row -> {
            int day = row.getInt(1);
            if (!row.wasNull()) {
                totals.day(day).setRegistrations(row.getLong(2));
            }
            totals.all().setCustomers(totals.all().getCustomers() + row.getLong(2));
        });
    }

    /** Counted customers by customer_segment, and by churn_risk. */
    void addStandings() throws SQLException {
        String sql = "SELECT c.customer_segment, c.churn_risk, count(*) FROM %s GROUP BY 1, 2"
                .formatted(query.picked().countedCustomers());
        query.forEach(sql, row -> {
            totals.all().getSegments().merge(row.getString(1), row.getLong(3), Long::sum);
            String risk = row.getString(2);
            if (risk != null) { // without a purchase there is none
                totals.all().getChurnRisk().merge(risk, row.getLong(3), Long::sum);
            }
        });
    }

    /** Picked customers by the day of their first and of their last purchase of the category, whenever that was. */
    void addPurchasers() throws SQLException {
        String dates = query.filter().category() == null
                ? "SELECT c.first_purchase_date AS first, c.last_purchase_date AS last FROM "
                        + query.picked().customers() + " AND c.first_purchase_date IS NOT NULL"
                : "SELECT min(l.purchase_date) AS first, max(l.purchase_date) AS last FROM "
                        + query.picked().purchasesOfAnyDayOfPicked() + " GROUP BY l.customer_no";
        String sql = """
                SELECT first, last, count(*) FROM (SELECT %s AS first, %s AS last FROM (%s))
                GROUP BY GROUPING SETS ((first), (last))""".formatted(day("first"), day("last"), dates);
        query.forEach(sql, row -> {
            int first = row.getInt(1);
            if (!row.wasNull()) {
                totals.day(first).setFirstPurchases(row.getLong(3));
            }
            int last = row.getInt(2);
            if (!row.wasNull()) {
                totals.day(last).setLastPurchases(row.getLong(3));
            }
        });
    }

    /** The customers of highest picked revenue: where purchases are picked, of those with a picked transaction. */
    void addTop(int limit) throws SQLException {
        // A customer's whole revenue stands in a column.
        String sql = query.filter().picksPurchases()
                ? """
                SELECT c.customer_id, c.first_name, c.last_name, c.email, r.revenue FROM (
                    SELECT r.revenue, c.customer_no FROM (
                        SELECT l.customer_no, sum(l.total_amount) AS revenue FROM %1$s GROUP BY 1) r
                    JOIN base.customer_360 c ON c.customer_no = r.customer_no
                    ORDER BY r.revenue DESC, c.customer_id LIMIT %2$d) r
                JOIN base.customer_360 c ON c.customer_no = r.customer_no
                ORDER BY r.revenue DESC, c.customer_id""".formatted(query.picked().linesOfPicked(), limit)
                : """
                SELECT c.customer_id, c.first_name, c.last_name, c.email, c.total_lifetime_value FROM %s
                ORDER BY c.total_lifetime_value DESC, c.customer_id LIMIT %d""".formatted(query.picked().customers(), limit);
        query.forEach(sql, row -> totals.top(topCustomer(row)));
    }

    private static TopCustomer topCustomer(ResultSet row) throws SQLException {
        return new TopCustomer(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), PickedQuery.minor(row, 5));
    }
}
