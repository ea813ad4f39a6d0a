package io.tributary.bench.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.WrongResultException;
import io.tributary.bench.freshness.OpenLoad;
import io.tributary.bench.freshness.Probes;
import io.tributary.bench.measure.CpuTime;
import io.tributary.bench.process.Parent;
import io.tributary.bench.workload.Publisher;
import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.SourceRecord;
import io.tributary.bench.workload.Workload;
import io.tributary.schemas.serde.LocalRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** The process of all clients and of the load: they share one clock, and so one JVM. */
public final class LiveProcess {
    /** Facts a second. */
    public static final int RATE = 2_000;

    private static final int PROBES_A_SECOND = 20;
    private static final int PROBE_EVERY = 100;
    /** As long as the server's JVM compiles what it runs most: before that, its compiler takes a core from two. */
    private static final int WARM_UP_SECONDS = 60;

    private static final int SECONDS = 30;
    private static final int CREATED = 202;
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final ObjectMapper json = new ObjectMapper();
    private final LiveRun.Place place;
    private final HttpClient http =
            HttpClient.newBuilder().executor(Executors.newFixedThreadPool(2)).build();
    private final Arrivals arrivals;

    private LiveProcess(LiveRun.Place place) {
        this.place = place;
        this.arrivals = new Arrivals((WARM_UP_SECONDS + SECONDS) * PROBES_A_SECOND, place.clients());
    }

    /** One argument: the place as JSON. */
    public static void main(String[] arguments) throws Exception {
        Parent.endWithIt();
        ObjectMapper json = new ObjectMapper();
        LiveProcess process = new LiveProcess(json.readValue(arguments[0], LiveRun.Place.class));
        System.out.println(json.writeValueAsString(process.measure()));
        System.exit(0);
    }

    private LiveResult measure() throws Exception {
        Shop shop = new Shop();
        try (Publisher publisher = new Publisher(place.bootstrapServers(), LiveRun.TOPICS)) {
            shop.forEachEntity(publisher::send);
        }
        awaitQuiet();
        List<WebSocket> clients = connect();
        int facts = (WARM_UP_SECONDS + SECONDS) * RATE;
        Workload workload = new Workload(shop, facts, true);
        List<SourceRecord> load =
                LongStream.range(0, facts).mapToObj(workload::fact).toList();
        Thread feeder = new Thread(
                () -> new OpenLoad(
                                place.bootstrapServers(),
                                LiveRun.TOPICS,
                                new LocalRegistry(),
                                new Probes(facts / PROBE_EVERY))
                        .run(load, RATE, PROBE_EVERY, () -> false),
                "load");
        feeder.start();
        int first = WARM_UP_SECONDS * PROBES_A_SECOND;
        post(0, first);
        double cpu = CpuTime.of(place.serverPid());
        long messages = arrivals.messages();
        long began = System.nanoTime();
        post(first, arrivals.count());
        double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        double cores = (CpuTime.of(place.serverPid()) - cpu) / seconds;
        double perSecond = (arrivals.messages() - messages) / seconds;
        feeder.join();
        awaitTold();
        LiveResult result = new LiveResult(
                place.clients(),
                RATE,
                SECONDS,
                arrivals.count() - first,
                arrivals.untilAccepted(first),
                arrivals.untilNamed(first),
                arrivals.untilCounted(first),
                arrivals.untilFollowed(first),
                perSecond,
                cores);
        clients.forEach(WebSocket::abort);
        return result;
    }

    /** All follow figures and arrivals, and each arrival is followed by one of them. */
    private List<WebSocket> connect() throws Exception {
        long known = json.readTree(
                        http.send(HttpRequest.newBuilder(address("/kpis")).build(), BodyHandlers.ofByteArray())
                                .body())
                .path("total_customers")
                .asLong();
        URI socket = URI.create(place.address().replace("http://", "ws://") + "/ws");
        List<WebSocket> clients = new ArrayList<>();
        for (int client = 0; client < place.clients(); client++) {
            List<String> channels = new ArrayList<>(List.of("kpis", "customers"));
            for (int arrival = client; arrival < arrivals.count(); arrival += place.clients()) {
                channels.add("customer:" + Arrivals.customer(arrival));
            }
            WebSocket opened = http.newWebSocketBuilder()
                    .buildAsync(socket, new LiveListener(client, arrivals, known))
                    .get();
            // No more than a client may name in a message, and may follow.
            for (int from = 0; from < Math.min(100, channels.size()); from += 50) {
                opened.sendText(
                                "{\"action\":\"subscribe\",\"channels\":"
                                        + json.writeValueAsString(
                                                channels.subList(from, Math.min(from + 50, channels.size())))
                                        + "}",
                                true)
                        .get();
            }
            clients.add(opened);
        }
        return clients;
    }

    /** By a timetable that waits for nobody. */
    private void post(int from, int to) {
        long start = System.nanoTime();
        for (int arrival = from; arrival < to; arrival++) {
            long due = start + (arrival - from) * TimeUnit.SECONDS.toNanos(1) / PROBES_A_SECOND;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            arrivals.due(arrival, due);
            int number = arrival;
            var unused = http.sendAsync(
                            HttpRequest.newBuilder(address("/api/events/customer_info"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(
                                            "{\"customer_id\":\"" + Arrivals.customer(arrival) + "\"}"))
                                    .build(),
                            BodyHandlers.ofString())
                    .thenAccept(answer -> accept(number, answer));
        }
    }

    private void accept(int arrival, HttpResponse<String> answer) {
        if (answer.statusCode() == CREATED) {
            arrivals.accepted(arrival);
        } else {
            System.err.println(answer.statusCode() + " " + answer.body());
        }
    }

    private void awaitTold() throws InterruptedException {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (!arrivals.isComplete() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }

    private void awaitQuiet() throws Exception {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (json.readTree(http.send(
                                        HttpRequest.newBuilder(address("/api/status"))
                                                .build(),
                                        BodyHandlers.ofByteArray())
                                .body())
                        .path("lag")
                        .asLong(1)
                != 0) {
            if (System.nanoTime() > deadline) {
                throw new WrongResultException("the lag of the server with clients does not come down to 0");
            }
            Thread.sleep(100);
        }
    }

    private URI address(String path) {
        return URI.create(place.address() + path);
    }
}
