package io.tributary.topology.store;

import io.tributary.topology.profile.Contribution;
import io.tributary.topology.profile.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;

/** A customer in memory between commits: the profile, what the totals hold of it, and what is not written yet. */
final class CustomerState {
    final String id;
    /** The beginning of every timeline key of the customer. */
    final byte[] key;
    /** Timeline entries that the next commit writes; null removes. Most customers have none, few have more than two. */
    private Map<Bytes, byte[]> pending = Map.of();

    Profile profile;
    /** What the totals hold of the profile as a whole; null when nothing. */
    Contribution contributed;
    /** True when the single facts are counted in the totals, as those of known customers are. */
    boolean counted;
    /** True when the customer was asked for since the cache last looked for room. */
    boolean used;
    /** True when there is something for the next commit to write. */
    boolean dirty;

    CustomerState(String id, Profile profile, Contribution contributed) {
        this.id = id;
        this.key = TimelineKeys.customer(id);
        this.profile = profile;
        this.contributed = contributed;
        this.counted = contributed != null;
    }

    /** What the next commit writes to the timeline; null values remove. To be read only. */
    Map<Bytes, byte[]> pending() {
        return pending;
    }

    void write(Bytes timelineKey, byte[] value) {
        if (pending.isEmpty()) {
            pending = new LinkedHashMap<>(2);
        }
        pending.put(timelineKey, value);
    }

    /** All is written. The map is given up, since most customers have no more facts for a long time. */
    void written() {
        pending = Map.of();
        dirty = false;
    }
}
