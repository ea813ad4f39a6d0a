package io.tributary.api.position;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.routing.Hop;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a read that brings the header {@code X-CDP-Position} wait until it sees what the position names, and gives every
 * read the position of what it includes.
 *
 * <p>A request that waits holds no thread. One that has waited for five seconds is answered 503 with {@code Retry-After}:
 * nothing is wrong with it, and asking again helps.
 */
public final class ReadAfterWrite implements AutoCloseable {
    /** On requests: what must be seen, several joined by commas. On answers: what was written, or is included at least. */
    public static final String HEADER = "X-CDP-Position";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int THREADS = 16;
    private static final Set<String> FIGURES = Set.of(
            "/kpis",
            "/customer_segments",
            "/monthly_revenue",
            "/top_customers",
            "/product_category_performance",
            "/customer_satisfaction",
            "/churn_risk",
            "/rfm_segmentation");

    private final Positions positions;
    private final TokenCodec tokens;
    private final Duration patience;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    /** Reads that have waited are answered by these. */
    private final ExecutorService threads;

    public ReadAfterWrite(Positions positions, TokenCodec tokens) {
        this(positions, tokens, PATIENCE);
    }

    ReadAfterWrite(Positions positions, TokenCodec tokens, Duration patience) {
        this.positions = positions;
        this.tokens = tokens;
        this.patience = patience;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "read-after-write");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /** Reads wait for this one, too. */
    public ReadAfterWrite with(Follower follower) {
        followers.add(follower);
        return this;
    }

    public void addTo(RoutesConfig routes) {
        routes.before(this::before);
    }

    private void before(Context request) {
        if (!isRead(request)) {
            return;
        }
        Token wanted = wanted(request);
        // One that was passed on has waited where it came from, and the customer's task is behind no totals.
        boolean hasWaited = request.header(Hop.HEADER) != null;
        if (wanted.isNothing() || hasWaited || (followers.isEmpty() && positions.includes(wanted))) {
            say(request);
            return;
        }
        request.future(() -> seen(wanted).thenRun(() -> say(request)));
    }

    private static boolean isRead(Context request) {
        boolean gets =
                request.method().equals(HandlerType.GET) || request.method().equals(HandlerType.HEAD);
        return gets && (request.path().startsWith("/api/") || FIGURES.contains(request.path()));
    }

    private Token wanted(Context request) {
        Token all = Token.NOTHING;
        for (String text : Collections.list(request.req().getHeaders(HEADER))) {
            all = all.and(tokens.token(text)
                    .orElseThrow(() -> new BadRequestResponse("header '" + HEADER + "' is '" + text
                            + "', but must be the position of earlier answers, several joined by commas")));
        }
        return all;
    }

    private void say(Context request) {
        request.header(HEADER, tokens.text(positions.now()));
    }

    private CompletableFuture<Void> seen(Token wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        CompletableFuture<Void> reached = positions.reached(wanted);
        return reached.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync(
                        (done, failure) -> {
                            if (failure != null) {
                                reached.cancel(false);
                                throw notSeen();
                            }
                            followers.forEach(follower -> await(follower, deadline));
                            return null;
                        },
                        threads);
    }

    private void await(Follower follower, long deadline) {
        try {
            follower.await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        } catch (TimeoutException late) {
            throw notSeen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private NotReadyException notSeen() {
        return new NotReadyException("what " + HEADER + " names is not to be seen yet after "
                + patience.toMillis() / 1000.0 + " seconds; it will be, ask again");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
