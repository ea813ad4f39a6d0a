package io.tributary.topology.store;

import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.NextChange;
import io.tributary.topology.scoring.Yardstick;
import java.util.BitSet;

/**
 * Whom a change concerns that many share.
 *
 * @param everybody true when every row says something else by now
 * @param products by dictionary number: those that say something else by now, as do the rows of who bought or viewed them
 * @param standings true when what customers are measured by has changed: then those are concerned whose standing is news
 * @param yardstick what they are measured by now
 * @param today asOf's day, counted from 1970-01-01
 */
public record Concern(boolean everybody, BitSet products, boolean standings, Yardstick yardstick, int today) {

    /** True when the row itself is another one, whatever its figures. */
    boolean rowOf(Profile profile) {
        if (everybody) {
            return true;
        }
        for (int row = 0; row < profile.products() && !products.isEmpty(); row++) {
            if (products.get(profile.product(row))) {
                return true;
            }
        }
        return false;
    }

    /** True when the standing is news, or will be before anybody looks again. */
    boolean standingOf(Profile profile, Standing published, long due) {
        if (published == null || yardstick.measure(profile, today).isNewsAfter(published)) {
            return true;
        }
        if (!profile.hasPurchase()) {
            return false;
        }
        // Once it is news it stays so: a look at the last day before the next look tells of all days until then.
        int before =
                due == ProfileCodec.NOT_DUE ? today + NextChange.FURTHEST_DAYS : Math.max(today, Profile.day(due) - 1);
        return yardstick.measure(profile, before).isNewsAfter(published);
    }
}
