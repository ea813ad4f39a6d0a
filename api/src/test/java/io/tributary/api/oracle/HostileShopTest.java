package io.tributary.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile shop promises: the same bytes by seed, valid rows, and figures that no order and no repetition moves. */
class HostileShopTest {

    @TempDir
    private Path directory;

    private Path shop(long seed) {
        Path shop = directory.resolve("shop" + seed);
        HostileShop.write(shop, seed, 120, 25);
        return shop;
    }

    private static Oracle oracle(Path shop) {
        return Oracle.of(shop, HostileShop.AS_OF);
    }

    /** Every answer the oracle has. */
    private static Map<String, Object> answers(Oracle oracle) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("customer360", oracle.customer360(true));
        answers.put("order of customers", List.copyOf(oracle.customer360().keySet()));
        answers.put("rfm", oracle.rfm());
        answers.put("churnRisk", oracle.churnRisk());
        answers.put("kpis", oracle.kpis().toString());
        answers.put("trends", oracle.trends().toString());
        answers.put("sparklines", oracle.sparklines().toString());
        answers.put("segments", oracle.segments());
        answers.put("monthlyRevenue", oracle.monthlyRevenue().toString());
        answers.put("categories", oracle.categories().toString());
        answers.put("satisfaction", oracle.satisfaction());
        answers.put("topCustomers", oracle.topCustomers(1_000));
        return answers;
    }

    private static String bytes(Path shop) throws IOException {
        List<String> files = new ArrayList<>();
        for (Table table : Table.ALL) {
            files.add(Files.readString(shop.resolve(table.file())));
        }
        return String.join("\f", files);
    }

    @Test
    void shouldWriteTheSameBytesWhenTheSeedIsTheSame() throws IOException {
        Path again = directory.resolve("again");
        HostileShop.write(again, 1, 120, 25);

        assertThat(bytes(again)).isEqualTo(bytes(shop(1))).isNotEqualTo(bytes(shop(2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldWriteOnlyValidRows(long seed) {
        assertThat(oracle(shop(seed)).refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldGiveTheSameFiguresWhenShuffled(long seed) throws IOException {
        Path shuffled = directory.resolve("shuffled");
        HostileShop.shuffled(shop(seed), shuffled, seed + 100);

        assertThat(bytes(shuffled)).isNotEqualTo(bytes(shop(seed)));
        assertThat(answers(oracle(shuffled))).isEqualTo(answers(oracle(shop(seed))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldGiveTheSameFiguresWhenDoubled(long seed) throws IOException {
        Path doubled = directory.resolve("doubled");
        HostileShop.doubled(shop(seed), doubled, seed + 100);

        assertThat(bytes(doubled)).hasSizeGreaterThan(bytes(shop(seed)).length() * 3 / 2);
        assertThat(answers(oracle(doubled))).isEqualTo(answers(oracle(shop(seed))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 1})
    void shouldBreakExactlyTheRowsThatTheOracleRefuses(double share) {
        Path broken = directory.resolve("broken");

        List<RowAt> brokenRows = HostileShop.broken(shop(1), broken, share, 7);

        assertThat(oracle(broken).refused()).isEqualTo(brokenRows);
        assertThat(brokenRows.isEmpty()).isEqualTo(share == 0);
    }

    @Test
    void shouldLoseNothingButTheBrokenRowsWhenSomeAreBroken() {
        Path untouched = directory.resolve("untouched");
        HostileShop.broken(shop(1), untouched, 0, 7);

        assertThat(answers(oracle(untouched))).isEqualTo(answers(oracle(shop(1))));
    }

    @Test
    void shouldHurtInEveryColumn() {
        Map<String, Map<String, String>> rows = oracle(shop(1)).customer360(true);

        Set<String> neverPresent = Customer360Columns.ALL.stream()
                .filter(column ->
                        rows.values().stream().allMatch(row -> row.get(column).isEmpty()))
                .collect(Collectors.toSet());
        assertThat(neverPresent).isEmpty();
        assertThat(rows.values())
                .as("customers without any fact")
                .anyMatch(row -> row.get("last_seen_at").isEmpty())
                .as("customers in debt")
                .anyMatch(row -> row.get("total_lifetime_value").startsWith("-"))
                .as("units that returns have taken away")
                .anyMatch(row -> row.get("units").startsWith("-"))
                .as("purchases, but no favorite")
                .anyMatch(row -> !row.get("total_orders").equals("0")
                        && row.get("favorite_product_category").isEmpty())
                .as("orders of several lines")
                .anyMatch(row -> Long.parseLong(row.get("total_purchases")) > Long.parseLong(row.get("total_orders")))
                .as("milliseconds")
                .anyMatch(row -> row.get("last_seen_at").contains("."))
                .as("facts after asOf")
                .anyMatch(row -> row.get("last_purchase_date").compareTo(HostileShop.AS_OF.toString()) > 0);
        assertThat(rows.values().stream().map(row -> row.get("customer_segment")))
                .contains("High Value", "Medium Value", "Low Value");
        assertThat(rows.values().stream().map(row -> row.get("churn_risk"))).contains("", "Low", "Medium");
    }

    @Test
    void shouldHurtInEveryDashboardFigure() {
        Oracle oracle = oracle(shop(1));

        assertThat(oracle.kpis().values()).doesNotContainNull();
        assertThat(oracle.categories()).containsKey("Unknown");
        assertThat(oracle.categories().get("Emptied").units()).isZero();
        assertThat(oracle.satisfaction().breakdown().values()).doesNotContain(0L);
        List<Oracle.Ranked> ranking = oracle.topCustomers(1_000);
        assertThat(ranking.stream().map(Oracle.Ranked::lifetimeValue).distinct().count())
                .as("ties")
                .isLessThan(ranking.size());
    }

    @Test
    void shouldHoldTiesThatOnlyTheirTextsBreak() {
        Oracle oracle = oracle(shop(1));

        Oracle.CategoryFigures tied = oracle.categories().get("～ tied");
        assertThat(oracle.categories().get("😀 tied")).isEqualTo(tied);
        assertThat(oracle.customer360().values())
                .anyMatch(row -> row.get("favorite_product_category").equals("～ tied")
                        && row.get("favorite_brand").equals("～ tied")
                        && row.get("most_viewed_product_category").equals("～ tied")
                        && row.get("preferred_marketing_channel").equals("～ tied")
                        && row.get("last_interaction_type").equals("type 😀"));
    }

    @Test
    void shouldHoldAveragesHalfwayBetweenTwoRoundings() {
        assertThat(oracle(shop(1)).customer360().values())
                .anyMatch(row -> row.get("average_order_value").matches("-?0\\.000313"));
    }

    @Test
    void shouldSortOtherwiseByCodePointThanByUtf16() {
        List<String> ids = List.copyOf(oracle(shop(1)).customer360().keySet());

        assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
        assertThat(ids).anyMatch(id -> id.length() > 255);
    }
}
