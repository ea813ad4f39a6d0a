package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When events are told, and how many of a burst, by a clock by hand. */
class EventFeedTest {
    private long millis = 1_000;
    private int rendered;
    private final EventChannel channel = new EventChannel("activity", "activity", "activity", 3);
    private final EventFeed<String> feed = new EventFeed<>(
            channel, 3, this::render, () -> "2026-01-01T00:00:00Z", Duration.ofMillis(250), this::nanos);
    private final FakeOutlet outlet = FakeOutlet.fast();
    private final Client client = new Client(outlet, this::nanos, new LiveCounters());

    EventFeedTest() {
        feed.ready();
    }

    private long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private List<RenderedEvent> render(List<String> events) {
        rendered += events.size();
        return events.stream()
                .map(event -> new RenderedEvent("C1", event, "{\"id\":\"" + event + "\"}"))
                .toList();
    }

    @Test
    void shouldRenderNothingWhenNobodyFollowsAndShowTheLastToWhoComes() {
        for (int i = 0; i < 10; i++) {
            feed.add("e" + i);
        }
        feed.tick();
        assertThat(rendered).isZero();
        client.follow(channel, 10);
        feed.tick();

        assertThat(ids()).containsExactly("e7", "e8", "e9");
        assertThat(data().path("leftOut").asInt()).as("of a snapshot").isZero();
        assertThat(rendered).isEqualTo(3);
    }

    @Test
    void shouldTellOfABurstOnceAndCountWhatIsLeftOut() {
        client.follow(channel, 10);
        feed.tick();
        assertThat(ids()).isEmpty();
        millis += 250;
        for (int i = 0; i < 10; i++) {
            feed.add("e" + i);
            feed.tick();
        }
        assertThat(ids()).containsExactly("e0");
        millis += 250;
        feed.skip(5);
        feed.tick();

        assertThat(ids()).containsExactly("e7", "e8", "e9");
        assertThat(data().path("leftOut").asInt()).isEqualTo(6 + 5);
        assertThat(LiveServer.parse(outlet.last()).path("seq").asInt()).isEqualTo(15);
    }

    @Test
    void shouldNotTellOfWhatIsTakenBackBeforeItWasTold() {
        client.follow(channel, 10);
        feed.add("kept");
        feed.add("withdrawn");
        feed.forget("withdrawn"::equals);
        feed.tick();

        assertThat(ids()).containsExactly("kept");
        assertThat(feed.isFollowed()).isTrue();
    }

    private JsonNode data() {
        return LiveServer.parse(outlet.last()).path("data");
    }

    private List<String> ids() {
        return data().path("activity").findValuesAsText("id");
    }
}
