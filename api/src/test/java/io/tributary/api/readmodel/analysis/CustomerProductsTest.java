package io.tributary.api.readmodel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.oracle.CustomerProductsOracle;
import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.analysis.CustomerProducts.Choice;
import io.tributary.api.readmodel.analysis.CustomerProducts.Relations;
import io.tributary.api.readmodel.figures.FigureFilter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has which product, against an independent computation. */
class CustomerProductsTest {
    private static final int ALL = 1_000_000;
    private static final String[] ROW = {
        "customer_id", "product_id", "relationship_type", "since", "until", "last_purchase", "units", "worth"
    };

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() throws Exception {
        ComparedShops.hostile(directory, 10, (model, rows, asOf, filters) -> assertAll(model, rows, filters));
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws Exception {
        ComparedShops.real(directory, 2, (model, rows, asOf, filters) -> assertAll(model, rows, filters));
    }

    private static void assertAll(ReadModel model, PlainRows rows, List<Filter> filters) {
        String product = rows.of("purchase_transactions").get(0).get("product_id");
        String customer = rows.of("purchase_transactions").get(0).get("customer_id");
        for (Filter filter : filters) {
            FigureFilter picks = ComparedShops.figureFilter(filter);
            for (boolean ended : List.of(true, false)) {
                CustomerProductsOracle truth = new CustomerProductsOracle(rows, filter, ended);
                assertEqual(model, new Choice(picks, null, null, ended, ALL), truth.relations(null, null));
                assertEqual(model, new Choice(picks, customer, null, ended, ALL), truth.relations(customer, null));
                assertEqual(model, new Choice(picks, null, product, ended, ALL), truth.relations(null, product));
                assertEqual(
                        model, new Choice(picks, customer, product, ended, ALL), truth.relations(customer, product));
            }
        }
    }

    private static void assertEqual(ReadModel model, Choice choice, List<String> truth) {
        Relations relations = new CustomerProducts(model).of(choice);
        assertThat(Shown.rows(relations.table(), ROW)).as(choice.toString()).isEqualTo(truth);
        assertThat(relations.total()).as(choice.toString()).isEqualTo(truth.size());
    }

    @Test
    void shouldCountAllWhenOnlySomeAreShown() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            assertThat(new CustomerProducts(model)
                            .of(new Choice(FigureFilter.NONE, null, null, true, 1))
                            .total())
                    .isZero();
        }
    }
}
