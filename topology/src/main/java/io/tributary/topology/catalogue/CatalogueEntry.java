package io.tributary.topology.catalogue;

import io.tributary.topology.fact.Campaign;
import io.tributary.topology.fact.Product;

/** A number that profiles use, what it stands for, and what is known of it. */
public sealed interface CatalogueEntry {

    /** Counts from 0, separately for products and campaigns. */
    int number();

    String id();

    /**
     * A product.
     *
     * @param known the catalogue's row; null while none has come
     * @param category a number for the category, -1 without one; numbers hold for one catalogue in memory only
     * @param brand the same for the brand
     */
    record OfProduct(int number, String id, Product known, int category, int brand) implements CatalogueEntry {

        /** Null when the product is unknown or has no category. */
        public String categoryName() {
            return category < 0 ? null : known.category();
        }

        /** Null when the product is unknown or has no brand. */
        public String brandName() {
            return brand < 0 ? null : known.brand();
        }
    }

    /**
     * A campaign.
     *
     * @param known the campaign's row; null while none has come
     * @param channel a number for the channel, -1 without one; numbers hold for one catalogue in memory only
     */
    record OfCampaign(int number, String id, Campaign known, int channel) implements CatalogueEntry {

        /** Null when the campaign is unknown or has no channel. */
        public String channelName() {
            return channel < 0 ? null : known.channel();
        }

        public boolean isKnown() {
            return known != null && !known.deleted();
        }

        /** True when it is known and has started by an instant (milliseconds since 1970). */
        public boolean hasStarted(long asOf) {
            return isKnown() && known.startsAt() != null && known.startsAt() <= asOf;
        }
    }
}
