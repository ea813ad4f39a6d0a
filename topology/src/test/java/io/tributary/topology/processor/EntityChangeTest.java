package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.source.SourceTable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityChangeTest {

    @Test
    void shouldSayWhoseRowItIsWhenTheKeyIsOfAnEntity() {
        assertThat(of("p|P|1 ü")).contains(new EntityChange(SourceTable.PRODUCT_CATALOG, "P|1 ü"));
        assertThat(of("c|M1")).contains(new EntityChange(SourceTable.MARKETING_CAMPAIGNS, "M1"));
    }

    @Test
    void shouldBeNothingWhenTheStoreKeepsItForItself() {
        assertThat(of("#")).isEmpty();
    }

    private static Optional<EntityChange> of(String key) {
        return EntityChange.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
