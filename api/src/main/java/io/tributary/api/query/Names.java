package io.tributary.api.query;

import java.util.Collection;
import java.util.Map;

/** What people call products and campaigns; whoever has no name, or is not known yet, is left out. */
public interface Names {

    /** product_id to product_name. */
    Map<String, String> products(Collection<String> ids);

    /** campaign_id to campaign_name. */
    Map<String, String> campaigns(Collection<String> ids);
}
