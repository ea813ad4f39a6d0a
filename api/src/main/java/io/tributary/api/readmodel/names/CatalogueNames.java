package io.tributary.api.readmodel.names;

import io.tributary.api.query.Names;
import io.tributary.api.readmodel.ReadModel;
import java.util.Collection;
import java.util.Map;

/** Names as the tables of products and campaigns have them; tasks know of both only what is counted by. */
public final class CatalogueNames implements Names {
    private static final String PRODUCTS = "SELECT product_id, product_name FROM base.product_catalog"
            + " WHERE product_name IS NOT NULL AND product_id IN (%s)";
    private static final String CAMPAIGNS = "SELECT campaign_id, campaign_name FROM base.marketing_campaigns"
            + " WHERE campaign_name IS NOT NULL AND campaign_id IN (%s)";

    private final NameLookup lookup;

    public CatalogueNames(ReadModel model) {
        this.lookup = new NameLookup(model);
    }

    @Override
    public Map<String, String> products(Collection<String> ids) {
        return lookup.names(PRODUCTS, ids);
    }

    @Override
    public Map<String, String> campaigns(Collection<String> ids) {
        return lookup.names(CAMPAIGNS, ids);
    }
}
