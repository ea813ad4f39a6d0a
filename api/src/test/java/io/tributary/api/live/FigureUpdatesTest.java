package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.LiveServer;
import io.tributary.api.query.NotReadyException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When figures are computed and sent, by a clock by hand. */
class FigureUpdatesTest {
    private long millis;
    private int value;
    private int computed;
    private boolean isReady = true;
    private final FakeOutlet outlet = FakeOutlet.fast();
    private final FigureUpdates figures =
            new FigureUpdates(Duration.ofMillis(250), this::nanos).with("kpis", "kpi_update", this::body);
    private final Client client = new Client(outlet, this::nanos, new LiveCounters());

    private long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private Map<String, Object> body() {
        computed++;
        if (!isReady) {
            throw new NotReadyException("the totals are being read");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("value", value);
        body.put("lastUpdated", "2026-01-01T00:00:00." + (100 + computed % 900) + "Z");
        return body;
    }

    @Test
    void shouldComputeNothingWhenNobodyFollows() {
        figures.advanced();
        figures.tick();

        assertThat(computed).isZero();
        assertThat(figures.channel("nothing")).isEmpty();
    }

    @Test
    void shouldSendAtMostFourASecondAndEndOnTheNewestWhenTotalsMoveAllTheTime() {
        follow();
        for (millis = 0; millis < 1_000; millis += 10) {
            value++;
            figures.advanced();
            figures.tick();
        }
        assertThat(outlet.received()).hasSizeBetween(3, 5);

        millis += 250;
        figures.tick();
        assertThat(LiveServer.parse(outlet.last()).path("data").path("value").asInt())
                .isEqualTo(value);
    }

    @Test
    void shouldSendAChangeAtOnceWhenNothingWasSentForAWhile() {
        follow();
        figures.tick();
        millis = 5_000;
        value++;
        figures.advanced();
        figures.tick();

        assertThat(outlet.received()).hasSize(2);
    }

    @Test
    void shouldSendWhatTimeAloneHasChangedAndNotTimeItself() {
        follow();
        figures.tick();
        for (millis = 0; millis < 10_000; millis += 50) {
            figures.tick();
        }
        assertThat(outlet.received()).hasSize(1);
        assertThat(computed).isBetween(9, 11);

        value++; // midnight
        millis += 1_000;
        figures.tick();
        assertThat(outlet.received()).hasSize(2);
    }

    @Test
    void shouldAnswerWithTheFiguresOfNowWhenSomebodyComesBack() {
        follow();
        figures.tick();
        client.leave(figures.channel("kpis").orElseThrow());
        value = 7;
        follow();
        figures.tick();

        assertThat(LiveServer.parse(outlet.last()).path("data").path("value").asInt())
                .isEqualTo(7);
        assertThat(LiveServer.parse(outlet.last()).path("snapshot").asBoolean()).isTrue();
    }

    @Test
    void shouldAskAgainWhenFiguresCanNotBeToldYet() {
        isReady = false;
        follow();
        figures.tick();
        assertThat(outlet.received()).isEmpty();
        isReady = true;
        figures.tick();

        assertThat(outlet.received()).hasSize(1);
    }

    private void follow() {
        client.follow(figures.channel("kpis").orElseThrow(), 10);
    }
}
