package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.routing.RoutedReads.Found;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Any interleaving of clients that come, subscribe, leave and read at their pace, of changes, of the stream that tells of them
 * later, and of reads that see them earlier: nobody goes back in time, nobody is sent a thing twice, and when all is quiet
 * everybody has the newest state.
 */
class LivePropertyTest {
    private static final int CLIENTS = 3;
    private static final String ID = "C1";
    private static final long PAUSE = 250;

    /** What can happen next. */
    private enum Step {
        CHANGE,
        TOLD,
        TICK,
        READ_BEGINS,
        READ_ENDS,
        READ_FAILS,
        READ_OF_STANDBY,
        TIME,
        SWEEP,
        SUBSCRIBE_0,
        SUBSCRIBE_1,
        SUBSCRIBE_2,
        UNSUBSCRIBE_0,
        UNSUBSCRIBE_1,
        LEAVE_0,
        LEAVE_1,
        LEAVE_2,
        PONG_0,
        PONG_1
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(120);
    }

    @Property(tries = 2_000)
    void shouldEndOnTheNewestStateAndNeverGoBack(@ForAll("steps") List<Step> steps) {
        World world = new World();
        steps.forEach(world::take);
        world.settle();
        world.check();
    }

    /** One customer whose state is a number, a stream that lags behind it, and clients. */
    private static final class World {
        private long nanos;
        private int state;
        /** Changes that the stream has not told of. */
        private int untold;

        private final Deque<Runnable> reads = new ArrayDeque<>();
        private Read reading = Read.OWNER;
        private final CustomerUpdates customers = new CustomerUpdates(
                id -> read(), reads::add, () -> "2026-01-01T00:00:00Z", Duration.ofNanos(PAUSE), () -> nanos);
        private final List<FakeOutlet> outlets = new ArrayList<>();
        private final List<Client> clients = new ArrayList<>();
        private final boolean[] follows = new boolean[CLIENTS];
        private final int[] before = new int[CLIENTS];

        private enum Read {
            OWNER,
            STANDBY,
            NOBODY
        }

        World() {
            LiveCounters counters = new LiveCounters();
            for (int i = 0; i < CLIENTS; i++) {
                FakeOutlet outlet = i == 0 ? FakeOutlet.fast() : FakeOutlet.slow();
                outlets.add(outlet);
                clients.add(new Client(outlet, () -> nanos, counters));
            }
        }

        private Found read() {
            if (reading == Read.NOBODY) {
                throw new NotReadyException("moving");
            }
            int seen = reading == Read.STANDBY ? Math.max(0, state - 2) : state;
            String json = "{\"value\":" + seen + ",\"lastUpdated\":\"2026-01-01T00:00:00Z\"}";
            return new Found(Optional.of(json.getBytes(StandardCharsets.UTF_8)), reading == Read.OWNER);
        }

        void take(Step step) {
            switch (step) {
                case CHANGE -> {
                    state++;
                    untold++;
                }
                case TOLD -> tell();
                case TICK -> customers.tick();
                case READ_BEGINS -> customers.tick();
                case READ_ENDS -> run(Read.OWNER);
                case READ_FAILS -> run(Read.NOBODY);
                case READ_OF_STANDBY -> run(Read.STANDBY);
                case TIME -> nanos += PAUSE;
                case SWEEP -> customers.sweep();
                case SUBSCRIBE_0 -> subscribe(0);
                case SUBSCRIBE_1 -> subscribe(1);
                case SUBSCRIBE_2 -> subscribe(2);
                case UNSUBSCRIBE_0 -> unsubscribe(0);
                case UNSUBSCRIBE_1 -> unsubscribe(1);
                case LEAVE_0 -> outlets.get(0).leave();
                case LEAVE_1 -> outlets.get(1).leave();
                case LEAVE_2 -> outlets.get(2).leave();
                case PONG_0 -> clients.get(0).pong(outlets.get(0).nextPing());
                case PONG_1 -> clients.get(1).pong(outlets.get(1).nextPing());
                default -> throw new IllegalStateException(step.toString());
            }
            outlets.forEach(outlet ->
                    assertThat(outlet.onTheirWay()).as("sends at a time").isLessThanOrEqualTo(1));
        }

        private void tell() {
            if (untold > 0) {
                untold--;
                customers.changed(ID);
            }
        }

        private void run(Read as) {
            Runnable read = reads.poll();
            if (read != null) {
                reading = as;
                read.run();
                reading = Read.OWNER;
            }
        }

        private void subscribe(int client) {
            if (!follows[client]) {
                follows[client] = true;
                before[client] = outlets.get(client).received().size();
                customers.follow(clients.get(client), ID, 10);
            }
        }

        private void unsubscribe(int client) {
            follows[client] = false;
            customers.leave(clients.get(client), ID);
        }

        /** The stream tells everything, time passes, and everybody reads. */
        void settle() {
            while (untold > 0) {
                tell();
            }
            for (int i = 0; i < 20; i++) {
                nanos += PAUSE;
                customers.tick();
                run(Read.OWNER);
                for (int client = 0; client < CLIENTS; client++) {
                    outlets.get(client).leave();
                    clients.get(client).pong(outlets.get(client).nextPing());
                }
            }
        }

        void check() {
            for (int i = 0; i < CLIENTS; i++) {
                if (follows[i]) {
                    List<JsonNode> messages = outlets.get(i).received().stream()
                            .skip(before[i])
                            .map(LiveServer::parse)
                            .toList();
                    check(messages);
                }
            }
        }

        private void check(List<JsonNode> messages) {
            assertThat(messages).isNotEmpty();
            assertThat(messages.get(0).path("snapshot").asBoolean()).isTrue();
            long value = -1;
            long seq = -1;
            for (JsonNode message : messages) {
                long next = message.path("data").path("value").asLong();
                assertThat(next).as("goes forward").isGreaterThan(value);
                assertThat(message.path("seq").asLong()).isGreaterThan(seq);
                assertThat(message.path("snapshot").asBoolean()).isEqualTo(value < 0);
                value = next;
                seq = message.path("seq").asLong();
            }
            assertThat(value).as("the newest state").isEqualTo(state);
        }
    }
}
