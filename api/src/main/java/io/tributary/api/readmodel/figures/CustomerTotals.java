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

    /** Counted customers by the day of their registration, and picked ones by those of their purchases. */
    void addRegistrationsAndPurchasers() throws SQLException {
        if (query.filter().picksPurchases()) {
            addRegistrations(query.picked().countedCustomers());
            addPurchasers();
        } else {
            addDaysOfCustomers();
        }
    }

    /** All picked customers by the day of their registration, whether or not they have a picked purchase: those who could have responded. */
    void addRegistrationsOfAllPicked() throws SQLException {
        addRegistrations(query.picked().customers());
    }

    private void addRegistrations(String customers) throws SQLException {
        String sql = "SELECT %s, count(*) FROM %s GROUP BY 1".formatted(day("c.registration_date"), customers);
        query.forEach(sql, row -> addRegistrations(row, 1, row.getLong(2)));
    }

    private void addRegistrations(ResultSet row, int column, long customers) throws SQLException {
        int day = row.getInt(column);
        if (!row.wasNull()) {
            totals.day(day).setRegistrations(customers);
        }
        totals.all().setCustomers(totals.all().getCustomers() + customers);
    }

    /** Where all picked customers count: their registrations and purchases in one pass. */
    private void addDaysOfCustomers() throws SQLException {
        String sql = """
                SELECT grouping(registered), registered, first, last, count(*)
                FROM (SELECT %s AS registered, %s AS first, %s AS last FROM %s)
                GROUP BY GROUPING SETS ((registered), (first), (last))""".formatted(
                        day("c.registration_date"),
                        day("c.first_purchase_date"),
                        day("c.last_purchase_date"),
                        query.picked().customers());
        query.forEach(sql, row -> {
            if (row.getInt(1) == 0) {
                addRegistrations(row, 2, row.getLong(5));
            } else {
                addPurchasers(row, 3, row.getLong(5));
            }
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
    private void addPurchasers() throws SQLException {
        String sql = query.filter().category() == null
                ? "SELECT %s AS first, %s AS last FROM %s"
                        .formatted(
                                day("c.first_purchase_date"),
                                day("c.last_purchase_date"),
                                query.picked().customers())
                : "SELECT %s AS first, %s AS last FROM %s"
                        .formatted(day("b.first"), day("b.last"), Picked.BUYERS + " b");
        query.forEach(
                "SELECT first, last, count(*) FROM (" + sql + ") GROUP BY GROUPING SETS ((first), (last))",
                row -> addPurchasers(row, 1, row.getLong(3)));
    }

    /** The day of the first purchase is in one column, that of the last in the next: one of them, or none without a purchase. */
    private void addPurchasers(ResultSet row, int column, long customers) throws SQLException {
        int first = row.getInt(column);
        if (!row.wasNull()) {
            totals.day(first).setFirstPurchases(customers);
        }
        int last = row.getInt(column + 1);
        if (!row.wasNull()) {
            totals.day(last).setLastPurchases(customers);
        }
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
