package io.tributary.api.readmodel.feed;

import static io.tributary.api.readmodel.feed.FeedStage.TIMELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.readmodel.ReadModelFixture;
import io.tributary.api.readmodel.list.CampaignRelation;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.OrderRelation;
import io.tributary.api.readmodel.list.ProductFigures;
import io.tributary.api.readmodel.list.Question;
import io.tributary.api.readmodel.list.Relation;
import io.tributary.api.readmodel.list.Sort;
import io.tributary.api.readmodel.list.TopProducts;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Response;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the feed gives to customers: whoever has one keeps it, and nothing that is answered depends on them. */
class NumberedTablesTest {
    private static final String NUMBERS =
            "SELECT customer_no, customer_id FROM base.customer_numbers ORDER BY customer_no";

    @TempDir
    Path directory;

    @Test
    void shouldNumberFromZeroWithoutAGapWhenRunsFailAndBeginAgain() throws SQLException {
        try (FeedStage stage = new FeedStage(directory)) {
            purchase(stage, "C1", "T1", 1);
            purchase(stage, "C2", "T1", 1);
            stage.timeline('p', "nobody", "T1", null);
            stage.take();
            assertThat(stage.query(NUMBERS)).containsExactly("0|C1", "1|C2");

            try (TableStore store = new TableStore(stage.model.writer())) {
                Batch refused = new Batch();
                refused.add(Change.row(FedTable.CAMPAIGN_RESPONSES, "C3", "R1", null, null, null));
                assertThatThrownBy(() -> store.write(refused, Map.of(), false)).isInstanceOf(SQLException.class);
                Batch good = new Batch();
                good.add(Change.row(FedTable.CAMPAIGN_RESPONSES, "C4", "R1", "M1", FeedStage.NOW, null));
                store.write(good, Map.of(TIMELINE, new Place(3, Optional.empty(), "id-of-timeline-log")), false);
            }
            stage.model.reopen();
            purchase(stage, "C3", "T1", 1);
            purchase(stage, "C1", "T2", 1);
            stage.take();

            assertThat(stage.query(NUMBERS)).containsExactly("0|C1", "1|C2", "2|C4", "3|C3");
            assertThat(stage.query("SELECT customer_no, customer_id, count(*) FROM base.purchase_transactions"
                            + " GROUP BY ALL ORDER BY ALL"))
                    .containsExactly("0|C1|2", "1|C2|1", "3|C3|1");
        }
    }

    @Test
    void shouldNumberAnewWhenEverythingIsBuiltAnew() throws SQLException {
        try (FeedStage stage = new FeedStage(directory)) {
            purchase(stage, "C1", "T1", 1);
            purchase(stage, "C2", "T1", 1);
            stage.take();
            stage.recreate(TIMELINE);
            purchase(stage, "C2", "T7", 2);
            purchase(stage, "C1", "T7", 2);
            stage.take();

            assertThat(stage.query(NUMBERS)).containsExactly("0|C2", "1|C1");
            assertThat(stage.query("SELECT customer_no, customer_id, transaction_id FROM base.purchase_transactions"
                            + " ORDER BY ALL"))
                    .containsExactly("0|C2|T7", "1|C1|T7");
        }
    }

    @Test
    void shouldAnswerTheSameWhicheverOrderCustomersAndFactsComeIn(@TempDir Path other) throws SQLException {
        Set<List<Object>> answers = new HashSet<>();
        for (int seed = 0; seed < 6; seed++) {
            try (FeedStage stage = new FeedStage(other.resolve("model-" + seed))) {
                fill(stage, new Random(seed));
                answers.add(answers(stage));
            }
        }
        assertThat(answers).hasSize(1);
    }

    /** The same records, shuffled and cut into batches as the seed says. */
    private static void fill(FeedStage stage, Random random) throws SQLException {
        List<Runnable> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String customer = "C" + i;
            if (i % 4 != 0) {
                records.add(() -> stage.customer(
                        customer,
                        new Customer(
                                customer,
                                "First " + customer,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of(),
                                0,
                                false)));
            }
            for (int line = 0; line < 4; line++) {
                int each = line;
                records.add(() -> purchase(stage, customer, "T" + each, each - 1));
            }
            records.add(
                    () -> stage.fact(new Response(customer, "R", "M1", FeedStage.NOW.toEpochMilli(), null, 0, false)));
        }
        records.add(() -> stage.entity(
                "c|M1", MarketingCampaign.newBuilder().setCampaignId("M1").build()));
        Collections.shuffle(records, random);
        for (Runnable record : records) {
            record.run();
            if (random.nextInt(40) == 0) {
                stage.take();
            }
        }
        stage.take();
    }

    private static List<Object> answers(FeedStage stage) {
        LocalDate day = LocalDate.ofInstant(FeedStage.NOW, ZoneOffset.UTC);
        Lists lists = new Lists(stage.model);
        return List.of(
                lists.page(of(OrderRelation.ORDERS, "-order_date")).rows(),
                lists.page(of(CampaignRelation.CAMPAIGNS, "campaign_id")).rows(),
                new ProductFigures(stage.model).of("P1", FeedStage.NOW),
                new TopProducts(stage.model).top(new TopProducts.Choice("revenue", 5, null, day.minusDays(400), day)),
                stage.query("FROM purchase_transactions ORDER BY ALL"));
    }

    private static Question of(Relation relation, String sort) {
        return new Question(
                relation, List.of(), null, Sort.parse(sort, relation), 500, null, 0, ReadModelFixture.AS_OF);
    }

    private static void purchase(FeedStage stage, String customer, String id, long quantity) {
        long at = FeedStage.NOW.minus(Duration.ofDays(id.hashCode() % 5)).toEpochMilli();
        stage.fact(new Purchase(
                customer, id, "P1", at, quantity, 1_000 * quantity, null, quantity > 1 ? null : "O1", null, 0, false));
    }
}
