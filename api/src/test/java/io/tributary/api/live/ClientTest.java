package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent to whom and when, with sockets by hand. */
class ClientTest {
    private final LiveCounters counters = new LiveCounters();
    private final StateChannel kpis = new StateChannel("kpis", "kpi_update");
    private final StateChannel churn = new StateChannel("churn", "churn_update");
    private final EventChannel activity = new EventChannel("activity", "activity", "activity", 3);
    private long nanos;

    @Test
    void shouldSendASnapshotAndThenChangesWhenTheClientReads() {
        FakeOutlet outlet = FakeOutlet.fast();
        client(outlet).follow(kpis, 10);
        assertThat(outlet.received()).as("nothing is known yet").isEmpty();
        publish(kpis, "a");
        publish(kpis, "b");

        assertThat(outlet.received()).hasSize(2);
        JsonNode first = LiveServer.parse(outlet.received().get(0));
        assertThat(first.path("snapshot").asBoolean()).isTrue();
        assertThat(first.path("type").asText()).isEqualTo("kpi_update");
        assertThat(first.path("seq").asLong()).isEqualTo(1);
        assertThat(first.path("data").path("value").asText()).isEqualTo("a");
        JsonNode second = LiveServer.parse(outlet.received().get(1));
        assertThat(second.path("snapshot").asBoolean()).isFalse();
        assertThat(second.path("seq").asLong()).isEqualTo(2);
    }

    @Test
    void shouldShareOneTextWhenManyFollow() {
        FakeOutlet one = FakeOutlet.fast();
        FakeOutlet other = FakeOutlet.fast();
        client(one).follow(kpis, 10);
        client(other).follow(kpis, 10);
        publish(kpis, "a");
        publish(kpis, "b");

        assertThat(one.received().get(0)).isSameAs(other.received().get(0));
        assertThat(one.received().get(1)).isSameAs(other.received().get(1));
    }

    @Test
    void shouldLoseStatesInBetweenAndNeverTheNewestWhenTheClientIsSlow() {
        FakeOutlet slow = FakeOutlet.slow();
        FakeOutlet fast = FakeOutlet.fast();
        client(slow).follow(kpis, 10);
        Client reader = client(fast);
        reader.follow(kpis, 10);
        for (char value = 'a'; value <= 'z'; value++) {
            publish(kpis, String.valueOf(value));
            reader.pong(fast.nextPing());
        }
        slow.leave();
        slow.leave();

        assertThat(fast.received()).hasSize(26);
        assertThat(slow.received()).hasSize(2);
        assertThat(LiveServer.parse(slow.last()).path("data").path("value").asText())
                .isEqualTo("z");
        assertThat(LiveServer.parse(slow.last()).path("seq").asLong())
                .as("the gap says how many were left out")
                .isEqualTo(26);
        assertThat(counters.conflated()).isEqualTo(24);
        assertThat(counters.messages()).isEqualTo(28);
    }

    @Test
    void shouldSendEachChannelInItsTurnWhenOneMovesAllTheTime() {
        FakeOutlet slow = FakeOutlet.slow();
        Client client = client(slow);
        client.follow(kpis, 10);
        client.follow(churn, 10);
        publish(kpis, "a");
        publish(churn, "a");
        for (int i = 0; i < 5; i++) {
            publish(kpis, "k" + i);
            slow.leave();
        }

        assertThat(slow.received()).anyMatch(text -> text.contains("churn_update"));
    }

    @Test
    void shouldSendNothingMoreWhenTooMuchIsUnread() {
        FakeOutlet outlet = FakeOutlet.fast();
        Client client = client(outlet);
        client.follow(kpis, 10);
        String large = "x".repeat((int) Client.WINDOW / 3);
        for (int i = 0; i < 20; i++) {
            publish(kpis, large + i);
        }
        int sent = outlet.received().size();
        assertThat(sent).isBetween(3, 4);

        // The pong of a ping that was sent before the last messages lets some more through, and the newest at once.
        client.pong(outlet.nextPing());
        assertThat(outlet.last()).contains(large + 19);
        client.pong(outlet.nextPing());
        client.pong(outlet.nextPing());
        publish(kpis, "end");
        assertThat(outlet.last()).contains("end");
    }

    @Test
    void shouldSendNothingMoreWhenTooManyMessagesAreUnread() {
        FakeOutlet outlet = FakeOutlet.fast();
        Client client = client(outlet);
        client.follow(kpis, 10);
        for (int i = 0; i < 100; i++) {
            publish(kpis, "v" + i);
        }
        assertThat(outlet.received()).hasSize((int) Client.MOST_UNREAD);
        client.pong(outlet.nextPing());

        assertThat(outlet.last()).contains("v99");
    }

    @Test
    void shouldNotBelieveAPongThatNobodyAskedFor() {
        FakeOutlet outlet = FakeOutlet.fast();
        Client client = client(outlet);
        client.follow(kpis, 10);
        String large = "x".repeat((int) Client.WINDOW);
        publish(kpis, large + 1);
        publish(kpis, large + 2);
        client.pong(99);

        assertThat(outlet.received()).hasSize(1);
        client.pong(outlet.nextPing());
        assertThat(outlet.received()).hasSize(2);
    }

