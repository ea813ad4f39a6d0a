package io.tributary.api.readmodel.feed;

import static io.tributary.api.readmodel.feed.FeedStage.TIMELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tributary.api.query.NotReadyException;
import io.tributary.topology.fact.Response;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feed as a part of the process: begins by itself, fails in the open, is waited for. */
class FeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private FeedStage stage;
    private FeedTopics topics;
    private Feed feed;

    @BeforeEach
    void open() {
        stage = new FeedStage(directory);
        topics = stage.topics;
    }

    @AfterEach
    void close() throws SQLException {
        feed.close();
        stage.close();
    }

    @Test
    void shouldWaitWhenTheTopicsAreNotThereYet() {
        FakeTopics later = new FakeTopics();
        topics = later;
        start(stage::consumer);
        assertThat(feed.state()).isEqualTo("waiting");
        assertThat(feed.lag()).as("nothing is known").isEqualTo(1);
        assertThat(feed.applied()).isEmpty();
        feed.check();
        assertThatThrownBy(feed::ends).isInstanceOf(NotReadyException.class);
        assertThatThrownBy(this::responses).isInstanceOf(NotReadyException.class);

        later.add(TIMELINE, "id");
        await().atMost(PATIENCE).until(() -> feed.lag() == 0);
        assertThat(feed.state()).isEqualTo("following");
        assertThat(responses()).containsExactly("0");
    }

    @Test
    void shouldSayWhatIsMissingWhenRecordsCome() {
        start(stage::consumer);
        await().atMost(PATIENCE).until(() -> feed.lag() == 0);
        assertThat(feed.awaitAppliedUpTo(Map.of(TIMELINE, 1L), Duration.ofMillis(1)))
                .isFalse();

        response("R1");
        response("R2");
        assertThat(feed.awaitAppliedUpTo(feed.ends(), PATIENCE)).isTrue();
        assertThat(feed.applied()).containsEntry(TIMELINE, 2L);
        assertThat(responses()).containsExactly("2");
        assertThat(feed.lag()).isZero();
        stage.topics.setEnd(TIMELINE, 5);
        assertThat(feed.lag()).isEqualTo(3);
    }

    @Test
    void shouldTellAndTryAgainWhenReadingFails() {
        Source working = stage.sources.get(TIMELINE.topic());
        Source broken = record -> {
            throw new IllegalStateException("broken record");
        };
        stage.sources.put(TIMELINE.topic(), broken);
        response("R1");
        start(stage::consumer);
        await().atMost(PATIENCE).until(() -> feed.state().equals("failing"));
        assertThatThrownBy(feed::check).hasMessage("the read model is not fed: broken record");
        assertThat(feed.lag()).isEqualTo(1);

        stage.sources.put(TIMELINE.topic(), working);
        await().atMost(PATIENCE).until(() -> feed.lag() == 0);
        feed.check();
        assertThat(responses()).containsExactly("1");
    }

    @Test
    void shouldTryAgainWhenKafkaCanNotBeReached() {
        AtomicInteger attempts = new AtomicInteger();
        response("R1");
        start(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw new KafkaException("no broker");
            }
            return stage.consumer();
        });

        await().atMost(PATIENCE).until(() -> feed.lag() == 0);
        assertThat(attempts).hasValue(3);
        feed.check();
    }

    @Test
    void shouldBuildAnewWhenTheLogWasCut() {
        Map<Integer, MockConsumer<byte[], byte[]>> given = new HashMap<>();
        response("R1");
        start(() -> {
            MockConsumer<byte[], byte[]> consumer = stage.consumer();
            given.put(given.size(), consumer);
            return consumer;
        });
        await().atMost(PATIENCE).until(() -> feed.lag() == 0);
        given.get(0).setPollException(new OffsetOutOfRangeException(Map.of(TIMELINE, 1L)));

        await().atMost(PATIENCE).until(() -> given.size() == 2 && feed.lag() == 0);
        assertThat(responses()).containsExactly("1");
        feed.check();
    }

    @Test
    void shouldBuildAnewWhenTheDatabaseKeepsFailing() throws SQLException {
        response("R1");
        try (FeedRun before = stage.run()) {
            before.step();
        }
        try (var writer = stage.model.writer();
                var statement = writer.createStatement()) {
            statement.execute("DROP TABLE base.campaign_responses");
        }
        start(stage::consumer);

        await().atMost(PATIENCE).until(() -> feed.lag() == 0);
        assertThat(responses()).containsExactly("1");
        feed.check();
    }

    private void start(Supplier<Consumer<byte[], byte[]>> consumers) {
        feed = new Feed(
                stage.model,
                topics,
                consumers,
                stage.sources,
                FeedStage.PACE,
                Duration.ofMillis(1),
                InstantSource.fixed(FeedStage.NOW));
        feed.start();
    }

    private void response(String id) {
        stage.fact(new Response("C1", id, "M1", 0, null, 0, false));
    }

    private List<String> responses() {
        return stage.query("SELECT count(*) FROM campaign_responses");
    }
}
