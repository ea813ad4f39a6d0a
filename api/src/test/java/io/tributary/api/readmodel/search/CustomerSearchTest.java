package io.tributary.api.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.query.NotReadyException;
import io.tributary.api.readmodel.ReadModelFixture;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerSearchTest {
    private final CustomerSearch search = new CustomerSearch();
    private ReadModelFixture shop;

    @BeforeEach
    void open(@TempDir Path directory) throws SQLException {
        shop = ReadModelFixture.shop(directory);
        search.rebuild(shop.model());
    }

    @AfterEach
    void close() throws SQLException {
        search.close();
        shop.close();
    }

    private List<String> found(String text) {
        return search.find(text, null, 100).ids();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            ver → C1
            VERA sou → C1
            sou vera → C1
            souza → C3 C1
            jurgen → C2
            JÜRGEN → C2
            neil → C2
            o'n → C2
            oneil → C2
            c2 → C2
            c → C2 C3 C1 C4
            example.org → 😀 C1 ～
            @example → 😀 C1 ～
            ample.o → 😀 C1 ～
            田 → ～
            太郎 → ～
            😀 → 😀
            """)
    void shouldFindBeginningsOfWordsThenPartsInAnyCaseAndOrder(String text, String ids) {
        assertThat(found(text)).isEqualTo(List.of(ids.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"era", "xyz", "vera neil", "'%'", "ra"})
    void shouldFindInsideOfWordsOnlyFromThreeCharactersOn(String text) {
        assertThat(found(text)).isEqualTo(text.equals("era") ? List.of("C1") : List.of());
    }

    @Test
    void shouldPutWholeNamesBeforeBeginningsBeforeParts() {
        search.changed("A1", "Annabel", "Abel", null);
        search.changed("A2", "Zoe", "Ann", null);
        search.changed("A3", "Joanna", "Aa", null);
        assertThat(found("ann")).containsExactly("A2", "A1", "A3");
    }

    @Test
    void shouldHearOfWhoComesChangesAndGoes() {
        search.changed("C1", "Wera", "Souza", "vera@example.org");
        assertThat(found("wera")).containsExactly("C1");
        assertThat(found("vera")).containsExactly("C1");
        search.changed("C1", "Wera", "Souza", null);
        assertThat(found("vera")).isEmpty();
        search.gone("C1");
        search.gone("nobody");
        assertThat(found("souza")).containsExactly("C3");
        search.changed("C1", null, "Souza", null);
        assertThat(found("souza")).containsExactly("C1", "C3");
        assertThat(search.size()).isEqualTo(6);
    }

    @Test
    void shouldGoOnBehindTheLastWhenPaged() {
        for (int i = 10; i < 60; i++) {
            search.changed("X" + i, i % 2 == 0 ? "Pat" : "Patrick", "N" + i % 3, i + "@pat.test");
        }
        List<String> all = found("pat");
        List<String> paged = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            CustomerSearch.Result page = search.find("pat", next.orElse(null), 7);
            assertThat(page.total()).isEqualTo(50);
            paged.addAll(page.ids());
            next = page.next();
        } while (next.isPresent());
        assertThat(paged).isEqualTo(all).hasSize(50).doesNotHaveDuplicates();
        assertThat(CustomerSearch.isPosition("")).isFalse();
        assertThat(CustomerSearch.isPosition("3AAAA")).isFalse();
        assertThat(CustomerSearch.isPosition("1!")).isFalse();
    }

    @Test
    void shouldFindTheSameAfterManyChangesHaveBecomeAnIndexOfTheirOwn() {
        for (int i = 0; i < 20_000; i++) {
            search.changed("B" + i, "Bulk", "Number" + i, null);
        }
        search.awaitBackground();
        search.changed("B7", "Single", "Number7", null);
        search.gone("B8");
        assertThat(search.find("bulk", null, 10).total()).isEqualTo(19_998);
        assertThat(found("number7 single")).containsExactly("B7");
        assertThat(found("number8 b8")).doesNotContain("B8");
        assertThat(search.size()).isEqualTo(6 + 19_999);
    }

    @Test
    void shouldSayThatItIsNotReadyWhenTheTablesAreThrownAway() throws SQLException {
        search.start(shop.model());
        shop.model().refuse(Optional.of("being built"));
        shop.model().listener().discarded();
        assertThatThrownBy(() -> found("vera")).isInstanceOf(NotReadyException.class);
        shop.write("DELETE FROM base.customer_360 WHERE customer_id = 'C2'");
        shop.model().refuse(Optional.empty());
        Awaitility.await().ignoreExceptions().until(() -> found("vera").equals(List.of("C1")));
        assertThat(found("neil")).isEmpty();
    }
}
