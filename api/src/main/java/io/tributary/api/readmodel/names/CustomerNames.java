package io.tributary.api.readmodel.names;

import io.tributary.api.readmodel.ReadModel;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What customers are called; whoever has no name, or is not known yet, is left out. */
public final class CustomerNames {
    private static final String NAMES = "SELECT customer_id, concat_ws(' ', first_name, last_name) FROM customer_info"
            + " WHERE (first_name IS NOT NULL OR last_name IS NOT NULL) AND customer_id IN (%s)";

    private final ReadModel model;

    public CustomerNames(ReadModel model) {
        this.model = model;
    }

    /** customer_id to first and last name, parted by a blank. */
    public Map<String, String> customers(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        String sql = NAMES.formatted(String.join(",", Collections.nCopies(wanted.size(), "?")));
        return model.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int parameter = 1;
                for (String id : wanted) {
                    statement.setString(parameter++, id);
                }
                Map<String, String> names = new HashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        names.put(rows.getString(1), rows.getString(2));
                    }
                }
                return names;
            }
        });
    }
}
