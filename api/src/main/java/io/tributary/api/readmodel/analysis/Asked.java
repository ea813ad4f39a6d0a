package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.filter.Sql;
import io.tributary.api.readmodel.sql.RowReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks one state of the read model, in steps where one statement would be asked the same thing twice. */
final class Asked {
    private final Connection connection;

    Asked(Connection connection) {
        this.connection = connection;
    }

    /** Keeps rows under a name for the next steps: of this connection alone, and gone with its transaction. */
    Asked keep(String name, Sql rows) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("CREATE OR REPLACE TEMP TABLE " + name + " AS " + rows.text())) {
            rows.bind(statement);
            statement.execute();
        }
        return this;
    }

    /** All rows. */
    AnalysisTable table(Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            try (ResultSet result = statement.executeQuery()) {
                RowReader reader = new RowReader(result);
                List<List<Object>> rows = new ArrayList<>();
                for (List<Object> row = reader.next(); row != null; row = reader.next()) {
                    rows.add(row);
                }
                return new AnalysisTable(reader.columns(), rows);
            }
        }
    }

    /** The one whole number of the one row; 0 where it is absent. */
    long number(Sql sql) throws SQLException {
        Number number = (Number) table(sql).rows().get(0).get(0);
        return number == null ? 0 : number.longValue();
    }
}
