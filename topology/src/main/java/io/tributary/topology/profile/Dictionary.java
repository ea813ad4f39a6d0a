package io.tributary.topology.profile;

/**
 * Small numbers for the ids of products and campaigns, so that a profile holds two bytes for each and not its text.
 *
 * <p>A number, once given, stays. Ids that no catalogue knows get one too: they may become known later.
 */
public interface Dictionary {

    /** The number of a product's id, given now where it has none. */
    int product(String productId);

    /** The number of a campaign's id, given now where it has none. */
    int campaign(String campaignId);
}
