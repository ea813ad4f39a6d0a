package io.tributary.api.demo;

import io.tributary.api.config.Configuration;
import io.tributary.api.config.DemoSettings;
import io.tributary.api.demo.shop.Delivery;
import io.tributary.api.demo.shop.LiveShop;
import io.tributary.api.demo.shop.Shop;
import io.tributary.api.demo.shop.ShopPlan;
import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.load.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * A shop beside a running server: it publishes two years of history, compares what the server makes of it with its own
 * books, and then keeps live traffic going.
 *
 * <p>It is a source system like any other: records go to Kafka, figures come over REST. The server answers meanwhile.
 */
public final class Demo implements AutoCloseable {
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);
    private static final int MOST_DIFFERENCES_SHOWN = 20;

    private final Configuration configuration;
    private final Path directory;
    private final URI address;
    private final EventPublisher publisher;
    private final PrintStream out;
    private final PrintStream err;
    private final Thread thread = new Thread(this::live, "demo");
    private ShopMemory memory;

    private Demo(
            Configuration configuration,
            ShopMemory memory,
            URI address,
            EventPublisher publisher,
            PrintStream out,
            PrintStream err) {
        this.configuration = configuration;
        this.directory = configuration.data().directory();
        this.memory = memory;
        this.address = address;
        this.publisher = publisher;
        this.out = out;
        this.err = err;
    }

    /**
     * Looks whether the data directory is one for this shop, before anything is started on it.
     *
     * @throws DemoRefusedException when it holds the shop of other settings
     */
    public static void requireSameShop(Configuration configuration) {
        remembered(configuration);
    }

    private static Optional<ShopMemory> remembered(Configuration configuration) {
        DemoSettings wanted = configuration.demo();
        Optional<ShopMemory> memory = ShopMemory.in(configuration.data().directory());
        memory.map(ShopMemory::plan).ifPresent(plan -> {
            if (plan.seed() != wanted.seed() || plan.customers() != wanted.customers()) {
                throw new DemoRefusedException(("the data directory %s holds the demo shop of --seed %d --customers %d,"
                                + " and not that of --seed %d --customers %d. Say the same, or choose another directory"
                                + " with --data.")
                        .formatted(
                                configuration.data().directory(),
                                plan.seed(),
                                plan.customers(),
                                wanted.seed(),
                                wanted.customers()));
            }
        });
        return memory;
    }

    /**
     * A demo on a server that has started and nobody knows of yet; {@link #begin} sets it going.
     *
     * @param publisher taken over, and closed with the demo
     * @throws DemoRefusedException when the server holds data that are not the shop's
     */
    public static Demo prepare(
            Configuration configuration, URI address, EventPublisher publisher, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        Optional<ShopMemory> memory = remembered(configuration);
        if (memory.isEmpty() && !new Platform(address).isEmpty()) {
            publisher.close();
            throw new DemoRefusedException(
                    ("the data directory %s holds data that are not the demo's, and its customers"
                                    + " would be among them. Choose another directory with --data.")
                            .formatted(configuration.data().directory()));
        }
        DemoSettings settings = configuration.demo();
        ShopPlan plan = new ShopPlan(
                settings.seed(), settings.customers(), Clock.systemUTC().instant());
        return new Demo(configuration, memory.orElse(new ShopMemory(plan, false, 0)), address, publisher, out, err);
    }

    /** Sets it going, on a thread of its own. */
    public void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    private void live() {
        try {
            memory = memory.started();
            memory.writeTo(directory);
            Shop shop = Shop.open(memory.plan());
            if (memory.complete()) {
                remember(shop);
            } else {
                loadHistory(shop);
            }
            keepTrafficGoing(shop.goLive(memory.starts()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            tell(
                    err,
                    "The demo can't go on: %s. Started again on the same data, it sends its history again.",
                    failed.getMessage());
        } catch (RuntimeException bug) {
            LoggerFactory.getLogger(Demo.class).error("the demo has ended", bug);
        }
    }

    /** Lives through the history once more, and sends nothing of it. */
    private void remember(Shop shop) {
        shop.playHistory(Demo::forget);
        tell(
                out,
                "The history is in from an earlier start: %,d customers until %s.",
                memory.plan().customers(),
                memory.plan().until());
    }

    private static void forget(Delivery delivery) {
        // Sent by an earlier start.
    }

    private void loadHistory(Shop shop) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HistoryLoad load = new HistoryLoad(publisher, Progress.to(out));
        load.run(shop);
        memory = memory.completed();
        memory.writeTo(directory);
        Platform platform = new Platform(address);
        platform.awaitEverything();
        Audit.Findings findings = new Audit(platform, load.ledger(), configuration.figures()).run();
        double seconds = (System.nanoTime() - began) / 1e9;
        String arrived = String.format(
                Locale.ROOT,
                "History is in after %.1f s: %,d records of %,d customers.",
                seconds,
                load.records(),
                memory.plan().customers());
        List<String> differences = findings.differences();
        if (differences.isEmpty()) {
            tell(
                    out,
                    "%s All figures agree with the shop's own books (%,d customers known, %,d orders, revenue %,.2f).",
                    arrived,
                    findings.totals().customers(),
                    findings.totals().orders(),
                    findings.totals().revenue());
            return;
        }
        tell(out, "%s", arrived);
        tell(err, "FIGURES DIFFER from the shop's own books in %,d places:", differences.size());
        differences.stream().limit(MOST_DIFFERENCES_SHOWN).forEach(difference -> tell(err, "  %s", difference));
    }

    private void keepTrafficGoing(LiveShop shop) throws InterruptedException {
        int rate = configuration.demo().rate();
        if (rate == 0) {
            tell(out, "No live traffic (--rate 0). Try: curl %s/api/kpis", address);
            return;
        }
        tell(out, "Live traffic: %,d facts a second. Try: curl %s/api/kpis", rate, address);
        new LiveTraffic(shop::next, publisher, rate, Clock.systemUTC()).run(Long.MAX_VALUE);
    }

    private static void tell(PrintStream stream, String format, Object... values) {
        stream.println(String.format(Locale.ROOT, format, values));
        stream.flush();
    }

    /** Ends traffic, and what is under way arrives. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE_AT_THE_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }
}
