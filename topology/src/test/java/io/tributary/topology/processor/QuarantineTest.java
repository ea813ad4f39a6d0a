package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.processor.Quarantine.Place;
import org.junit.jupiter.api.Test;

class QuarantineTest {
    private final Quarantine quarantine = new Quarantine(3);
    private final Place place = new Place("cdp.purchase-transactions", 1, 5);

    @Test
    void shouldSayWhyOnlyWhenTheRecordHasFailedOftenEnough() {
        RuntimeException last = new IllegalStateException("the last");
        assertThat(quarantine.verdict(place)).isEmpty();
        quarantine.failed(place, new IllegalStateException("the first"));
        quarantine.failed(place, new IllegalStateException("the second"));
        assertThat(quarantine.verdict(place)).isEmpty();

        quarantine.failed(place, last);

        assertThat(quarantine.verdict(place)).containsSame(last);
        assertThat(quarantine.verdict(new Place(place.topic(), place.partition(), 6)))
                .isEmpty();
    }
}