    @Test
    void shouldBeStuckWhenAMessageDoesNotLeaveOrAPingDoesNotComeBack() {
        FakeOutlet slow = FakeOutlet.slow();
        Client sends = client(slow);
        sends.follow(kpis, 10);
        publish(kpis, "a");
        FakeOutlet fast = FakeOutlet.fast();
        Client pinged = client(fast);
        pinged.ping();
        Client idle = client(FakeOutlet.fast());

        nanos = 11;
        assertThat(sends.isStuck(10)).isTrue();
        assertThat(pinged.isStuck(10)).isTrue();
        assertThat(idle.isStuck(10)).isFalse();
        slow.leave();
        pinged.pong(fast.nextPing());
        assertThat(sends.isStuck(10)).isFalse();
        assertThat(pinged.isStuck(10)).isFalse();
    }

    @Test
    void shouldKeepNothingWhenItIsGone() {
        FakeOutlet outlet = FakeOutlet.slow();
        Client client = client(outlet);
        client.follow(kpis, 10);
        publish(kpis, "a");
        outlet.fail();
        assertThat(outlet.isAborted()).isTrue();
        client.end();
        publish(kpis, "b");
        client.tell("heartbeat", "2026-01-01T00:00:00Z", "{}");

        assertThat(outlet.received()).hasSize(1);
        assertThat(kpis.isFollowed()).isFalse();
        assertThat(kpis.isKnown()).as("nobody keeps it up to date").isFalse();
        assertThat(client.follow(churn, 10)).isTrue();
        assertThat(churn.isFollowed()).isFalse();
    }

    @Test
    void shouldKeepFewNoticesWhenTheClientDoesNotRead() {
        FakeOutlet outlet = FakeOutlet.slow();
        Client client = client(outlet);
        for (int i = 0; i < 1_000; i++) {
            client.tell("heartbeat", "2026-01-01T00:00:00Z", "{}");
        }
        for (int i = 0; i < 1_000; i++) {
            outlet.leave();
        }

        assertThat(outlet.received()).hasSizeLessThan(30);
    }

    @Test
    void shouldTellOfEventsOnceAndHowManyAreLeftOut() {
        FakeOutlet slow = FakeOutlet.slow();
        Client client = client(slow);
        client.follow(activity, 10);
        activity.publish(List.of(event("C1", "1")), 0, "2026-01-01T00:00:00Z");
        activity.wake();
        for (int i = 2; i <= 7; i++) {
            activity.publish(List.of(event("C1", String.valueOf(i))), 0, "2026-01-01T00:00:00Z");
            activity.wake();
        }
        slow.leave();
        slow.leave();
        assertThat(ids(slow.received().get(0))).containsExactly("1");
        assertThat(ids(slow.received().get(1))).containsExactly("5", "6", "7");
        JsonNode second = LiveServer.parse(slow.received().get(1));
        assertThat(second.path("data").path("leftOut").asLong()).isEqualTo(3);
        assertThat(second.path("seq").asLong()).isEqualTo(7);

        FakeOutlet late = FakeOutlet.fast();
        client(late).follow(activity, 10);
        assertThat(ids(late.last())).containsExactly("5", "6", "7");
        assertThat(LiveServer.parse(late.last()).path("snapshot").asBoolean()).isTrue();
        assertThat(LiveServer.parse(late.last()).path("data").path("leftOut").asLong())
                .isZero();
        activity.forget("C1", "6");
        FakeOutlet later = FakeOutlet.fast();
        client(later).follow(activity, 10);
        assertThat(ids(later.last())).containsExactly("5", "7");
        activity.forget("C1", null);
        FakeOutlet latest = FakeOutlet.fast();
        client(latest).follow(activity, 10);
        assertThat(ids(latest.last())).isEmpty();
    }

    @Test
    void shouldAnswerWithNoEventsWhenThereAreNone() {
        FakeOutlet outlet = FakeOutlet.fast();
        client(outlet).follow(activity, 10);
        assertThat(activity.publish(List.of(), 0, "2026-01-01T00:00:00Z")).isTrue();
        activity.wake();
        assertThat(activity.publish(List.of(), 0, "2026-01-01T00:00:00Z")).isFalse();

        assertThat(outlet.received()).hasSize(1);
        assertThat(ids(outlet.last())).isEmpty();
    }

    private Client client(FakeOutlet outlet) {
        return new Client(outlet, () -> nanos, counters);
    }

    static void publish(StateChannel channel, String value) {
        if (channel.publish(body(value))) {
            channel.wake();
        }
    }

    static Body body(String value) {
        return new Body("{\"value\":\"" + value + "\"}", "2026-01-01T00:00:00Z", value);
    }

    private static RenderedEvent event(String customer, String id) {
        return new RenderedEvent(customer, id, "{\"id\":\"" + id + "\"}");
    }

    private static List<String> ids(String message) {
        return LiveServer.parse(message).path("data").path("activity").findValuesAsText("id");
    }
}
