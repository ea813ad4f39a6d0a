package io.tributary.bench.served;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.bench.freshness.Probes;
import io.tributary.bench.freshness.Probes.Stage;
import io.tributary.bench.process.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Asks the read model for the probes that are not in it yet, the oldest at once, again and again. */
final class ModelReader implements Runnable {
    /** What the figures may be too high by, and what leaves the cores to what is measured: a question takes tens of milliseconds. */
    private static final long PAUSE_MILLIS = 100;

    private static final int MOST = 30;

    private final Probes probes;
    private final RunningServer server;
    private int first;

    ModelReader(Probes probes, RunningServer server) {
        this.probes = probes;
        this.server = server;
    }

    @Override
    public void run() {
        try {
            while (first < probes.count()) {
                ask();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask() throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (int probe = first; probe < probes.count() && missing.size() < MOST && probes.isDue(probe); probe++) {
            if (!probes.hasReached(probe, Stage.BY_KEY)) {
                missing.add("('" + Probes.customer(probe) + "')");
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        JsonNode found = server.query("SELECT customer_id FROM customer_360 SEMI JOIN (VALUES "
                + String.join(", ", missing) + ") probes (customer_id) USING (customer_id) WHERE total_purchases > 0");
        for (JsonNode row : found.path("rows")) {
            probes.reached(Probes.probe(row.get(0).textValue()), Stage.BY_KEY);
        }
        while (first < probes.count() && probes.hasReached(first, Stage.BY_KEY)) {
            first++;
        }
    }
}
