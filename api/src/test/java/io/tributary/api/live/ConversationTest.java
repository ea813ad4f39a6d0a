package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.routing.RoutedReads.Found;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a client's words and its silence lead to, by a clock by hand. */
class ConversationTest {
    private static final String NOW = "2026-01-01T00:00:00Z";

    private long nanos;
    private final FakeOutlet outlet = FakeOutlet.fast();
    private final LiveCounters counters = new LiveCounters();
    private final FigureUpdates figures = new FigureUpdates(Duration.ofMillis(250), () -> nanos)
            .with("kpis", "kpi_update", () -> Map.of("lastUpdated", NOW))
            .with("churn", "churn_update", () -> Map.of("lastUpdated", NOW));
    private final CustomerUpdates customers = new CustomerUpdates(
            id -> new Found(Optional.empty(), true), Runnable::run, () -> NOW, Duration.ofMillis(250), () -> nanos);
    private final EventChannel arrivals = new EventChannel("customers", "new_customer", "customers", 3);
    private final Channels channels = new Channels(figures, List.of(arrivals), customers, () -> {});
    private final Clients clients = new Clients(channels, counters, () -> NOW, () -> nanos, () -> {});
    private final Conversation conversation = clients.open(outlet);

    @Test
    void shouldFollowTheDefaultsAfterASecondOfSilenceOnly() {
        nanos = Conversation.SILENCE.toNanos() - 1;
        clients.tick();
        assertThat(conversation.client().follows()).isZero();
        nanos++;
        clients.tick();

        assertThat(conversation.client().follows()).isEqualTo(2);
        assertThat(arrivals.isFollowed()).isTrue();
        assertThat(clients.subscriptions()).isEqualTo(2);
    }

    @Test
    void shouldFollowNothingMoreWhenTheClientHasSpoken() {
        conversation.hear("{\"action\": \"subscribe\", \"channels\": [\"churn\", \"customer:C1\"]}");
        customers.tick();
        nanos = Conversation.SILENCE.toNanos();
        clients.tick();

        assertThat(conversation.client().follows()).isEqualTo(2);
        assertThat(outlet.last()).contains("\"channel\":\"customer:C1\"").contains("\"data\":null");
        conversation.hear("{\"action\": \"unsubscribe\", \"channels\": [\"churn\", \"customer:C1\", \"customer:C2\"]}");
        assertThat(conversation.client().follows()).isZero();
        assertThat(outlet.received()).noneMatch(text -> text.contains("\"error\""));
    }

    @Test
    void shouldSendHeartbeatsAndGiveUpWhoDoesNotAnswer() {
        nanos = Conversation.HEARTBEAT.toNanos();
        clients.tick();
        assertThat(outlet.last()).contains("\"type\":\"heartbeat\"").contains("\"asOf\":\"" + NOW);
        conversation.client().pong(outlet.nextPing());
        nanos += Conversation.HEARTBEAT.toNanos();
        clients.tick();
        nanos += Conversation.STUCK.toNanos() + 1;
        clients.tick();

        assertThat(outlet.isAborted()).isTrue();
        assertThat(clients.isAny()).isFalse();
        assertThat(counters.slow()).isEqualTo(1);
    }

    @Test
    void shouldForgiveGarbageAfterAMinute() {
        for (int i = 0; i < Conversation.MOST_REFUSED - 1; i++) {
            conversation.hear("?");
        }
        nanos = Duration.ofMinutes(1).toNanos();
        conversation.hear("?");
        assertThat(outlet.closedWith()).isZero();
        for (int i = 0; i < Conversation.MOST_REFUSED; i++) {
            conversation.hear("?");
        }

        assertThat(outlet.closedWith()).isEqualTo(1008);
    }

    @Test
    void shouldEndWhenAClientSaysTooMuch() {
        for (int i = 0; i <= Conversation.MOST_MESSAGES; i++) {
            conversation.hear("{\"action\": \"unsubscribe\", \"channels\": [\"kpis\"]}");
        }

        assertThat(outlet.closedWith()).isEqualTo(1008);
    }

    @Test
    void shouldSayGoodbyeToEverybodyWhenTheServerStops() {
        clients.close();
        FakeOutlet late = FakeOutlet.fast();
        clients.open(late);

        assertThat(outlet.closedWith()).isEqualTo(1001);
        assertThat(late.closedWith()).isEqualTo(1001);
    }

    @Test
    void shouldForgetWhoIsGone() {
        conversation.hear("{\"action\": \"subscribe\", \"channels\": [\"customer:C1\"]}");
        clients.gone(conversation);
        customers.sweep();

        assertThat(clients.count()).isZero();
        assertThat(customers.isAnyFollowed()).isFalse();
    }
}
