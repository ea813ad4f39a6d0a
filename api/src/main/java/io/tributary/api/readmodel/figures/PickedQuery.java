package io.tributary.api.readmodel.figures;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Asks one state of the read model about what one filter picks. */
final class PickedQuery {
    private final Connection connection;
    private final FigureFilter filter;
    private Picked picked;
    private final LocalDate today;

    /**
     * Questions to one connection.
     *
     * @param today the day (UTC) of the business instant
     */
    PickedQuery(Connection connection, FigureFilter filter, LocalDate today) {
        this.connection = connection;
        this.filter = filter;
        this.picked = new Picked(filter);
        this.today = today;
    }

    /** Takes one row of an answer. */
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    FigureFilter filter() {
        return filter;
    }

    /** The conditions to write into a question. */
    Picked picked() {
        return picked;
    }

    LocalDate today() {
        return today;
    }

    /** Prepares for several questions. */
    void gather() throws SQLException {
        for (String sql : picked.gathering()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (sql.contains(Picked.CATEGORY)) {
                    statement.setString(1, filter.category());
                }
                statement.execute();
            }
        }
        picked = picked.gathered();
    }

    /** Asks, and hands over the answer row by row. */
    void forEach(String sql, Row rows) throws SQLException {
        forEach(sql, null, rows);
    }

    /**
     * Asks, and hands over the answer row by row.
     *
     * @param text bound to the parameter behind the category, where it isn't null
     */
    void forEach(String sql, String text, Row rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameters = 0;
            if (filter.category() != null && sql.contains(Picked.CATEGORY)) {
                statement.setString(++parameters, filter.category());
            }
            if (text != null) {
                statement.setString(++parameters, text);
            }
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    rows.take(answer);
                }
            }
        }
    }

    /** The days since 1970 of a date, as SQL has it. */
    static String day(String date) {
        return "(CAST(" + date + " AS DATE) - DATE '1970-01-01')";
    }

    /** A column with money, in hundredths; 0 where it is empty. */
    static long minor(ResultSet row, int column) throws SQLException {
        BigDecimal money = row.getBigDecimal(column);
        return money == null ? 0 : money.movePointRight(2).longValueExact();
    }
}
