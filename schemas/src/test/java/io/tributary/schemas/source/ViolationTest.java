package io.tributary.schemas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViolationTest {

    @Test
    void shouldReadAsASentenceWhenShown() {
        assertThat(new Violation("quantity", "7", "must be less").sentence()).isEqualTo("quantity 7 must be less");
        assertThat(Violation.absent("product_id").sentence()).isEqualTo("product_id absent is required");
    }

    @Test
    void shouldShortenByWholeCharactersWhenTheValueIsLong() {
        assertThat(new Violation("f", "x".repeat(100), "r").value()).isEqualTo("x".repeat(100));
        assertThat(new Violation("f", "x".repeat(101), "r").value()).isEqualTo("x".repeat(100) + "…");
        assertThat(new Violation("f", "😀".repeat(101), "r").value()).isEqualTo("😀".repeat(100) + "…");
    }
}
