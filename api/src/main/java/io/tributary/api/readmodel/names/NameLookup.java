package io.tributary.api.readmodel.names;

import io.tributary.api.query.NotReadyException;
import io.tributary.api.readmodel.ReadModel;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Looks names up by id. While the tables can't be read nothing has a name: what is asked by key does not wait for them. */
final class NameLookup {
    private final ReadModel model;

    NameLookup(ReadModel model) {
        this.model = model;
    }

    /**
     * Id to name, of those that have one.
     *
     * @param query gives both, of the ids whose question marks go in for {@code %s}
     */
    Map<String, String> names(String query, Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        String sql = query.formatted(String.join(",", Collections.nCopies(wanted.size(), "?")));
        try {
            return read(sql, wanted);
        } catch (NotReadyException notNow) {
            return Map.of();
        }
    }

    private Map<String, String> read(String sql, Set<String> wanted) {
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
