package io.tributary.topology.fact;

import java.util.List;

/**
 * One session on the web site.
 *
 * @param pagesViewed pages, null when not said
 * @param timeSpent seconds, null when not said
 * @param viewedProducts ids of the products viewed; a product viewed twice stands twice
 */
public record Session(
        String customerId,
        String id,
        long occurredAt,
        Long pagesViewed,
        Long timeSpent,
        String source,
        List<String> viewedProducts,
        long version,
        boolean withdrawn)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.SESSION;
    }
}
