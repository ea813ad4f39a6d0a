package io.tributary.api.live;

import io.tributary.api.query.NotReadyException;
import io.tributary.api.routing.RoutedReads.Found;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels of single customers: {@code customer:C1}. The stream says that a customer has changed; what the customer is now
 * is then read as {@code GET /api/customers/C1} reads it.
 *
 * <p>All states come from one place, in the order in which they are read, so none is older than the one before: snapshots need
 * no comparison with the stream. A change that comes while a read is under way has another read follow it, so none is lost.
 */
final class CustomerUpdates {
    static final String PREFIX = "customer:";
    private static final String TYPE = "customer_update";
    private static final Logger LOG = LoggerFactory.getLogger(CustomerUpdates.class);

    private final Map<String, Followed> followed = new ConcurrentHashMap<>();
    private final Set<Followed> changed = ConcurrentHashMap.newKeySet();
    private final Reader reader;
    private final Executor readers;
    private final Supplier<String> asOf;
    private final long pauseNanos;
    private final LongSupplier nanoTime;

    /** Reads a customer. */
    interface Reader {
        /**
         * The customer as now.
         *
         * @throws NotReadyException when that can't be told at the moment
         */
        Found read(String id);
    }

    private static final class Followed {
        private final String id;
        private final StateChannel channel;
        private volatile boolean isBeingRead;
        private volatile long readAt;

        Followed(String id, long readAt) {
            this.id = id;
            this.channel = new StateChannel(PREFIX + id, TYPE);
            this.readAt = readAt;
        }
    }

    /**
     * No channel yet.
     *
     * @param readers run reads, which may block
     * @param pause that lies between two reads of a customer at least
     */
    CustomerUpdates(Reader reader, Executor readers, Supplier<String> asOf, Duration pause, LongSupplier nanoTime) {
        this.reader = reader;
        this.readers = readers;
        this.asOf = asOf;
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * Has a client follow a customer.
     *
     * @return false when the client follows too much already
     */
    boolean follow(Client client, String id, int most) {
        while (true) {
            Followed customer =
                    followed.computeIfAbsent(id, key -> new Followed(key, nanoTime.getAsLong() - pauseNanos));
            if (!client.follow(customer.channel, most)) {
                return false;
            }
            if (followed.get(id) == customer) {
                changed.add(customer);
                return true;
            }
            // It was let go of in between, and would never hear of anything.
            client.leave(customer.channel);
        }
    }

    void leave(Client client, String id) {
        Followed customer = followed.get(id);
        if (customer != null) {
            client.leave(customer.channel);
        }
    }

    /** True when somebody follows anybody: then keys are worth looking at. */
    boolean isAnyFollowed() {
        return !followed.isEmpty();
    }

    /** The stream says that there is another row. */
    void changed(String id) {
        Followed customer = followed.get(id);
        if (customer != null) {
            changed.add(customer);
        }
    }

    /** Everybody may have changed: another day, another yardstick, or changes may have been missed. */
    void allChanged() {
        changed.addAll(followed.values());
    }

    /** Begins the reads that are due; for one thread. */
    void tick() {
        long now = nanoTime.getAsLong();
        List<Followed> due = changed.stream()
                .filter(customer -> !customer.isBeingRead && now - customer.readAt >= pauseNanos)
                .toList();
        for (Followed customer : due) {
            customer.isBeingRead = true;
            // Before the read: what changes from here on asks for another.
            changed.remove(customer);
            readers.execute(() -> read(customer));
        }
    }

    private void read(Followed customer) {
        try {
            if (customer.channel.isFollowed()) {
                take(customer, reader.read(customer.id));
            }
        } catch (NotReadyException notYet) {
            changed.add(customer);
        } catch (RuntimeException e) {
            LOG.error("A customer who is followed can't be read; that is tried again", e);
            changed.add(customer);
        } finally {
            customer.readAt = nanoTime.getAsLong();
            customer.isBeingRead = false;
        }
    }

    private void take(Followed customer, Found found) {
        if (!found.isNewest()) {
            // A standby may be behind what was sent already; better than nothing, and asked again until the owner
            // answers. Whom it does not know it may just not have heard of.
            changed.add(customer);
            if (customer.channel.isKnown() || found.body().isEmpty()) {
                return;
            }
        }
        Body body = found.body().map(Body::of).orElseGet(() -> Body.nothing(asOf.get()));
        if (customer.channel.publish(body)) {
            customer.channel.wake();
        }
    }

    /** Lets go of customers whom nobody follows any more. */
    void sweep() {
        followed.keySet()
                .forEach(id -> followed.computeIfPresent(
                        id, (key, customer) -> customer.channel.isFollowed() ? customer : null));
    }
}
