package io.tributary.topology.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmSegmentTest {

    @ParameterizedTest
    @CsvSource({
        "1, Hibernating, Hibernating, At Risk, At Risk, Can't Lose",
        "2, Hibernating, Hibernating, At Risk, At Risk, Can't Lose",
        "3, About to Sleep, About to Sleep, Needs Attention, Loyal, Loyal",
        "4, Promising, Potential Loyalist, Potential Loyalist, Loyal, Loyal",
        "5, New, Potential Loyalist, Potential Loyalist, Champions, Champions"
    })
    void shouldNameEveryCell(int recency, String f1, String f2, String f3, String f4, String f5) {
        String[] labels = {f1, f2, f3, f4, f5};
        for (int frequency = 1; frequency <= 5; frequency++) {
            assertThat(RfmSegment.of(recency, frequency).label())
                    .as("R" + recency + " F" + frequency)
                    .isEqualTo(labels[frequency - 1]);
        }
    }

    @Test
    void shouldHaveNoNameWhenThereAreNoScores() {
        assertThatThrownBy(() -> RfmSegment.of(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
