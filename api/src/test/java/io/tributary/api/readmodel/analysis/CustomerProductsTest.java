package io.tributary.api.readmodel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.oracle.CustomerProductsOracle;
import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.readmodel.FilledByHand;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.analysis.CustomerProducts.Choice;
import io.tributary.api.readmodel.analysis.CustomerProducts.Relations;
import io.tributary.api.readmodel.figures.FigureFilter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has which product, against an independent computation and by hand. */
class CustomerProductsTest {
    private static final int ALL = 1_000_000;
    private static final String[] ROW = {
        "customer_id",
        "product_id",
        "relationship_type",
        "relationship_id",
        "state",
        "since",
        "until",
        "last_purchase",
        "units",
        "worth"
    };
    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    /** Two that overlap, one of nobody's product, one ended at noon, one that begins a moment later, one of a stranger. */
    private static final String CONTRACTS = """
            INSERT INTO customer_products VALUES
                ('C1', 'R1', 'P1', 'SUBSCRIPTION', '2024-01-01', '2025-01-01', 120.00),
                ('C1', 'R2', 'P1', 'SUBSCRIPTION', '2024-02-01', NULL, 60.50),
                ('C1', 'R3', 'P404', 'CONTRACT', '2023-01-01', '2024-03-01 12:00:00', NULL),
                ('C2', 'R1', 'P1', 'purchase', '2024-03-01 12:00:00', '2024-03-01 12:00:00.001', 0),
                ('C2', 'R2', 'P2', 'SUBSCRIPTION', '2024-03-01 12:00:00.001', NULL, NULL),
                ('C2', 'R3', 'P2', 'TRIAL', '2024-02-10', '2024-02-10', 5),
                ('ghost', 'R1', 'P1', 'SUBSCRIPTION', '2024-01-01', NULL, 999)""";

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() throws Exception {
        ComparedShops.hostile(directory, 10, CustomerProductsTest::assertAll);
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws Exception {
        ComparedShops.real(directory, 2, CustomerProductsTest::assertAll);
    }

    private static void assertAll(ReadModel model, PlainRows rows, Instant asOf, List<Filter> filters) {
        String product = rows.of("purchase_transactions").get(0).get("product_id");
        String customer = rows.of("purchase_transactions").get(0).get("customer_id");
        for (Filter filter : filters) {
            FigureFilter picks = ComparedShops.figureFilter(filter);
            for (boolean ended : List.of(true, false)) {
                CustomerProductsOracle truth = new CustomerProductsOracle(rows, filter, ended, asOf);
                assertEqual(model, new Choice(picks, null, null, null, ended, ALL, asOf), truth.relations(null, null));
                assertEqual(
                        model,
                        new Choice(picks, customer, null, null, ended, ALL, asOf),
                        truth.relations(customer, null));
                assertEqual(
                        model,
                        new Choice(picks, null, product, null, ended, ALL, asOf),
                        truth.relations(null, product));
                assertEqual(
                        model,
                        new Choice(picks, customer, product, null, ended, ALL, asOf),
                        truth.relations(customer, product));
                for (String type : List.of("purchase", "SUBSCRIPTION", "no such type")) {
                    assertEqual(
                            model,
                            new Choice(picks, null, null, type, ended, ALL, asOf),
                            truth.relations(null, null, type));
                }
            }
        }
        for (Map<String, String> row :
                rows.of("customer_products").stream().limit(20).toList()) {
            CustomerProductsOracle truth = new CustomerProductsOracle(rows, ComparedShops.EVERYTHING, true, asOf);
            String of = row.get("customer_id");
            assertEqual(
                    model, new Choice(FigureFilter.NONE, of, null, null, true, ALL, asOf), truth.relations(of, null));
        }
    }

    private static void assertEqual(ReadModel model, Choice choice, List<String> truth) {
        Relations relations = new CustomerProducts(model).of(choice);
        assertThat(Shown.rows(relations.table(), ROW)).as(choice.toString()).isEqualTo(truth);
        assertThat(relations.total()).as(choice.toString()).isEqualTo(truth.size());
    }

    @Test
    void shouldCountAllWhenOnlySomeAreShown() throws SQLException {
        try (ReadModel model = contracts()) {
            Relations some = new CustomerProducts(model)
                    .of(new Choice(FigureFilter.NONE, null, null, "SUBSCRIPTION", true, 1, NOON));

            assertThat(some.total()).isEqualTo(3);
            assertThat(some.table().rows()).hasSize(1);
        }
    }

    @Test
    void shouldShowOverlappingUpcomingAndWorthlessContractsBesidePurchases() throws SQLException {
        try (ReadModel model = contracts()) {
            assertThat(rows(model, FigureFilter.NONE, null, false))
                    .containsExactly(
                            "C1 P1 purchase absent running 2024-02-20T00:00:00Z absent 2024-02-20T00:00:00Z 1 9999995.00",
                            "C1 P1 SUBSCRIPTION R1 running 2024-01-01T00:00:00Z 2025-01-01T00:00:00Z absent absent 120.00",
                            "C1 P1 SUBSCRIPTION R2 running 2024-02-01T00:00:00Z absent absent absent 60.50",
                            "C2 P9 purchase absent running 2023-11-01T23:59:59.999Z absent 2023-11-01T23:59:59.999Z 1 20.00",
                            "C1 P2 purchase absent running 2024-01-15T10:00:00.001Z absent 2024-01-15T10:00:00.001Z 1 0.10",
                            "C2 P1 purchase R1 running 2024-03-01T12:00:00Z 2024-03-01T12:00:00.001Z absent absent 0.00",
                            "C2 P2 SUBSCRIPTION R2 upcoming 2024-03-01T12:00:00.001Z absent absent absent absent");
        }
    }

    @Test
    void shouldShowWhatHasEndedWhenAskedAndOfAProductNobodyKnows() throws SQLException {
        try (ReadModel model = contracts()) {
            assertThat(rows(model, FigureFilter.NONE, "CONTRACT", false)).isEmpty();
            assertThat(rows(model, FigureFilter.NONE, "LEASE", true)).hasSize(1);
            assertThat(rows(model, FigureFilter.NONE, "CONTRACT", true))
                    .containsExactly(
                            "C1 P404 CONTRACT R3 ended 2023-01-01T00:00:00Z 2024-03-01T12:00:00Z absent absent absent");
        }
    }

    /** The first or last instant of a day decides; a contract that holds for no time is of the day on which it begins. */
    @Test
    void shouldPickContractsThatHoldOnSomePickedDay() throws SQLException {
        try (ReadModel model = contracts()) {
            assertThat(rows(model, days("2024-02-10", "2024-02-10"), "TRIAL", true))
                    .hasSize(1);
            assertThat(rows(model, days("2024-02-09", "2024-02-09"), "TRIAL", true))
                    .isEmpty();
            assertThat(rows(model, days("2024-02-11", null), "TRIAL", true)).isEmpty();
            assertThat(rows(model, days("2024-03-01", null), "CONTRACT", true)).hasSize(1);
            assertThat(rows(model, days("2024-03-02", null), "CONTRACT", true)).isEmpty();
            assertThat(rows(model, days(null, "2022-12-31"), "CONTRACT", true)).isEmpty();
            assertThat(rows(model, days(null, "2023-01-01"), "CONTRACT", true)).hasSize(1);
        }
    }

    private ReadModel contracts() throws SQLException {
        ReadModel model = FilledReadModel.shop(directory);
        FilledByHand.with(model, CONTRACTS);
        return model;
    }

    private static List<String> rows(ReadModel model, FigureFilter filter, String type, boolean ended) {
        return Shown.rows(
                new CustomerProducts(model)
                        .of(new Choice(filter, null, null, type, ended, ALL, NOON))
                        .table(),
                ROW);
    }

    private static FigureFilter days(String from, String to) {
        return new FigureFilter(
                null, null, null, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
