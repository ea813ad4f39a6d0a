package io.tributary.api.readmodel.names;

import io.tributary.api.readmodel.ReadModel;
import java.util.Collection;
import java.util.Map;

/** What customers are called; whoever has no name, or is not known yet, is left out. */
public final class CustomerNames {
    /** Of customer_360, which has an index of customer_id; customer_info has one of numbers. */
    private static final String NAMES =
            "SELECT customer_id, concat_ws(' ', first_name, last_name) FROM base.customer_360"
                    + " WHERE (first_name IS NOT NULL OR last_name IS NOT NULL) AND customer_id IN (%s)";

    private final NameLookup lookup;

    public CustomerNames(ReadModel model) {
        this.lookup = new NameLookup(model);
    }

    /** customer_id to first and last name, parted by a blank. */
    public Map<String, String> customers(Collection<String> ids) {
        return lookup.names(NAMES, ids);
    }
}
