package io.tributary.topology.store;

import io.tributary.schemas.avro.SampleRequest;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Arrival;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Entity;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.profile.Order;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.Yardstick;
import io.tributary.topology.summary.PartitionSummary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Deadlines deadlines;
    private final ProfileCodec codec = new ProfileCodec();
    private final ProfileCache cache;
    private final Sample sample;
    private final Settling settling;

    private List<CustomerState> dirty = new ArrayList<>();

    /** What is told of every customer of whom there is something to publish. */
    public interface Changed {
        /**
         * A row has changed.
         *
         * @param standing where the customer stands; null when no longer known
         */
        void changed(Profile profile, Standing standing);

        /** The same of one who was not known at the commit before; without interest to most. */
        default void appeared(Profile profile, Standing standing) {
            changed(profile, standing);
        }
    }

    /**
     * The customers of the task that these stores belong to.
     *
     * @param cached how many profiles are kept in memory after a commit
     * @param sampled how many customers at most are lent to a sample
     */
    public Customers(
            KeyValueStore<Bytes, byte[]> timeline,
            KeyValueStore<Bytes, byte[]> profiles,
            Catalogue catalogue,
            PartitionSummary summary,
            Deadlines deadlines,
            int cached,
            int sampled) {
        this.timeline = new Timeline(timeline);
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.summary = summary;
        this.deadlines = deadlines;
        this.cache = new ProfileCache(cached);
        this.sample = new Sample(sampled);
        this.settling = new Settling(summary, deadlines, sample);
        scan();
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
                keep(customer, key, incoming, fact);
                count(customer, fact, 1);
            }
            case CORRECTION -> correct(customer, key, incoming, fact, stored);
            case CONFIRMATION -> keep(customer, key, incoming, fact);
            case DUPLICATE, SUPERSEDED -> {
                return arrival;
            }
        }
        if (fact.isEvent() && !fact.withdrawn()) {
            summary.see(fact.occurredAt());
        }
        return arrival;
    }

    private void correct(CustomerState customer, Bytes key, byte[] incoming, Fact fact, byte[] stored) {
        Fact before = timeline.decode(fact.kind(), customer.id, fact.id(), stored);
        keep(customer, key, incoming, fact);
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

    /** What is no event has no part in the row, which is not published for it. */
    private void keep(CustomerState customer, Bytes key, byte[] stored, Fact fact) {
        timeline.put(customer, key, stored);
        if (fact.isEvent()) {
            publish(customer);
        } else {
            touch(customer);
        }
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
        publish(customer);
        if (customer.profile.isKnown() != customer.counted) {
            // Facts of unknown customers are kept uncounted; from here on they count, or no longer do.
            int sign = customer.counted ? -1 : 1;
            customer.counted = !customer.counted;
            timeline.facts(customer).forEach(fact -> summary.count(fact, sign));
            timeline.orders(customer)
                    .values()
                    .forEach(order -> summary.replace(sign < 0 ? order : null, sign < 0 ? null : order));
        }
    }

    /** The profile as it is now; null when there is none. It is not kept in memory for that. */
    Profile stored(String customerId) {
        CustomerState customer = cache.get(customerId);
        if (customer != null) {
            return customer.profile;
        }
        byte[] stored = profiles.get(Bytes.wrap(customerId.getBytes(StandardCharsets.UTF_8)));
        return stored == null ? null : codec.decode(customerId, stored).profile();
    }

    /** The profile as it is now, uncommitted changes included; an empty one of a customer nobody has heard of. */
    public Profile profile(String customerId) {
        return state(customerId).profile;
    }

    /**
     * Writes all changes since the last flush to the stores, brings the totals up to date, and tells of every customer
     * whose row is another one.
     *
     * @param asOf the business instant, milliseconds since 1970
     */
    public void flush(Yardstick yardstick, long asOf, Changed changed) {
        int today = Profile.day(asOf);
        List<KeyValue<Bytes, byte[]>> rows = new ArrayList<>(dirty.size());
        for (CustomerState customer : dirty) {
            settling.settle(customer, yardstick, today, changed);
            rows.add(KeyValue.pair(
                    Bytes.wrap(customer.id.getBytes(StandardCharsets.UTF_8)),
                    codec.encode(customer.profile, customer.published(), customer.due)));
        }
        timeline.write(dirty);
        profiles.putAll(rows);
        deadlines.write();
        for (CustomerState customer : dirty) {
            customer.dirty = false;
            customer.publish = false;
            customer.look = false;
        }
        dirty = new ArrayList<>();
        cache.makeRoom();
        if (summary.ranking().isExhausted()) {
            scan();
        }
    }

    /** Fills what is kept in memory of all customers from the stored profiles. Only when nothing waits to be written. */
    private void scan() {
        summary.ranking().clear();
        sample.clear();
        try (KeyValueIterator<Bytes, byte[]> all = profiles.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                Profile profile = codec.decode(id(entry.key), entry.value).profile();
                if (profile.isKnown()) {
                    summary.ranking().put(profile.customer(), profile.lifetimeMinor());
                    if (profile.hasPurchase()) {
                        sample.add(profile.customerId());
                    }
                }
            }
        }
    }

    /**
     * Draws a sample of the known customers with a purchase.
     *
     * @param request says up to which day
     */
    public SampleDraw draw(SampleRequest request) {
        if (sample.isExhausted()) {
            scan();
        }
        return new SampleDraw(this, sample.ids(), sample.level(), request);
    }

    /** Customers whose time has come: the next flush looks at them, and publishes what is news. */
    public void look(List<Deadlines.Due> due) {
        for (Deadlines.Due deadline : due) {
            CustomerState customer = state(deadline.customerId());
            customer.look = true;
            touch(customer);
            if (customer.due != deadline.instant()) {
                // Nobody knows of this entry, so nobody would ever take it out.
                deadlines.move(customer.id, deadline.instant(), ProfileCodec.NOT_DUE);
            }
        }
    }

    /**
     * Looks at stored customers, some at a time, and marks for the next flush whom a change in common concerns.
     *
     * @param after the last customer looked at so far, null to begin
     * @param most how many are looked at in one call
     * @return the last customer looked at, null when there are no more
     */
    public String mark(String after, int most, Concern concern) {
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
                if (customer.profile.isKnown() && isConcerned(customer, concern)) {
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

    private static boolean isConcerned(CustomerState customer, Concern concern) {
        if (concern.rowOf(customer.profile)) {
            customer.publish = true;
            customer.look |= concern.standings();
            return true;
        }
        if (concern.standings() && concern.standingOf(customer.profile, customer.published(), customer.due)) {
            customer.look = true;
            return true;
        }
        return false;
    }

    private void publish(CustomerState customer) {
        customer.publish = true;
        touch(customer);
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
                    ? new CustomerState(customerId, new Profile(customerId), null, ProfileCodec.NOT_DUE)
                    : load(customerId, stored);
            cache.put(customer);
        }
        customer.used = true;
        return customer;
    }

    private CustomerState load(String customerId, byte[] stored) {
        ProfileCodec.Stored decoded = codec.decode(customerId, stored);
        return new CustomerState(customerId, decoded.profile(), decoded.contributed(), decoded.due());
    }

    private static String id(Bytes key) {
        return new String(key.get(), StandardCharsets.UTF_8);
    }
}
