package io.tributary.api.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterIdTest {
    @Test
    void shouldBeReadAsItIsWritten() {
        LetterId id = new LetterId(3, 123_456_789_012L);

        assertThat(LetterId.parse(id.toString())).contains(id);
        assertThat(id).hasToString("3-123456789012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "-3-1", "3-", "03-1", "3-01", "3-1 ", "3-1-1", "9999999999-1", "1-9999999999999999999"})
    void shouldBeNoneWhenTheTextIsNone(String text) {
        assertThat(LetterId.parse(text)).isEmpty();
    }

    @Test
    void shouldComeInTheOrderOfTheTopic() {
        List<LetterId> ids = List.of(new LetterId(1, 10), new LetterId(0, 11), new LetterId(1, 9));

        assertThat(new TreeSet<>(ids)).containsExactly(new LetterId(0, 11), new LetterId(1, 9), new LetterId(1, 10));
    }
}
