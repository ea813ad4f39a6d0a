package io.tributary.api.readmodel.figures;

import io.tributary.api.query.RfmQueries.Page;
import io.tributary.api.query.RfmQueries.Point;
import io.tributary.api.query.RfmQueries.Scores;
import io.tributary.api.readmodel.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The counted customers with a purchase as points of recency, frequency and monetary value, page by page. */
final class PickedRfm {
    private final ReadModel model;

    PickedRfm(ReadModel model) {
        this.model = model;
    }

    /**
     * The customers behind an id, in the order of their ids' code points.
     *
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most
     */
    Page page(FigureFilter filter, String after, int limit, LocalDate today) {
        String place = filter.category() == null ? "$1" : "$2";
        String sql = """
                SELECT c.customer_id, c.last_purchase_date, c.total_orders, c.total_lifetime_value, c.customer_segment,
                    c.rfm_segment, c.recency_score, c.frequency_score, c.monetary_score
                FROM %s AND c.total_purchases > 0%s ORDER BY c.customer_id LIMIT %d""".formatted(
                new Picked(filter).countedCustomers(), after == null ? "" : " AND c.customer_id > " + place, limit + 1);
        return model.read(connection -> {
            List<Point> found = new ArrayList<>();
            PickedQuery query = new PickedQuery(connection, filter, today);
            query.forEach(sql, after, row -> found.add(point(row, today)));
            boolean isLast = found.size() <= limit;
            return new Page(List.copyOf(isLast ? found : found.subList(0, limit)), isLast);
        });
    }

    private static Point point(ResultSet row, LocalDate today) throws SQLException {
        LocalDate last = row.getObject(2, LocalDateTime.class).toLocalDate();
        int recency = row.getInt(7);
        boolean isScored = !row.wasNull();
        return new Point(
                row.getString(1),
                Math.max(0, ChronoUnit.DAYS.between(last, today)),
                row.getLong(3),
                row.getBigDecimal(4),
                row.getString(5),
                row.getString(6),
                isScored ? new Scores(recency, row.getInt(8), row.getInt(9)) : null);
    }
}
