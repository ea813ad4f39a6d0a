package io.tributary.topology.store;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Arrival;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Entity;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.profile.Contribution;
import io.tributary.topology.profile.Order;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.summary.PartitionSummary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The customers of one task: takes facts and master data in, keeps profiles as objects between commits, writes each
 * changed one once a commit.
 *
 * <p>Timeline, profile and totals of a customer change together or not at all: everything stays in memory until
 * {@link #flush}, which runs in the transaction that commits the offsets. Not thread-safe.
 */
public final class Customers {
    private final Timeline timeline;
    private final KeyValueStore<Bytes, byte[]> profiles;
    private final Catalogue catalogue;
    private final PartitionSummary summary;
    private final SegmentThresholds thresholds;
    private final ProfileCodec codec = new ProfileCodec();
    private final ProfileCache cache;

    private List<CustomerState> dirty = new ArrayList<>();

    /** What is told of every customer that a flush writes. */
    public interface Changed {
        /** The profile as written; {@code wasKnown} is true when the customer was known at the last flush. */
        void changed(Profile profile, boolean wasKnown);
    }

    /**
     * The customers of the task that these stores belong to.
     *
     * @param cached how many profiles are kept in memory after a commit
     */
    public Customers(
            KeyValueStore<Bytes, byte[]> timeline,
            KeyValueStore<Bytes, byte[]> profiles,
            Catalogue catalogue,
            PartitionSummary summary,
            SegmentThresholds thresholds,
            int cached) {
        this.timeline = new Timeline(timeline);
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.summary = summary;
        this.thresholds = thresholds;
        this.cache = new ProfileCache(cached);
        rank();
    }

    /** Takes a fact in, and says what it meant. */
    public Arrival take(Fact fact) {
        CustomerState customer = state(fact.customerId());
        Bytes key = TimelineKeys.fact(customer.key, fact.kind(), fact.id());
        byte[] incoming = timeline.encode(fact);
        byte[] stored = timeline.get(key);
        Arrival arrival = FactCodec.arrival(stored, incoming);
        switch (arrival) {
            case NEW -> {
                customer.profile.fold(fact, catalogue, book(customer));
                keep(customer, key, incoming);
                count(customer, fact, 1);
            }
            case CORRECTION -> correct(customer, key, incoming, fact, stored);
            case CONFIRMATION -> keep(customer, key, incoming);
            case DUPLICATE, SUPERSEDED -> {
                return arrival;
            }
        }
        if (!fact.withdrawn()) {
            summary.see(fact.occurredAt());
        }
        return arrival;
    }

    private void correct(CustomerState customer, Bytes key, byte[] incoming, Fact fact, byte[] stored) {
        Fact before = timeline.decode(fact.kind(), customer.id, fact.id(), stored);
        keep(customer, key, incoming);
        if (customer.profile.unfold(before, catalogue, book(customer))) {
            customer.profile.fold(fact, catalogue, book(customer));
        } else {
            refold(customer);
        }
        count(customer, before, -1);
        count(customer, fact, 1);
    }

    /** Builds the profile anew from all facts, and the orders with it. */
    private void refold(CustomerState customer) {
        Map<String, Order> orders = new HashMap<>();
        customer.profile = Profile.refold(
                customer.id,
                customer.profile.customer(),
                timeline.facts(customer),
                catalogue,
                new OrderBook.InMemory(orders));
        book(customer).replaceAll(orders);
    }

    private OrderBook book(CustomerState customer) {
        return new OrderBook(customer, timeline, summary);
    }

    private void keep(CustomerState customer, Bytes key, byte[] stored) {
        timeline.put(customer, key, stored);
        touch(customer);
    }

    private void count(CustomerState customer, Fact fact, int sign) {
        if (customer.counted) {
            summary.count(fact, sign);
        }
    }

    /** Takes a row of customer_info in, and says what it meant. */
    public Arrival take(Customer row) {
        CustomerState customer = state(row.id());
        Customer before = customer.profile.customer();
        if (before != null) {
            boolean same = withVersion(before, row.version()).equals(row);
            if (same && row.version() <= before.version()) {
                return Arrival.DUPLICATE;
            }
            if (!Entity.replaces(row.version(), before.version())) {
                return Arrival.SUPERSEDED;
            }
            setCustomer(customer, row);
            return same ? Arrival.CONFIRMATION : Arrival.CORRECTION;
        }
        setCustomer(customer, row);
        return Arrival.NEW;
    }

    /** A tombstone deletes the row and forgets its version, as compaction of the topic does. */
    public Arrival delete(String customerId) {
        CustomerState customer = state(customerId);
        if (customer.profile.customer() == null) {
            return Arrival.DUPLICATE;
        }
        setCustomer(customer, null);
        return Arrival.CORRECTION;
    }

    private static Customer withVersion(Customer c, long version) {
        return new Customer(
                c.id(),
                c.firstName(),
                c.lastName(),
                c.email(),
                c.phoneNumber(),
                c.dateOfBirth(),
                c.registeredAt(),
                c.region(),
                c.type(),
                c.status(),
                c.attributes(),
                version,
                c.deleted());
    }

    private void setCustomer(CustomerState customer, Customer row) {
        customer.profile.setCustomer(row);
        touch(customer);
        if (customer.profile.isKnown() != customer.counted) {
            // Facts of unknown customers are kept uncounted; from here on they count, or no longer do.
            int sign = customer.counted ? -1 : 1;
            customer.counted = !customer.counted;
            timeline.facts(customer).forEach(fact -> summary.count(fact, sign));
            timeline.orders(customer).values().forEach(order -> summary.countOrder(order.firstLineAt(), sign));
        }
    }

    /** The profile as it is now, uncommitted changes included; an empty one of a customer nobody has heard of. */
    public Profile profile(String customerId) {
        return state(customerId).profile;
    }

    /**
     * Writes all changes since the last flush to the stores, brings the totals up to date, and tells of every customer
     * that changed.
     */
    public void flush(Changed changed) {
        List<KeyValue<Bytes, byte[]>> rows = new ArrayList<>(dirty.size());
        for (CustomerState customer : dirty) {
            Contribution before = customer.contributed;
            settle(customer);
            rows.add(KeyValue.pair(
                    Bytes.wrap(customer.id.getBytes(StandardCharsets.UTF_8)),
                    codec.encode(customer.profile, customer.contributed)));
            changed.changed(customer.profile, before != null);
        }
        timeline.write(dirty);
        profiles.putAll(rows);
        for (CustomerState customer : dirty) {
            customer.dirty = false;
        }
        dirty = new ArrayList<>();
        cache.makeRoom();
        if (summary.ranking().isExhausted()) {
            rank();
        }
    }

    private void settle(CustomerState customer) {
        Profile profile = customer.profile;
        Contribution after =
                profile.isKnown() ? Contribution.of(profile, thresholds.segment(profile.lifetimeMinor())) : null;
        summary.replace(customer.contributed, after);
        customer.contributed = after;
        if (after == null) {
            summary.ranking().remove(customer.id);
        } else {
            summary.ranking().put(profile.customer(), profile.lifetimeMinor());
        }
    }

    /** Fills the ranking from the stored profiles. Only when nothing waits to be written. */
    private void rank() {
        summary.ranking().clear();
        try (KeyValueIterator<Bytes, byte[]> all = profiles.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                Profile profile = codec.decode(id(entry.key), entry.value).profile();
                if (profile.isKnown()) {
                    summary.ranking().put(profile.customer(), profile.lifetimeMinor());
                }
            }
        }
    }

    /**
     * Marks stored customers for the next flush, some at a time.
     *
     * @param after the last customer looked at so far, null to begin
     * @param most how many are looked at in one call
     * @param buys which products, by dictionary number, make a customer one of those meant; null means everybody
     * @return the last customer looked at, null when there are no more
     */
    public String mark(String after, int most, IntPredicate buys) {
        Bytes from = after == null ? null : Bytes.wrap((after + '\0').getBytes(StandardCharsets.UTF_8));
        String last = null;
        int seen = 0;
        List<CustomerState> loaded = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = profiles.range(from, null)) {
            while (range.hasNext() && seen < most) {
                KeyValue<Bytes, byte[]> entry = range.next();
                last = id(entry.key);
                seen++;
                CustomerState customer = cache.get(last);
                if (customer == null) {
                    customer = load(last, entry.value);
                }
                if (customer.profile.isKnown() && (buys == null || hasAny(customer.profile, buys))) {
                    loaded.add(customer);
                }
            }
        }
        for (CustomerState customer : loaded) {
            cache.put(customer);
            touch(customer);
        }
        return seen < most ? null : last;
    }

    private static boolean hasAny(Profile profile, IntPredicate products) {
        for (int row = 0; row < profile.products(); row++) {
            if (products.test(profile.product(row))) {
                return true;
            }
        }
        return false;
    }

    private void touch(CustomerState customer) {
        if (!customer.dirty) {
            customer.dirty = true;
            dirty.add(customer);
        }
    }

    private CustomerState state(String customerId) {
        CustomerState customer = cache.get(customerId);
        if (customer == null) {
            byte[] stored = profiles.get(Bytes.wrap(customerId.getBytes(StandardCharsets.UTF_8)));
            customer = stored == null
                    ? new CustomerState(customerId, new Profile(customerId), null)
                    : load(customerId, stored);
            cache.put(customer);
        }
        customer.used = true;
        return customer;
    }

    private CustomerState load(String customerId, byte[] stored) {
        ProfileCodec.Stored decoded = codec.decode(customerId, stored);
        return new CustomerState(customerId, decoded.profile(), decoded.contributed());
    }

    private static String id(Bytes key) {
        return new String(key.get(), StandardCharsets.UTF_8);
    }
}
