package io.tributary.topology.store;

import io.tributary.topology.profile.Contribution;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.Standing;

/** A customer in memory between commits: the profile, what the totals hold of it, and what is not written yet. */
final class CustomerState {
    final String id;
    /** The beginning of every timeline key of the customer. */
    final byte[] key;

    Profile profile;
    /** What the totals hold of the profile as a whole; null when nothing. */
    Contribution contributed;
    /** True when the single facts are counted in the totals, as those of known customers are. */
    boolean counted;
    /** True when the customer was asked for since the cache last looked for room. */
    boolean used;
    /** The newest of the timeline entries that the next commit writes ({@link PendingEntries}). */
    int newestPending = PendingEntries.NONE;
    /** True when there is something for the next commit to write. */
    boolean dirty;
    /** True when the next commit publishes the row whatever it says: a fact came, or what many share has changed. */
    boolean publish;
    /** True when the next commit looks anew when time alone changes something. */
    boolean look;
    /** When time alone next changes something; {@link ProfileCodec#NOT_DUE} when nothing does. */
    long due;

    CustomerState(String id, Profile profile, Contribution contributed, long due) {
        this.id = id;
        this.key = TimelineKeys.customer(id);
        this.profile = profile;
        this.contributed = contributed;
        this.counted = contributed != null;
        this.due = due;
    }

    /** Where the customer stood when last published and counted; null when never. */
    Standing published() {
        return contributed == null ? null : contributed.standing();
    }
}
