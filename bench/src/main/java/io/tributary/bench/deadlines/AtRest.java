package io.tributary.bench.deadlines;

import io.tributary.bench.measure.CpuTime;
import io.tributary.bench.measure.LiveHeap;
import io.tributary.bench.process.RunningServer;
import java.io.IOException;
import java.time.Duration;

/** What a server costs to which nothing comes. */
final class AtRest {
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(12);
    private static final double MILLIS = 1e3;

    private AtRest() {}

    static Deadlines.Rest measure(RunningServer server) throws IOException, InterruptedException {
        LiveHeap.bytes(server.pid());
        Thread.sleep(SETTLING.toMillis());
        long start = System.nanoTime();
        double own = CpuTime.of(server.pid());
        double brokers = CpuTime.of(server.brokerPid());
        Thread.sleep(MEASURED.toMillis());
        own = CpuTime.of(server.pid()) - own;
        brokers = CpuTime.of(server.brokerPid()) - brokers;
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Deadlines.Rest(
                seconds, MILLIS * own / seconds, MILLIS * brokers / seconds, LiveHeap.bytes(server.pid()));
    }
}
