package io.tributary.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private static final Map<String, Object> ROW = new HashMap<>();

    static {
        ROW.put("quantity", 3L);
        ROW.put("unit_price", new BigDecimal("19.99"));
        ROW.put("cents", 1999L);
        ROW.put("first", "Ada");
        ROW.put("last", "Lovelace");
        ROW.put("nothing", null);
        ROW.put("state", "paid");
        ROW.put("vip", true);
        ROW.put("orders.customer_id", 42L);
        ROW.put("Mixed Case", "yes");
        ROW.put("at", Instant.parse("2024-07-01T12:00:00Z"));
        ROW.put("born", LocalDate.of(1990, 5, 17));
        ROW.put("ratio", 0.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "quantity; 3",
                "quantity * unit_price; 59.97",
                "QUANTITY * Unit_Price; 59.97",
                "cents / 100; 19.99",
                "round(10 / 3, 2); 3.33",
                "10 / 3; 3.3333333333",
                "2 + 3 * 4; 14",
                "(2 + 3) * 4; 20",
                "7 - 2 - 1; 4",
                "-quantity; -3",
                "round(2.5); 3",
                "abs(-2.50); 2.50",
                "ratio + 0; 0.1",
                "first || ' ' || last; Ada Lovelace",
                "concat(first, nothing, '!'); Ada!",
                "coalesce(nothing, 'none'); none",
                "upper(first); ADA",
                "lower(first); ada",
                "trim('  x '); x",
                "'it''s'; it's",
                "\"Mixed Case\"; yes",
                "orders.customer_id; 42",
                "case state when 'paid' then 'COMPLETED' when 'open' then 'PENDING' end; COMPLETED",
                "case when quantity > 5 then 'many' else 'few' end; few",
                "born; 1990-05-17",
                "at_zone(at, 'Europe/Berlin'); 2024-07-01T10:00:00Z",
            })
    void shouldComputeAsSqlDoes(String text, String value) {
        assertThat(Values.text(Expression.of(text).of(ROW))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "state = 'paid'; true",
                "state <> 'paid'; false",
                "state != 'open'; true",
                "quantity >= 3 and quantity <= 3; true",
                "quantity < 3 or vip; true",
                "not vip; false",
                "nothing is null; true",
                "state is not null; true",
                "state in ('open', 'paid'); true",
                "state not in ('open', 'paid'); false",
                "nothing = 1; false",
                "not (nothing = 1); false",
                "nothing = 1 or true; true",
                "nothing = 1 and false; false",
                "at > '2024-06-30'; true",
                "born < '2000-01-01'; true",
                "vip = true; true",
                "unit_price = 19.990; true",
                "null is null; true",
            })
    void shouldJudgeAsSqlDoes(String text, boolean holds) {
        assertThat(Expression.of(text).holds(ROW)).isEqualTo(holds);
    }

    @Test
    void shouldBeNullWhenAnythingIsNull() {
        for (String text : List.of(
                "nothing",
                "nothing * 2",
                "first || nothing",
                "upper(nothing)",
                "round(nothing, 2)",
                "at_zone(nothing, 'UTC')",
                "case when nothing = 1 then 2 end",
                "not nothing",
                "missing")) {
            assertThat(Expression.of(text).of(ROW)).as(text).isNull();
        }
    }

    @Test
    void shouldKnowItsColumns() {
        assertThat(Expression.of("case when a = 1 then b.c else coalesce(d, \"E\") end")
                        .columns())
                .containsExactlyInAnyOrder("a", "b.c", "d", "E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "quantity *; is expected at its end",
                "quantity unit_price; an operator or the end is expected where 'unit_price' stands, at character 10",
                "(quantity; ')' is expected at its end",
                "'open; can't be understood from character 1 on",
                "first(last); there is no function 'first'",
                "round(); round takes a number",
                "at_zone(at); at_zone takes",
                "upper(first, last); upper takes one argument",
                "case end; expected",
                "orders.; a column after 'orders.'",
                "a # b; can't be understood from character 3 on",
                "; is expected at its end",
            })
    void shouldSayWhereItCannotBeUnderstood(String text, String sentence) {
        assertThatThrownBy(() -> Expression.of(text == null ? "" : text))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "first * 2; must be a number",
                "quantity / 0; it divides by 0",
                "at_zone(at, 'Mars'); 'Mars' is no time zone",
                "not first; must be true or false",
                "at > 'soon'; must be a date or a timestamp",
            })
    void shouldSayWhatDoesNotFit(String text, String sentence) {
        assertThatThrownBy(() -> Expression.of(text).of(ROW))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(sentence);
    }
}
