package io.tributary.api.query;

import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.processor.EntityReader;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.store.TimelineReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;

/**
 * The rows of the source tables as the topology holds them, with their versions: what a change has to win over.
 * Thread-safe.
 */
public final class StoredRows {
    private final LocalStores stores;
    private final EntityReader entities;

    public StoredRows(LocalStores stores, SchemaRegistry registry) {
        this.stores = stores;
        this.entities = new EntityReader(registry);
    }

    /**
     * The row of an entity, one that says {@code deleted} too, which has its version; empty when none came, or a
     * tombstone took it.
     *
     * @param table one of those that hold entities
     * @throws NotReadyException while it can't be read here
     */
    public Optional<SpecificRecord> row(SourceTable table, String id) {
        return table == SourceTable.CUSTOMER_INFO
                ? customer(id).map(StoredRows::record)
                : LocalStores.reading(() -> entities.row(stores.entities(), table, id));
    }

    /**
     * The purchases of a customer, known or not, that are not withdrawn; by id in the order of code points.
     *
     * @throws NotReadyException while they can't be read here
     */
    public List<Purchase> purchases(String customerId, Predicate<Purchase> wanted) {
        return LocalStores.reading(() -> {
            List<Purchase> found = new ArrayList<>();
            new TimelineReader(stores.timeline(stores.partition(customerId)))
                    .forEach(customerId, FactKind.PURCHASE, fact -> {
                        Purchase purchase = (Purchase) fact;
                        if (!purchase.withdrawn() && wanted.test(purchase)) {
                            found.add(purchase);
                        }
                    });
            return found;
        });
    }

    private Optional<Customer> customer(String id) {
        Bytes key = Bytes.wrap(id.getBytes(StandardCharsets.UTF_8));
        byte[] stored =
                LocalStores.reading(() -> stores.profiles(stores.partition(id)).get(key));
        return Optional.ofNullable(stored)
                .map(bytes -> new ProfileCodec().decode(id, bytes).profile())
                .map(Profile::customer);
    }

    private static CustomerInfo record(Customer row) {
        return new CustomerInfo(
                row.id(),
                row.firstName(),
                row.lastName(),
                row.email(),
                row.phoneNumber(),
                instant(row.dateOfBirth()),
                instant(row.registeredAt()),
                row.region(),
                row.type(),
                row.status(),
                row.attributes().isEmpty() ? null : row.attributes(),
                row.version(),
                row.deleted());
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
