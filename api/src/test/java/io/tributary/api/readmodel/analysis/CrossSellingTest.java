package io.tributary.api.readmodel.analysis;

import static io.tributary.api.readmodel.analysis.ComparedShops.EVERYTHING;
import static io.tributary.api.readmodel.analysis.ComparedShops.figureFilter;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.oracle.CrossSellingOracle;
import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is bought together, against an independent computation and by hand. */
class CrossSellingTest {
    private static final int ALL = 1_000_000;
    private static final String[] PAIR = {
        "item_a",
        "item_b",
        "support_count",
        "support",
        "count_a",
        "count_b",
        "confidence_a_to_b",
        "confidence_b_to_a",
        "lift"
    };
    private static final String[] NEXT = {
        "product_id",
        "because_of",
        "support_count",
        "support",
        "count_because_of",
        "count_product",
        "confidence",
        "lift",
        "owned"
    };

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() throws Exception {
        ComparedShops.hostile(directory, 8, (model, rows, asOf, filters) -> {
            for (Filter filter : filters) {
                assertPairs(model, rows, filter, ALL);
            }
            assertNextBest(model, rows, filters);
        });
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws Exception {
        ComparedShops.real(directory, 2, (model, rows, asOf, filters) -> {
            for (Filter filter : filters) {
                assertPairs(model, rows, filter, 500);
            }
        });
    }

    private static void assertPairs(ReadModel model, PlainRows rows, Filter filter, int limit) {
        for (String by : CrossSelling.ITEMS) {
            for (String within : CrossSelling.BASKETS) {
                CrossSellingOracle truth = new CrossSellingOracle(rows, filter, by, within);
                for (String sort : CrossSelling.SORTS) {
                    CrossSelling.Rules rules = new CrossSelling(model)
                            .pairs(new CrossSelling.Choice(figureFilter(filter), by, within, 2, sort, null, limit));
                    String as = by + " " + within + " " + sort + " " + filter;
                    assertThat(rules.baskets()).as(as).isEqualTo(truth.baskets());
                    assertThat(rules.minSupport()).as(as).isEqualTo(2);
                    assertThat(Shown.rows(rules.table(), PAIR)).as(as).isEqualTo(truth.pairs(2, sort, limit));
                }
            }
        }
    }

    private static void assertNextBest(ReadModel model, PlainRows rows, List<Filter> filters) {
        for (Filter filter : filters.subList(0, 6)) {
            for (String within : CrossSelling.BASKETS) {
                CrossSellingOracle truth = new CrossSellingOracle(rows, filter, "product", within);
                int asked = 0;
                for (String customer : rows.customers(EVERYTHING)) {
                    if (asked++ % 8 == 0) {
                        boolean owned = asked % 3 == 0;
                        CrossSelling.Rules rules = new CrossSelling(model)
                                .nextBest(
                                        new CrossSelling.Question(customer, figureFilter(filter), within, 2, owned, 50))
                                .orElseThrow();
                        assertThat(Shown.rows(rules.table(), NEXT))
                                .as(customer + " " + within + " " + filter)
                                .isEqualTo(truth.nextBest(customer, 2, owned, 50));
                    }
                }
            }
        }
    }

    private static CrossSelling.Rules pairs(ReadModel model, String within, int minSupport) {
        return new CrossSelling(model)
                .pairs(new CrossSelling.Choice(FigureFilter.NONE, "product", within, minSupport, "support", null, 10));
    }

    private static AnalysisTable pairsWith(ReadModel model, String item) {
        return new CrossSelling(model)
                .pairs(new CrossSelling.Choice(FigureFilter.NONE, "product", "customer", 1, "support", item, 10))
                .table();
    }

    @Test
    void shouldKeepApartOrdersOfTheSameIdWhenTheyAreOfTwoCustomers() throws SQLException {
        try (ReadModel model = FilledReadModel.of(directory, """
                INSERT INTO customer_360 BY NAME SELECT id AS customer_id, 0 AS total_lifetime_value, 0 AS total_purchases,
                    'Low Value' AS customer_segment, 0 AS total_website_visits, 0 AS total_orders, 0 AS units,
                    TIMESTAMP '2024-01-01' AS as_of FROM (VALUES ('C1'), ('C2')) x(id);
                INSERT INTO purchase_transactions VALUES
                    ('C1', 'T1', 'P1', '2024-01-01', 1, 1, NULL, 'O1', NULL),
                    ('C2', 'T1', 'P2', '2024-01-01', 1, 1, NULL, 'O1', NULL),
                    ('C2', 'T2', 'P1', '2024-01-01', 1, 1, NULL, 'O1', 'cancelled'),
                    ('C2', 'T3', 'P1', '2024-01-01', -1, -1, NULL, 'O1', NULL),
                    ('C2', 'T4', 'P3', '2024-01-01', 1, 1, NULL, 'O1', 'shipped'),
                    ('C2', 'T5', 'P3', '2024-01-01', 2, 1, NULL, 'O1', NULL),
                    ('C2', 'O1', 'P1', '2024-01-01', 1, 1, NULL, NULL, NULL),
                    ('nobody', 'T1', 'P1', '2024-01-01', 1, 1, NULL, 'O1', NULL),
                    ('nobody', 'T2', 'P2', '2024-01-01', 1, 1, NULL, 'O1', NULL)""")) {
            assertThat(pairs(model, "order", 1).baskets()).isEqualTo(3);
            assertThat(Shown.rows(pairs(model, "order", 1).table(), PAIR))
                    .containsExactly("P2 P3 1 0.333333 1 1 1.000000 1.000000 3.000000");
            assertThat(Shown.rows(pairs(model, "customer", 1).table(), PAIR))
                    .containsExactly(
                            "P1 P2 1 0.500000 2 1 0.500000 1.000000 1.000000",
                            "P1 P3 1 0.500000 2 1 0.500000 1.000000 1.000000",
                            "P2 P3 1 0.500000 1 1 1.000000 1.000000 2.000000");
            assertThat(pairs(model, "customer", 2).table().rows()).isEmpty();
            assertThat(Shown.rows(pairsWith(model, "P2"), "item_a", "item_b")).containsExactly("P1 P2", "P2 P3");
            assertThat(pairsWith(model, "P").rows()).isEmpty();
        }
    }

    @Test
    void shouldBeEmptyWhenNothingWasBought() {
        try (ReadModel model = FilledReadModel.of(directory, """
                INSERT INTO customer_360 BY NAME SELECT 'C1' AS customer_id, 0 AS total_lifetime_value, 0 AS total_purchases,
                    'Low Value' AS customer_segment, 0 AS total_website_visits, 0 AS total_orders, 0 AS units,
                    TIMESTAMP '2024-01-01' AS as_of""")) {
            assertThat(pairs(model, "order", 1))
                    .extracting(rules -> rules.table().rows())
                    .isEqualTo(List.of());
            assertThat(pairs(model, "order", 1).baskets()).isZero();
            assertThat(next(model, "C1").orElseThrow().table().rows()).isEmpty();
            assertThat(next(model, "nobody")).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.util.Optional<CrossSelling.Rules> next(ReadModel model, String customer) {
        return new CrossSelling(model)
                .nextBest(new CrossSelling.Question(customer, FigureFilter.NONE, "order", 1, false, 10));
    }

    @Test
    void shouldAskForMoreSupportWhenThereWouldBeTooManyPairs() throws SQLException {
        try (ReadModel model = FilledReadModel.of(directory, """
                INSERT INTO customer_360 BY NAME SELECT 'C' || i AS customer_id, 0 AS total_lifetime_value, 0 AS total_purchases,
                    'Low Value' AS customer_segment, 0 AS total_website_visits, 0 AS total_orders, 0 AS units,
                    TIMESTAMP '2024-01-01' AS as_of FROM range(9) r(i);
                INSERT INTO purchase_transactions SELECT 'C' || i, 'T' || p, 'P' || p, '2024-01-01', 1, 1, NULL, 'O', NULL
                    FROM range(9) c(i), range(3) x(p);
                INSERT INTO purchase_transactions SELECT 'C0', 'H' || p, 'H' || p, '2024-01-01', 1, 1, NULL, 'O', NULL
                    FROM range(5000) x(p)""")) {
            CrossSelling.Rules rules = pairs(model, "order", 1);
            assertThat(rules.minSupport()).isEqualTo(2);
            assertThat(Shown.rows(rules.table(), "item_a", "item_b", "support_count"))
                    .containsExactly("P0 P1 9", "P0 P2 9", "P1 P2 9");
        }
    }
}
