package io.tributary.api.readmodel.names;

import io.tributary.api.readmodel.ReadModel;
import java.util.Collection;
import java.util.Map;

/** What customers are called; whoever has no name, or is not known yet, is left out. */
public final class CustomerNames {
    private static final String NAMES =
            "SELECT customer_id, concat_ws(' ', first_name, last_name) FROM base.customer_info SEMI JOIN"
                    + " (SELECT customer_no FROM base.customer_numbers WHERE customer_id IN (%s)) USING (customer_no)"
                    + " WHERE first_name IS NOT NULL OR last_name IS NOT NULL";

    private final NameLookup lookup;

    public CustomerNames(ReadModel model) {
        this.lookup = new NameLookup(model);
    }

    /** customer_id to first and last name, parted by a blank. */
    public Map<String, String> customers(Collection<String> ids) {
        return lookup.names(NAMES, ids);
    }
}
