package io.tributary.api.readmodel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastWrittenTest {
    private final LastWritten written = new LastWritten();

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    @Test
    void shouldKnowARowWhenItIsWhatWasNotedLast() {
        assertThat(written.isAlready(3, row(3, "Vera", null))).isFalse();
        assertThat(written.isAlready(3, row(3, "Vera", null))).isTrue();
        assertThat(written.isAlready(3, row(3, "Vera", "Souza"))).isFalse();
        assertThat(written.isAlready(3, row(3, "Vera", null))).isFalse();
    }

    @Test
    void shouldTellRowsApartWhenTheirTextIsOnlyCutElsewhere() {
        assertThat(written.isAlready(0, row("ab", "c"))).isFalse();
        assertThat(written.isAlready(0, row("a", "bc"))).isFalse();
        assertThat(written.isAlready(0, row("abc", ""))).isFalse();
        assertThat(written.isAlready(0, row("abc", null))).isFalse();
        assertThat(written.isAlready(0, row(null, "abc"))).isFalse();
    }

    @Test
    void shouldKnowNothingWhenItWasForgotten() {
        written.isAlready(1, row("a"));
        written.isAlready(5_000, row("b"));

        written.forget(1);
        written.forget(1_000_000);

        assertThat(written.isAlready(1, row("a"))).isFalse();
        assertThat(written.isAlready(5_000, row("b"))).isTrue();

        written.forgetAll();

        assertThat(written.isAlready(1, row("a"))).isFalse();
        assertThat(written.isAlready(5_000, row("b"))).isFalse();
    }
}
