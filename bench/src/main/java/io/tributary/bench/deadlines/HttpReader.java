package io.tributary.bench.deadlines;

import io.tributary.bench.freshness.Probes;
import io.tributary.bench.freshness.Probes.Stage;
import io.tributary.bench.process.RunningServer;
import io.tributary.bench.workload.Feed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/**
 * Asks over HTTP for the rows of probes until they show the purchase.
 *
 * <p>Of each partition only for the oldest that is not in: those behind it can't be in before it, and asking for them
 * would take the cores from what is measured.
 */
final class HttpReader implements Runnable {
    /** What the figures may be too high by. */
    private static final long PAUSE_MILLIS = 3;

    private final Probes probes;
    private final RunningServer server;
    private final List<List<Integer>> byPartition = new ArrayList<>();

    HttpReader(Probes probes, RunningServer server) {
        this.probes = probes;
        this.server = server;
        IntStream.range(0, Feed.PARTITIONS).forEach(partition -> byPartition.add(new ArrayList<>()));
        IntStream.range(0, probes.count())
                .forEach(probe -> byPartition.get(partition(probe)).add(probe));
    }

    /** As Kafka's producers choose it. */
    private static int partition(int probe) {
        byte[] key = Probes.customer(probe).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % Feed.PARTITIONS;
    }

    @Override
    public void run() {
        int[] next = new int[Feed.PARTITIONS];
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (int partition = 0; partition < next.length; partition++) {
                    next[partition] = read(byPartition.get(partition), next[partition]);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on until one is not in; returns its place. */
    private int read(List<Integer> inOrder, int from) throws IOException, InterruptedException {
        int place = from;
        while (place < inOrder.size() && isIn(inOrder.get(place))) {
            probes.reached(inOrder.get(place), Stage.BY_KEY);
            place++;
        }
        return place;
    }

    private boolean isIn(int probe) throws IOException, InterruptedException {
        return probes.isDue(probe) && server.hasBought(Probes.customer(probe));
    }
}
