package io.tributary.api.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes into a read model what no feed has brought. */
public final class FilledByHand {

    private FilledByHand() {}

    /** Runs statements, one after the other. */
    public static void with(ReadModel model, String... statements) throws SQLException {
        try (Connection connection = model.writer();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
