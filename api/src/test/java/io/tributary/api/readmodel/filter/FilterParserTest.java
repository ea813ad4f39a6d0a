package io.tributary.api.readmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterParserTest {
    private static final Column NAME = Column.text("last_name");
    private static final Column UNITS = Column.number("units", 0);
    private static final Column SEEN = Column.time("last_seen_at");
    private static final Columns COLUMNS = new Columns(List.of(NAME, UNITS, SEEN));

    @Test
    void shouldBindNotTighterThanAndAndAndTighterThanOr() {
        assertThat(FilterParser.parse("not units = 1 and units = 2 or last_name is null", COLUMNS))
                .isEqualTo(new Filter.Any(List.of(
                        new Filter.All(List.of(new Filter.Not(units(1)), units(2))), new Filter.Absent(NAME, false))));
    }

    private static Filter units(int value) {
        return new Filter.Comparison(UNITS, Operator.EQUAL, new Literal.Decimal(BigDecimal.valueOf(value)));
    }

    @Test
    void shouldReadEveryValueWhenWrittenAsDocumented() {
        assertThat(FilterParser.parse("last_name = 'O''Neil; -- %_'", COLUMNS))
                .isEqualTo(new Filter.Comparison(NAME, Operator.EQUAL, new Literal.Text("O'Neil; -- %_")));
        assertThat(FilterParser.parse("UNITS".toLowerCase(java.util.Locale.ROOT) + ">=-0.50", COLUMNS))
                .isEqualTo(
                        new Filter.Comparison(UNITS, Operator.AT_LEAST, new Literal.Decimal(new BigDecimal("-0.50"))));
        assertThat(FilterParser.parse("last_seen_at Between 60 days ago AND today", COLUMNS))
                .isEqualTo(new Filter.Between(SEEN, new Literal.DaysAgo(60), new Literal.DaysAgo(0)));
        assertThat(FilterParser.parse(
                        "last_seen_at not in (2026-01-31, 2026-01-31T12:00:00+01:00, 1 day ago)", COLUMNS))
                .isEqualTo(new Filter.In(
                        SEEN,
                        true,
                        List.of(
                                new Literal.Day(LocalDate.parse("2026-01-31")),
                                new Literal.Moment(Instant.parse("2026-01-31T11:00:00Z")),
                                new Literal.DaysAgo(1))));
        assertThat(FilterParser.parse("last_name starts with '' and (last_name contains '😀')", COLUMNS))
                .isEqualTo(new Filter.All(List.of(new Filter.StartsWith(NAME, ""), new Filter.Contains(NAME, "😀"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
            lst_name = 'x' → at position 1 stands lst_name, which is no column; the nearest is last_name
            units = 'x' → at position 9 stands the text 'x', but units is compared with a number such as 12.50
            last_name = 5 → at position 13 stands 5, but last_name is compared with a text such as 'Vera'
            last_name = → "at position 12 the filter ends, but last_name is compared with a text such as 'Vera'"
            last_seen_at > 2026-02-30 → "at position 16 stands 2026-02-30, but last_seen_at is compared with a day such as 2026-01-31, an instant such as 2026-01-31T12:00:00Z, 'today' or '60 days ago' (without quotes)"
            last_seen_at > 2026-01-31T12:00:00.0001Z → "at position 16 stands 2026-01-31T12:00:00.0001Z, but last_seen_at is compared with a day such as 2026-01-31, an instant such as 2026-01-31T12:00:00Z, 'today' or '60 days ago' (without quotes)"
            units = 123456789012345678901 → at position 9 stands 123456789012345678901, but units is compared with a number such as 12.50
            units 5 → "at position 7 stands 5, where it needs =, !=, <, <=, >, >=, in, not in, between, contains, starts with, is null or is not null"
            units = 5 units = 6 → "at position 11 stands units, where it needs 'and', 'or' or its end"
            (units = 5 → "at position 11 the filter ends, where it needs )"
            units in () → "at position 11 stands ), but units is compared with a number such as 12.50"
            units contains '5' → "before position 16 units is searched for a part, which only texts have"
            last_name = 'x → "the text that begins at position 13 has no end; a quote inside a text is doubled"
            units = 5; → "at position 10 stands ;, which begins nothing; a text is written in single quotes"
            units = 5 and → "at position 14 the filter ends, where it needs a column, 'not' or '('"
            units is 5 → "at position 10 stands 5, where it needs 'null'"
            last_seen_at = 5 days → "at position 22 the filter ends, where it needs 'ago'"
            last_seen_at = 1000000 days ago → "at position 16 stands 1000000, but last_seen_at is compared with a day such as 2026-01-31, an instant such as 2026-01-31T12:00:00Z, 'today' or '60 days ago' (without quotes)"
            """)
    void shouldSayWhereAndWhatIsExpectedWhenItCantBeRead(String text, String sentence) {
        assertThatThrownBy(() -> FilterParser.parse(text, COLUMNS))
                .isInstanceOf(BadFilterException.class)
                .hasMessage(sentence);
    }

    @Test
    void shouldRefuseWhenNothingIsSaid() {
        assertThatThrownBy(() -> FilterParser.parse("  ", COLUMNS))
                .hasMessage("at position 3 the filter ends, where it needs a column, 'not' or '('");
    }

    @Test
    void shouldRefuseWhenTooDeepOrTooLong() {
        String deep = "(".repeat(FilterParser.DEEPEST);
        assertThat(FilterParser.parse(deep + "units = 1" + ")".repeat(FilterParser.DEEPEST), COLUMNS))
                .isEqualTo(units(1));
        assertThatThrownBy(() -> FilterParser.parse(deep + "not units = 1", COLUMNS))
                .hasMessageContaining("nested deeper than 20");
        assertThatThrownBy(() -> FilterParser.parse("not ".repeat(2_000), COLUMNS))
                .hasMessage("it has 8000 characters, at most 4000 are read");
    }
}
