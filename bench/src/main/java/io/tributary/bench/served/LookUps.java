package io.tributary.bench.served;

import io.tributary.bench.WrongResultException;
import io.tributary.bench.freshness.Freshness.Latency;
import io.tributary.bench.workload.Shop;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/** Asks for customers by key, by a timetable that waits for no answer. */
final class LookUps {
    /** A second. */
    static final int RATE = 500;

    /** As long as the server's JVM compiles what it runs most: look-ups are the first that it is asked over HTTP. */
    private static final int WARM_UP_SECONDS = 50;

    private static final int SECONDS = 30;
    private static final int PATIENCE_SECONDS = 30;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final int customers;

    LookUps(URI server, int customers) {
        this.server = server;
        this.customers = customers;
    }

    /** How long it goes on. */
    static int seconds() {
        return WARM_UP_SECONDS + SECONDS;
    }

    Latency measure() throws InterruptedException {
        int count = seconds() * RATE;
        AtomicLongArray took = new AtomicLongArray(count);
        AtomicInteger failures = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(count);
        SplittableRandom random = new SplittableRandom(1);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = start + TimeUnit.SECONDS.toNanos(1) * i / RATE;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            URI customer = server.resolve("/api/customers/" + Shop.customerId(random.nextInt(customers)));
            var unused = http.sendAsync(HttpRequest.newBuilder(customer).build(), BodyHandlers.ofByteArray())
                    .whenComplete((answer, failure) -> {
                        took.set(number, System.nanoTime() - due);
                        if (failure != null || answer.statusCode() != OK) {
                            failures.incrementAndGet();
                        }
                        open.countDown();
                    });
        }
        if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || failures.get() > 0) {
            throw new WrongResultException("of %d look-ups by key %d have no answer and %d a wrong one"
                    .formatted(count, open.getCount(), failures.get()));
        }
        long[] measured = new long[SECONDS * RATE];
        for (int i = 0; i < measured.length; i++) {
            measured[i] = took.get(WARM_UP_SECONDS * RATE + i);
        }
        return Latency.ofNanos(measured);
    }
}
