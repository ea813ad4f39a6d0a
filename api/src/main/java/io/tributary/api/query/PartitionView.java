package io.tributary.api.query;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.profile.Profile;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * One partition's customers as this process can read them: by the task that folds their facts, or by its standby, which
 * is behind.
 */
public final class PartitionView {
    private final Supplier<Catalogue> catalogue;
    private final ReadOnlyKeyValueStore<Bytes, byte[]> profiles;
    private final ReadOnlyKeyValueStore<Bytes, byte[]> timeline;
    private final Optional<Long> lag;

    private PartitionView(
            Supplier<Catalogue> catalogue,
            ReadOnlyKeyValueStore<Bytes, byte[]> profiles,
            ReadOnlyKeyValueStore<Bytes, byte[]> timeline,
            Optional<Long> lag) {
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.timeline = timeline;
        this.lag = lag;
    }

    static PartitionView ofActive(
            Catalogue catalogue,
            ReadOnlyKeyValueStore<Bytes, byte[]> profiles,
            ReadOnlyKeyValueStore<Bytes, byte[]> timeline) {
        return new PartitionView(() -> catalogue, profiles, timeline, Optional.empty());
    }

    static PartitionView ofStandby(
            Supplier<Catalogue> catalogue,
            ReadOnlyKeyValueStore<Bytes, byte[]> profiles,
            ReadOnlyKeyValueStore<Bytes, byte[]> timeline,
            long lag) {
        return new PartitionView(catalogue, profiles, timeline, Optional.of(lag));
    }

    /** How many records of the stores' changelogs a standby had not applied, at most; empty for the task itself. */
    public Optional<Long> standbyLag() {
        return lag;
    }

    /** The profiles by customer_id; the bytes of the ids are their order. */
    ReadOnlyKeyValueStore<Bytes, byte[]> profiles() {
        return profiles;
    }

    /** The facts. */
    ReadOnlyKeyValueStore<Bytes, byte[]> timeline() {
        return timeline;
    }

    /**
     * What the partition knows of products and campaigns, all that a profile names among it.
     *
     * @throws NotReadyException when a standby has the profile already and what it names not yet: each store has a
     *     changelog of its own
     */
    Catalogue catalogue(Profile profile) {
        Catalogue known = catalogue.get();
        if (lag.isPresent() && !names(known, profile)) {
            throw new NotReadyException("the standby is between two commits");
        }
        return known;
    }

    private static boolean names(Catalogue catalogue, Profile profile) {
        for (int row = 0; row < profile.products(); row++) {
            int number = profile.product(row);
            if (number >= catalogue.products() || catalogue.product(number) == null) {
                return false;
            }
        }
        for (int row = 0; row < profile.campaigns(); row++) {
            int number = profile.campaign(row);
            if (number >= catalogue.campaigns() || catalogue.campaign(number) == null) {
                return false;
            }
        }
        return true;
    }
}
