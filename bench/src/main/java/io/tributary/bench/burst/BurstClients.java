package io.tributary.bench.burst;

import io.tributary.bench.freshness.Freshness.Latency;
import io.tributary.bench.workload.Shop;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Clients that post arrays of purchases, each with ids that no other has. */
final class BurstClients {
    static final int RECORDS = 500;
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2, BurstClients::daemon))
            .build();
    private final URI door;
    private final AtomicLong nextArray = new AtomicLong();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    BurstClients(URI server) {
        this.door = server.resolve("/api/events/purchase_transactions");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "clients");
        thread.setDaemon(true);
        return thread;
    }

    /** Has so many clients send for so long, and waits until each has its last answer. */
    BurstResult.Step run(int clients, int seconds) throws InterruptedException {
        long before = acknowledged.sum();
        long refusedBefore = refused.sum();
        nanos.clear();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        Phaser open = new Phaser(clients + 1);
        for (int i = 0; i < clients; i++) {
            send(end, open);
        }
        open.arriveAndAwaitAdvance();
        double took = (System.nanoTime() - start) / 1e9;
        long[] latencies = nanos.stream().mapToLong(Long::longValue).toArray();
        return new BurstResult.Step(
                clients,
                seconds,
                (acknowledged.sum() - before) / took,
                (refused.sum() - refusedBefore) / took,
                Latency.ofNanos(latencies),
                0);
    }

    private void send(long end, Phaser open) {
        if (System.nanoTime() >= end) {
            open.arriveAndDeregister();
            return;
        }
        long sent = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(array(nextArray.getAndIncrement())))
                .build();
        var unused = http.sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> {
            long pause = judge(answer, failure, sent);
            Executor later = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS);
            later.execute(() -> send(end, open));
            return answer;
        });
    }

    /** Milliseconds until the client may send again. */
    private long judge(HttpResponse<Void> answer, Throwable failure, long sent) {
        if (failure == null && answer.statusCode() == ACCEPTED) {
            acknowledged.add(RECORDS);
            nanos.add(System.nanoTime() - sent);
            return 0;
        }
        if (failure == null && answer.statusCode() == TOO_MANY) {
            refused.increment();
            return 1_000 * answer.headers().firstValueAsLong("Retry-After").orElse(1);
        }
        unknown.add(RECORDS);
        System.err.println(failure == null ? "answer " + answer.statusCode() : String.valueOf(failure));
        return 1_000;
    }

    private static byte[] array(long array) {
        StringBuilder json = new StringBuilder(RECORDS * 160);
        for (int i = 0; i < RECORDS; i++) {
            long id = array * RECORDS + i;
            json.append(i == 0 ? '[' : ',')
                    .append("{\"transaction_id\":\"B")
                    .append(id)
                    .append("\",\"customer_id\":\"")
                    .append(Shop.customerId((int) (id * 7919 % Shop.CUSTOMERS)))
                    .append("\",\"product_id\":\"P")
                    .append(id % Shop.PRODUCTS)
                    .append("\",\"purchase_date\":\"2025-06-15T10:00:00Z\",\"quantity\":1,\"total_amount\":12.34}");
        }
        return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    long acknowledged() {
        return acknowledged.sum();
    }

    long unknown() {
        return unknown.sum();
    }
}
