package io.tributary.api.demo;

import io.tributary.api.config.Configuration;
import io.tributary.api.demo.shop.LiveShop;
import io.tributary.api.demo.shop.Shop;
import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.load.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/**
 * A shop beside a running server: it publishes two years of history, compares what the server makes of it with its own
 * books, and then keeps live traffic going.
 *
 * <p>It is a source system like any other: records go to Kafka, figures come over REST. The server answers meanwhile.
 */
public final class Demo implements AutoCloseable {
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final Configuration configuration;
    private final URI address;
    private final EventPublisher publisher;
    private final PrintStream out;
    private final Story story;
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
        this.memory = memory;
        this.address = address;
        this.publisher = publisher;
        this.out = out;
        this.story = new Story(out, err);
    }

    /**
     * Looks whether the data directory is one for this shop, before anything is started on it.
     *
     * @throws DemoRefusedException when it holds the shop of other settings
     */
    public static void requireSameShop(Configuration configuration) {
        new Admission(configuration).remembered();
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
        try {
            ShopMemory memory = new Admission(configuration).shop(new Platform(address), Clock.systemUTC());
            return new Demo(configuration, memory, address, publisher, out, err);
        } catch (IOException | InterruptedException | RuntimeException e) {
            publisher.close();
            throw e;
        }
    }

    /** Sets it going, on a thread of its own. */
    public void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    private void live() {
        try {
            remember(memory.started());
            Shop shop = Shop.open(memory.plan());
            if (memory.complete()) {
                shop.playHistory(delivery -> {
                    // An earlier start has sent it; what it did to the customers is what live traffic goes on from.
                });
                story.historyIsRemembered(memory.plan());
            } else {
                loadHistory(shop);
            }
            keepTrafficGoing(shop.goLive(memory.starts()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            story.historyFailed(failed.getMessage());
        } catch (RuntimeException bug) {
            LoggerFactory.getLogger(Demo.class).error("the demo has ended", bug);
        }
    }

    private void loadHistory(Shop shop) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HistoryLoad load = new HistoryLoad(publisher, Progress.to(out));
        load.run(shop);
        remember(memory.completed());
        Platform platform = new Platform(address);
        platform.awaitEverything();
        Audit.Findings findings = new Audit(platform, load.ledger(), configuration.figures()).run();
        story.historyIsIn(memory.plan(), load.records(), System.nanoTime() - began, findings);
    }

    private void remember(ShopMemory now) {
        memory = now;
        memory.writeTo(configuration.data().directory());
    }

    private void keepTrafficGoing(LiveShop shop) throws InterruptedException {
        int rate = configuration.demo().rate();
        story.trafficBegins(rate, address);
        if (rate > 0) {
            new LiveTraffic(shop::next, publisher, rate, Clock.systemUTC()).run(Long.MAX_VALUE);
        }
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
