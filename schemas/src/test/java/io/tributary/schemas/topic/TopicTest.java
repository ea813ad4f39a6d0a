package io.tributary.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.topic.Topic.Cleanup;
import io.tributary.schemas.topic.Topic.Timestamps;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void shouldKeepTheNewestOfEachKeyWhenCompacted() {
        assertThat(topic(Cleanup.COMPACT, Optional.empty(), Timestamps.PRODUCER).configuration())
                .isEqualTo(Map.of(
                        "cleanup.policy", "compact",
                        "max.message.bytes", "16777216",
                        "message.timestamp.type", "CreateTime"));
    }

    @Test
    void shouldDeleteByAgeWhenItHasARetention() {
        assertThat(topic(Cleanup.DELETE, Optional.of(Duration.ofDays(2)), Timestamps.ARRIVAL)
                        .configuration())
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete",
                        "max.message.bytes", "16777216",
                        "message.timestamp.type", "LogAppendTime",
                        "retention.ms", "172800000"));
    }

    @Test
    void shouldRefuseWhenRetentionAndCleanupContradict() {
        assertThatThrownBy(() -> topic(Cleanup.DELETE, Optional.empty(), Timestamps.ARRIVAL))
                .hasMessageStartingWith("t: a retention");
        assertThatThrownBy(() -> topic(Cleanup.COMPACT, Optional.of(Duration.ofDays(2)), Timestamps.ARRIVAL))
                .hasMessageStartingWith("t: a retention");
    }

    @Test
    void shouldNameTheSubjectAsConfluentClientsDoWhenAsked() {
        assertThat(topic(Cleanup.COMPACT, Optional.empty(), Timestamps.ARRIVAL).subject())
                .isEqualTo("t-value");
    }

    private static Topic topic(Cleanup cleanup, Optional<Duration> retention, Timestamps timestamps) {
        return new Topic("t", "key", "value", Optional.empty(), cleanup, retention, timestamps, 1, "A test.");
    }
}
