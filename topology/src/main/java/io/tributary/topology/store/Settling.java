package io.tributary.topology.store;

import io.tributary.topology.profile.Contribution;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.NextChange;
import io.tributary.topology.scoring.Yardstick;
import io.tributary.topology.summary.PartitionSummary;

/**
 * What a commit does for each customer that was touched: measures, and where that is news brings totals, ranking and
 * sample up to date and has the row published; then registers when to look again.
 */
record Settling(PartitionSummary summary, Deadlines deadlines, Sample sample) {

    /**
     * Settles a customer.
     *
     * @param today asOf's day, counted from 1970-01-01
     */
    void settle(CustomerState customer, Yardstick yardstick, int today, Customers.Changed changed) {
        Profile profile = customer.profile;
        Contribution before = customer.contributed;
        Standing now = profile.isKnown() ? yardstick.measure(profile, today) : null;
        if (customer.publish || (now != null && now.isNewsAfter(customer.published()))) {
            customer.contributed = now == null ? null : Contribution.of(profile, now);
            contribute(customer, before);
            if (before == null && now != null) {
                changed.appeared(profile, now);
            } else if (before != null) {
                changed.changed(profile, now);
            }
        }
        long due = due(customer, before, yardstick, today);
        deadlines.move(customer.id, customer.due, due);
        customer.due = due;
    }

    private void contribute(CustomerState customer, Contribution before) {
        Contribution after = customer.contributed;
        summary.replace(before, after);
        boolean bought = before != null && before.purchaser();
        boolean buys = after != null && after.purchaser();
        if (buys && !bought) {
            sample.add(customer.id);
        } else if (bought && !buys) {
            sample.remove(customer.id);
        }
        if (after == null) {
            summary.ranking().remove(customer.id);
        } else {
            summary.ranking().put(customer.profile.customer(), customer.profile.lifetimeMinor());
        }
    }

    /**
     * When the customer is next due. A fact only makes sure that somebody looks at midnight, before which time changes
     * nothing: facts come many a day, and exactly when something changes need not be known before then.
     */
    private static long due(CustomerState customer, Contribution before, Yardstick yardstick, int today) {
        Contribution now = customer.contributed;
        if (now == null || !now.purchaser()) {
            return ProfileCodec.NOT_DUE;
        }
        if (customer.look) {
            return NextChange.at(yardstick, customer.profile, now.standing(), today);
        }
        boolean sooner = before == null || !now.hasBoughtAs(before);
        return sooner ? Math.min(customer.due, NextChange.midnight(today + 1)) : customer.due;
    }
}
