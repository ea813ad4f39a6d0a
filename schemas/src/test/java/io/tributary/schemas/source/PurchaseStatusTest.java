package io.tributary.schemas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseStatusTest {

    @ParameterizedTest
    @CsvSource({"PENDING,true", "completed,true", "Shipped,true", "DELIVERED,true", "cancelled,false", "RETURNED,false"
    })
    void shouldSayWhatCountsWhenTheStatusIsKnownInAnyCase(String text, boolean counts) {
        assertThat(PurchaseStatus.of(text)).map(PurchaseStatus::counts).contains(counts);
    }

    @Test
    void shouldBeCompletedWhenThereIsNone() {
        assertThat(PurchaseStatus.of(null)).contains(PurchaseStatus.COMPLETED);
        assertThat(PurchaseStatus.of("")).contains(PurchaseStatus.COMPLETED);
    }

    @Test
    void shouldBeNothingWhenTheTextIsUnknown() {
        assertThat(PurchaseStatus.of("LOST")).isEmpty();
        assertThat(PurchaseStatus.of(" PENDING")).isEmpty();
    }
}
