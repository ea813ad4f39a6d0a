package io.tributary.api.readmodel.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.readmodel.ReadModelFixture;
import io.tributary.api.readmodel.filter.FilterParser;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {
    private static final Relation CUSTOMERS = CustomerRelation.CUSTOMERS;

    private ReadModelFixture shop;
    private Lists lists;

    @BeforeEach
    void open(@TempDir Path directory) throws SQLException {
        shop = ReadModelFixture.shop(directory);
        lists = new Lists(shop.model());
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private Page page(String filter, String sort, int limit, String cursor) {
        return page(filter, sort, limit, cursor, 0);
    }

    private Page page(String filter, String sort, int limit, String cursor, int skip) {
        return lists.page(new Question(
                CUSTOMERS,
                filter == null ? List.of() : List.of(FilterParser.parse(filter, CUSTOMERS.columns())),
                null,
                Sort.parse(sort, CUSTOMERS),
                limit,
                cursor,
                skip,
                ReadModelFixture.AS_OF));
    }

    private static List<Object> ids(Page page) {
        return page.rows().stream().map(row -> row.get("customer_id")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            customer_id → C1 C2 C3 C4 ～ 😀
            -customer_id → 😀 ～ C4 C3 C2 C1
            last_purchase_date → ～ C2 C1 😀 C3 C4
            -last_purchase_date → 😀 C1 C2 ～ C3 C4
            last_name,-first_name → C2 C1 C3 ～ 😀 C4
            -customer_segment,total_lifetime_value,-customer_id → 😀 C4 C3 ～ C2 C1
            days_since_last_purchase → 😀 C1 C2 ～ C3 C4
            """)
    void shouldPutAbsentValuesLastAndBreakTiesByCodePointWhenSorted(String sort, String expected) {
        List<Object> whole = ids(page(null, sort, 10, null));
        assertThat(whole).isEqualTo(List.of(expected.split(" ", -1)));

        List<Object> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page page = page(null, sort, 1, cursor);
            assertThat(page.total()).isEqualTo(6);
            paged.addAll(ids(page));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void shouldBeginBehindTheRowsThatAreSkippedAndGoOnByCursor() {
        Page middle = page(null, "customer_id", 2, null, 3);
        assertThat(ids(middle)).containsExactly("C4", "～");
        assertThat(middle.total()).isEqualTo(6);
        Page last = page(null, "customer_id", 2, middle.nextCursor());
        assertThat(ids(last)).containsExactly("😀");
        assertThat(last.nextCursor()).isNull();
        assertThat(page(null, "customer_id", 2, null, 6)).isEqualTo(new Page(List.of(), 6, null));
    }

    @Test
    void shouldNeitherRepeatNorHideWhoStaysWhenOthersComeAndGoBetweenPages() throws SQLException {
        Page first = page(null, "-total_lifetime_value", 2, null);
        assertThat(ids(first)).containsExactly("C1", "😀");
        shop.write("UPDATE base.customer_360 SET total_lifetime_value = 0.01 WHERE customer_id = 'C1'");
        shop.write("UPDATE base.customer_360 SET total_lifetime_value = 900 WHERE customer_id = 'C4'");
        shop.write("DELETE FROM base.customer_360 WHERE customer_id = '😀'");
        assertThat(ids(page(null, "-total_lifetime_value", 10, first.nextCursor())))
                .containsExactly("C2", "～", "C1", "C3");
    }

    @Test
    void shouldCountDaysToAsOfWhenRowsAreOlder() {
        assertThat(page("days_since_last_purchase = 9", "customer_id", 10, null).rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("customer_id", "C1")
                        .containsEntry("days_since_last_purchase", 9L));
        assertThat(page("days_since_last_purchase = 0", "customer_id", 10, null).rows())
                .as("bought after asOf")
                .extracting(row -> row.get("customer_id"))
                .containsExactly("😀");
    }

    @Test
    void shouldCountAllMatchesWhenAPageIsShorter() {
        Page page = page("region is not null and last_name is null", "customer_id", 1, null);
        assertThat(ids(page)).containsExactly("C4");
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void shouldRefuseCursorWhenItIsOfAnotherQuestionOrNobodys() {
        String cursor = page(null, "last_name", 2, null).nextCursor();
        assertThat(page(null, "last_name", 2, cursor).rows()).hasSize(2);
        assertThatThrownBy(() -> page(null, "-last_name", 2, cursor)).isInstanceOf(Lists.BadCursorException.class);
        assertThatThrownBy(() -> page("units > 0", "last_name", 2, cursor))
                .isInstanceOf(Lists.BadCursorException.class);
        for (String none : List.of("", "!", "AAAA", cursor.substring(1), cursor + "A")) {
            assertThatThrownBy(() -> page(null, "last_name", 2, none)).isInstanceOf(Lists.BadCursorException.class);
        }
    }

    @Test
    void shouldGoOnWhenAValueHoldsWhatPartsCursors() throws SQLException {
        shop.write(
                "UPDATE base.customer_360 SET last_name = 'a' || chr(1) || chr(0) || chr(2) || 'b' WHERE customer_id IN ('C1', 'C2')");
        Page first = page(null, "last_name", 2, null);
        assertThat(ids(first)).containsExactly("C3", "C1");
        assertThat(ids(page(null, "last_name", 1, first.nextCursor()))).containsExactly("C2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "units,", "Units", "units,-units", "total_livetime_value", "--units"})
    void shouldRefuseSortWhenItNamesNoColumnOrOneTwice(String sort) {
        assertThatThrownBy(() -> Sort.parse(sort, CUSTOMERS)).isInstanceOf(Sort.BadSortException.class);
    }
}
