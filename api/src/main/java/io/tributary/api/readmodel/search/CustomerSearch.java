package io.tributary.api.readmodel.search;

import io.tributary.api.query.NotReadyException;
import io.tributary.api.readmodel.CustomerChanges;
import io.tributary.api.readmodel.ReadModel;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds customers while somebody types: by the beginnings of words of name, email and id, then by what is inside of them, in
 * any case and with or without accents. Filled from the read model at start, then kept by hearing of its changes.
 * Thread-safe.
 */
public final class CustomerSearch implements CustomerChanges, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CustomerSearch.class);
    /** So many changed customers are looked through one by one; then they get an index of their own. */
    private static final int RECENT = 8_192;
    /** Beyond so many the writer waits for the index. */
    private static final int BACKLOG = 8 * RECENT;

    private static final long RETRY_MILLIS = 200;

    private final SearchIndex index = new SearchIndex();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "customer-search");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean compacting = new AtomicBoolean();
    private volatile ReadModel model;
    /** What changes before all customers are being read, is read with them. */
    private volatile boolean listening;

    private volatile boolean ready;

    /**
     * Some customers who fit, the best first.
     *
     * @param ids of customers; whoever was removed this instant may be among them
     * @param total how many fit, of those that only have the words inside of others at most {@value SearchIndex#MOST_INSIDE}
     *     a segment
     * @param next continues behind the last; empty when there are no more
     */
    public record Result(List<String> ids, int total, Optional<String> next) {}

    /** Reads all customers of a read model in the background, as soon as it can be read, and hears of its changes. */
    public void start(ReadModel of) {
        model = of;
        if (!of.isKept()) {
            return;
        }
        of.tell(this);
        background.execute(this::rebuildWhenReadable);
    }

    private void rebuildWhenReadable() {
        try {
            rebuild(model);
        } catch (NotReadyException soon) {
            CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS, background)
                    .execute(this::rebuildWhenReadable);
        } catch (RuntimeException e) {
            LOG.error("Customers can't be searched: they could not be read", e);
        }
    }

    /** Reads all customers of the read model, now; changes may be heard meanwhile. */
    public void rebuild(ReadModel of) {
        index.startReplacing();
        listening = true;
        SegmentBuilder builder = new SegmentBuilder();
        of.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT customer_id, first_name, last_name, email FROM base.customer_360");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    builder.add(Entry.of(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
                return null;
            }
        });
        index.replaceAll(builder);
        ready = true;
    }

    @Override
    public void changed(String customerId, String firstName, String lastName, String email) {
        if (listening && index.put(customerId, Entry.of(customerId, firstName, lastName, email))) {
            compactWhenFull();
        }
    }

    @Override
    public void gone(String customerId) {
        if (listening) {
            index.remove(customerId);
        }
    }

    @Override
    public void discarded() {
        ready = false;
        listening = false;
        if (model != null) {
            background.execute(this::rebuildWhenReadable);
        }
    }

    private void compactWhenFull() {
        int recent = ready ? index.recent() : 0;
        if (recent >= RECENT && compacting.compareAndSet(false, true)) {
            background.execute(this::compact);
        }
        if (recent >= BACKLOG) {
            awaitBackground();
        }
    }

    private void compact() {
        try {
            index.compact();
        } finally {
            compacting.set(false);
        }
    }

    /** Returns when all that was begun in the background is done. */
    void awaitBackground() {
        try {
            background.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an empty task failed", e);
        }
    }

    /** How many customers can be found. */
    public int size() {
        return index.size();
    }

    /** Whether a text holds anything that can be searched for. */
    public static boolean isQuery(String text) {
        return !Query.of(text).words().isEmpty();
    }

    /**
     * Customers who fit a text.
     *
     * @param next of the page before; null for the first
     * @throws java.util.NoSuchElementException when {@code next} is {@linkplain #isPosition none of ours}
     * @throws NotReadyException until all customers were read
     */
    public Result find(String text, String next, int limit) {
        if (!ready) {
            if (model != null) {
                model.requireReadable();
            }
            throw new NotReadyException("the search index is being built");
        }
        SearchIndex.Found found =
                index.find(Query.of(text), next == null ? null : hit(next).orElseThrow(), limit + 1);
        List<Hit> hits = found.hits();
        boolean more = hits.size() > limit;
        List<Hit> page = more ? hits.subList(0, limit) : hits;
        return new Result(
                page.stream().map(Hit::id).toList(),
                found.total(),
                more ? Optional.of(text(page.get(limit - 1))) : Optional.empty());
    }

    private static String text(Hit hit) {
        return hit.fit() + Base64.getUrlEncoder().withoutPadding().encodeToString(hit.rank());
    }

    /** Whether a text is a {@link Result#next}. */
    public static boolean isPosition(String text) {
        return hit(text).isPresent();
    }

    private static Optional<Hit> hit(String next) {
        int fit = next.isEmpty() ? Query.NOT : next.charAt(0) - '0';
        if (fit < Query.WHOLE || fit > Query.SOMEWHERE) {
            return Optional.empty();
        }
        try {
            Hit hit = new Hit(fit, Base64.getUrlDecoder().decode(next.substring(1)), "");
            return text(hit).equals(next) ? Optional.of(hit) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
