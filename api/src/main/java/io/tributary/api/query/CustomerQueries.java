package io.tributary.api.query;

import io.tributary.schemas.avro.Customer360;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.scoring.Scoring;
import io.tributary.topology.scoring.Yardstick;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;

/** Reads customers from the stores of the running topology and scores them as of now. */
public final class CustomerQueries {
    private final LocalStores stores;
    private final CustomerScan scan;
    private final CurrentYardstick yardstick;

    public CustomerQueries(LocalStores stores, CurrentYardstick yardstick) {
        this.stores = stores;
        this.scan = new CustomerScan(stores);
        this.yardstick = yardstick;
    }

    /**
     * The row of one customer; empty when the customer is not known.
     *
     * @throws NotReadyException while the customer's task is not running here
     */
    public Optional<Customer360> customer(String id, Instant asOf) {
        int partition = stores.partition(id);
        Scoring scoring = new Scoring(stores.catalogue(partition), yardstick.get());
        return profile(id, partition).map(profile -> scoring.score(profile, asOf));
    }

    /**
     * The profile of one customer; empty when the customer is not known.
     *
     * @throws NotReadyException while it can't be read here
     */
    Optional<Profile> profile(String id, int partition) {
        byte[] stored = LocalStores.reading(
                () -> stores.profiles(partition).get(Bytes.wrap(id.getBytes(StandardCharsets.UTF_8))));
        return Optional.ofNullable(stored)
                .map(bytes -> new ProfileCodec().decode(id, bytes).profile())
                .filter(Profile::isKnown);
    }

    /**
     * Every known customer, by customer_id in the order of code points, one at a time.
     *
     * @throws NotReadyException when not all partitions are running here
     */
    public void forEach(Instant asOf, Consumer<Customer360> rows) {
        Yardstick now = yardstick.get();
        List<Scoring> scorings = new ArrayList<>();
        for (int partition = 0; partition < stores.partitions(); partition++) {
            scorings.add(new Scoring(stores.catalogue(partition), now));
        }
        scan.forEach(null, (partition, profile) -> {
            rows.accept(scorings.get(partition).score(profile, asOf));
            return true;
        });
    }

    /**
     * Passes when every partition can be read here.
     *
     * @throws NotReadyException when not
     */
    public void requireAllPartitions() {
        stores.requireAll();
    }
}
