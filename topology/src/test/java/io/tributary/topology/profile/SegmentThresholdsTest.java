package io.tributary.topology.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SegmentThresholdsTest {

    @Test
    void shouldBelongToTheSegmentWhoseThresholdIsReached() {
        assertThat(SegmentThresholds.DEFAULT.segment(249_99)).isEqualTo(Segment.LOW);
        assertThat(SegmentThresholds.DEFAULT.segment(250_00)).isEqualTo(Segment.MEDIUM);
        assertThat(SegmentThresholds.DEFAULT.segment(999_99)).isEqualTo(Segment.MEDIUM);
        assertThat(SegmentThresholds.DEFAULT.segment(1000_00)).isEqualTo(Segment.HIGH);
        assertThat(SegmentThresholds.DEFAULT.segment(-1)).isEqualTo(Segment.LOW);
    }

    @Test
    void shouldRefuseThresholdsWhenTheyAreNotInOrder() {
        assertThatThrownBy(() -> new SegmentThresholds(5, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be below");
    }
}
