package io.tributary.api.readmodel.names;

import io.tributary.api.query.Names;
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

/**
 * Names as the tables of products and campaigns have them; tasks know of both only what is counted by. While the tables can't
 * be read nothing has a name: what is asked by key does not wait for them.
 */
public final class CatalogueNames implements Names {
    private static final String PRODUCTS = "SELECT product_id, product_name FROM base.product_catalog"
            + " WHERE product_name IS NOT NULL AND product_id IN (%s)";
    private static final String CAMPAIGNS = "SELECT campaign_id, campaign_name FROM base.marketing_campaigns"
            + " WHERE campaign_name IS NOT NULL AND campaign_id IN (%s)";

    private final ReadModel model;

    public CatalogueNames(ReadModel model) {
        this.model = model;
    }

    @Override
    public Map<String, String> products(Collection<String> ids) {
        return names(PRODUCTS, ids);
    }

    @Override
    public Map<String, String> campaigns(Collection<String> ids) {
        return names(CAMPAIGNS, ids);
    }

    private Map<String, String> names(String query, Collection<String> ids) {
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
