package io.tributary.schemas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceTableTest {

    @ParameterizedTest
    @EnumSource(SourceTable.class)
    void shouldNameFieldsOfItsContractWhenAskedForKeyAndId(SourceTable table) {
        assertThat(table.schema().getField(table.keyField())).isNotNull();
        assertThat(table.schema().getField(table.idField())).isNotNull();
        assertThat(SourceTable.named(table.tableName())).contains(table);
        assertThat(table.topicName()).isEqualTo(table.tableName().replace('_', '-'));
    }

    @Test
    void shouldKeyFactsByCustomerWhenTheirIdIsAnother() {
        assertThat(SourceTable.PURCHASE_TRANSACTIONS.isEntity()).isFalse();
        assertThat(SourceTable.PURCHASE_TRANSACTIONS.isKeyedByCustomer()).isTrue();
        assertThat(SourceTable.CUSTOMER_INFO.isKeyedByCustomer()).isTrue();
        assertThat(SourceTable.PRODUCT_CATALOG.isEntity()).isTrue();
        assertThat(SourceTable.PRODUCT_CATALOG.isKeyedByCustomer()).isFalse();
    }

    @Test
    void shouldFindNothingWhenTheNameIsUnknown() {
        assertThat(SourceTable.named("purchase-transactions")).isEmpty();
    }
}
