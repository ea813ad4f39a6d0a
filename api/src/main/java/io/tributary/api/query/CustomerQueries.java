package io.tributary.api.query;

import io.tributary.schemas.avro.Customer360;
import io.tributary.topology.fact.Customer;
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
        return customer(stores.active(stores.partition(id)), id, asOf);
    }

    /** The same by a partition as it can be read here. */
    public Optional<Customer360> customer(PartitionView at, String id, Instant asOf) {
        return profile(at, id).filter(Profile::isKnown).map(profile -> row(at, profile, asOf));
    }

    /** The master data of a customer, known, deleted or never there; empty in the last case. */
    public Optional<Customer> master(PartitionView at, String id) {
        return profile(at, id).map(Profile::customer);
    }

    /** The row of a known customer whose profile has been read. */
    private Customer360 row(PartitionView at, Profile profile, Instant asOf) {
        return new Scoring(at.catalogue(profile), yardstick.get()).score(profile, asOf);
    }

    /** What is kept of a customer, known or not; empty when nothing is. */
    static Optional<Profile> profile(PartitionView at, String id) {
        byte[] stored = LocalStores.reading(() -> at.profiles().get(Bytes.wrap(id.getBytes(StandardCharsets.UTF_8))));
        return Optional.ofNullable(stored)
                .map(bytes -> new ProfileCodec().decode(id, bytes).profile());
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
