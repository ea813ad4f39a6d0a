package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.oracle.Customer360Columns;
import io.tributary.schemas.avro.Customer360;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerRowTest {
    private static final Instant NOON = Instant.parse("1980-02-29T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("1980-02-29T00:00:00Z");

    @Test
    void shouldHaveTheColumnsOfTheContractInTheirOrder() {
        assertThat(CustomerRow.columns()).isEqualTo(Customer360Columns.ALL);
        assertThat(new ArrayList<>(CustomerRow.toMap(new Customer360()).keySet()))
                .isEqualTo(Customer360Columns.ALL);
    }

    @Test
    void shouldWriteNumbersWithTheirDecimalsWhenTheyAreLargeOrSmall() throws Exception {
        Customer360 row = new Customer360();
        row.setTotalLifetimeValue(new BigDecimal("1E+7").setScale(2));
        row.setAverageOrderValue(new BigDecimal("0.000001"));

        Map<String, Object> map = CustomerRow.toMap(row);

        assertThat(Json.mapper().writeValueAsString(map))
                .contains("\"total_lifetime_value\":10000000.00,", "\"average_order_value\":0.000001,");
        assertThat(cell(row, "total_lifetime_value")).isEqualTo("10000000.00");
        assertThat(cell(row, "average_order_value")).isEqualTo("0.000001");
    }

    @Test
    void shouldShowABirthdayAsADateWhenItHasNoTimeOfDay() {
        Customer360 row = new Customer360();
        row.setDateOfBirth(MIDNIGHT);
        row.setRegistrationDate(MIDNIGHT);
        assertThat(cell(row, "date_of_birth")).isEqualTo("1980-02-29");
        assertThat(cell(row, "registration_date")).isEqualTo("1980-02-29T00:00:00Z");

        row.setDateOfBirth(NOON);
        assertThat(cell(row, "date_of_birth")).isEqualTo("1980-02-29T12:00:00Z");
        row.setDateOfBirth(MIDNIGHT.plusMillis(1));
        assertThat(cell(row, "date_of_birth")).isEqualTo("1980-02-29T00:00:00.001Z");
    }

    @Test
    void shouldBeNullWhenAValueIsAbsent() {
        Customer360 row = new Customer360();

        assertThat(cell(row, "first_name")).isNull();
        assertThat(CustomerRow.toMap(row)).containsEntry("first_name", null);
    }

    private static String cell(Customer360 row, String column) {
        List<Object> values = CustomerRow.toValues(row);
        Object value = values.get(CustomerRow.columns().indexOf(column));
        return value instanceof BigDecimal number ? number.toPlainString() : (String) value;
    }
}
