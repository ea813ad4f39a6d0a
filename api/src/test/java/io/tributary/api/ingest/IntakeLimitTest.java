package io.tributary.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntakeLimitTest {
    private final IntakeLimit limit = new IntakeLimit(100, 3);

    @Test
    void shouldLetAnyOneRequestInWhenItIsAlone() {
        IntakeLimit.Claim alone = limit.enter();

        assertThat(alone.grow(500)).isTrue();
        IntakeLimit.Claim second = limit.enter();
        assertThat(second.grow(1)).isFalse();
        alone.close();
        assertThat(second.grow(1)).isTrue();
    }

    @Test
    void shouldRefuseRequestsWhenThereAreAsManyAsMayBe() {
        limit.enter();
        IntakeLimit.Claim second = limit.enter();
        limit.enter();

        assertThat(limit.enter()).isNull();
        second.close();
        assertThat(limit.enter()).isNotNull();
    }

    @Test
    void shouldGiveBackWhatWasClaimedOnceWhenItIsClosedTwice() {
        IntakeLimit.Claim first = limit.enter();
        first.grow(40);
        IntakeLimit.Claim second = limit.enter();
        second.grow(50);
        assertThat(second.grow(11)).isFalse();

        first.close();
        first.close();

        assertThat(limit.bytes()).isEqualTo(50);
        assertThat(limit.requests()).isEqualTo(1);
    }
}
