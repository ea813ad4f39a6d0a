package io.tributary.api.readmodel.filter;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of SQL, and the values for its question marks: what a client says is only ever a value.
 *
 * @param parameters texts, decimals, numbers and local times (UTC)
 */
public record Sql(String text, List<Object> parameters) {

    public static Sql of(String text, Object... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    /** This, then more. */
    public Sql then(Sql more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(more.parameters);
        return new Sql(text + more.text, all);
    }

    /** Several in one, with words between them. */
    public static Sql joined(List<Sql> parts, String between) {
        Sql all = of("");
        for (int i = 0; i < parts.size(); i++) {
            all = all.then(i == 0 ? parts.get(i) : of(between).then(parts.get(i)));
        }
        return all;
    }

    /** Gives the values to a statement made of the text. */
    public void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }
}
