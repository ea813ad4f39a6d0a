package io.tributary.api.readmodel.feed;

import static io.tributary.api.readmodel.feed.FeedStage.CUSTOMER_360;
import static io.tributary.api.readmodel.feed.FeedStage.TIMELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.query.NotReadyException;
import io.tributary.topology.fact.Purchase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches, restarts, and what makes a build begin anew. */
class FeedRunTest {
    private static final String PURCHASES =
            "SELECT customer_id, transaction_id, quantity, total_amount, status FROM purchase_transactions ORDER BY ALL";

    @TempDir
    Path directory;

    private FeedStage stage;

    @BeforeEach
    void open() {
        stage = new FeedStage(directory);
    }

    @AfterEach
    void close() throws SQLException {
        stage.close();
    }

    @Test
    void shouldHoldTheLastStateWhenRecordsOfARowComeInOneBatch() throws SQLException {
        purchase("C1", "T1", 1, null, false);
        purchase("C1", "T1", 2, "Shipped", false);
        purchase("C1", "T2", 5, null, false);
        purchase("C1", "T2", 5, null, true);
        purchase("C2", "T1", 3, null, false);
        stage.timeline('p', "C2", "T1", null);
        purchase("C2", "T2", 3, null, true);
        purchase("C2", "T2", 4, null, false);
        stage.take();

        assertThat(stage.query(PURCHASES)).containsExactly("C1|T1|2|20.00|Shipped", "C2|T2|4|40.00|null");
    }

    @Test
    void shouldHoldTheLastStateWhenRecordsOfARowComeInSeveralBatches() throws SQLException {
        try (FeedRun run = stage.run()) {
            purchase("C1", "T1", 1, null, false);
            purchase("C1", "T2", 5, null, false);
            purchase("C2", "T1", 3, null, false);
            assertThat(run.step()).isEqualTo(3);
            purchase("C1", "T1", 2, "Shipped", false);
            purchase("C1", "T2", 5, null, true);
            stage.timeline('p', "C2", "T1", null);
            assertThat(run.step()).isEqualTo(3);
            assertThat(stage.query(PURCHASES)).containsExactly("C1|T1|2|20.00|Shipped");

            purchase("C1", "T2", 6, null, false);
            stage.timeline('p', "nobody", "T9", null);
            assertThat(run.step()).isEqualTo(2);
            assertThat(run.step()).as("there is no more").isZero();
        }

        assertThat(stage.query(PURCHASES)).containsExactly("C1|T1|2|20.00|Shipped", "C1|T2|6|60.00|null");
        assertThat(stage.progress.applied()).containsEntry(TIMELINE, 8L);
    }

    @Test
    void shouldBringTheFileUpToDateWhenNothingComesAlthoughSomebodyReads() throws SQLException {
        try (FeedRun run = stage.run()) {
            purchase("C1", "T1", 1, null, false);
            run.step();
            assertThat(stage.model.logBytes()).isPositive();
            stage.model.read(reader -> {
                try (Statement statement = reader.createStatement()) {
                    statement.executeQuery(PURCHASES).close();
                    assertThat(run.step()).isZero();
                    return statement;
                }
            });
            assertThat(stage.model.logBytes()).isZero();
        }
        assertThat(stage.query(PURCHASES)).containsExactly("C1|T1|1|10.00|null");
    }

    @Test
    void shouldGoOnWhereItWasWhenBegunAgain() throws SQLException {
        purchase("C1", "T1", 1, null, false);
        stage.take();
        purchase("C1", "T2", 2, null, false);

        try (FeedRun again = stage.run()) {
            assertThat(stage.progress.applied()).containsEntry(TIMELINE, 1L).containsEntry(CUSTOMER_360, 0L);
            assertThat(again.step()).as("only what is new").isEqualTo(1);
        }
        assertThat(stage.query("SELECT count(*), sum(quantity) FROM purchase_transactions"))
                .containsExactly("2|3");
    }

    @Test
    void shouldTakeNothingOfABatchInWhenItFails() throws SQLException {
        purchase("C1", "T1", 1, null, false);
        stage.take();
        purchase("C1", "T1", 2, null, false);
        purchase("C1", "T2", 2, null, false);
        stage.append(TIMELINE, "no key of the timeline", new byte[] {1});
        try (FeedRun failing = stage.run()) {
            assertThatThrownBy(failing::step).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(stage.query(PURCHASES)).containsExactly("C1|T1|1|10.00|null");

        Source timeline = stage.sources.get(TIMELINE.topic());
        stage.sources.put(
                TIMELINE.topic(), record -> record.value().length == 1 ? Optional.empty() : timeline.read(record));
        stage.take();
        assertThat(stage.query(PURCHASES)).containsExactly("C1|T1|2|20.00|null", "C1|T2|2|20.00|null");
    }

    @Test
    void shouldHoldEachDeadLetterOnceWhenItIsReadAgainAndWhenTheTablesAreBuiltAnew() throws SQLException {
        stage.letter("cdp.customer-info", 0, "INVALID", "REQUIRED");
        stage.letter("cdp.customer-info", 1, "INVALID", "REQUIRED");
        stage.take();
        stage.letter("cdp.customer-info", 2, "UNREADABLE", null);
        stage.take();
        String letters = "SELECT dead_letter_id, source_offset, reason FROM dead_letters ORDER BY 1";
        assertThat(stage.query(letters)).containsExactly("0-0|0|REQUIRED", "0-1|1|REQUIRED", "0-2|2|UNREADABLE");

        // Only what Kafka still has can be read again.
        stage.recreate(TIMELINE);
        stage.topics.setBeginning(FeedStage.DEAD_LETTERS, 1);
        stage.take();

        assertThat(stage.query(letters)).containsExactly("0-1|1|REQUIRED", "0-2|2|UNREADABLE");
    }

    @Test
    void shouldWriteNothingWhenTheDatabaseRefusesPartOfABatch() throws SQLException {
        stage.take();
        try (TableStore store = new TableStore(stage.model.writer())) {
            Batch batch = new Batch();
            batch.add(Change.row(FedTable.PRODUCT_CATALOG, "P1", "Lamp", null, null, null, null, null, null));
            batch.add(Change.row(
                    FedTable.PURCHASE_TRANSACTIONS, "C1", "T1", null, Instant.EPOCH, 1L, null, null, null, null));
            assertThatThrownBy(() -> store.write(batch, Map.of(TIMELINE, new Place(77, Optional.empty(), "id")), false))
                    .isInstanceOf(SQLException.class);
            assertThat(store.places().get(TIMELINE).offset()).isZero();

            Batch good = new Batch();
            good.add(Change.row(FedTable.PRODUCT_CATALOG, "P2", "Desk", null, null, null, null, null, null));
            store.write(good, Map.of(), false);
        }
        assertThat(stage.query("SELECT product_id FROM product_catalog")).containsExactly("P2");
    }

    @Test
    void shouldKeepReadersOutWhenTheFirstBuildIsUnderWay() throws SQLException {
        purchase("C1", "T1", 1, null, false);
        FeedRun first = stage.run();
        assertRefused("0 % of the records");
        stage.topics.setEnd(TIMELINE, 4);
        first.close();

        try (FeedRun second = stage.run()) {
            second.step();
            assertRefused("25 % of the records");
        }
        try (FeedRun third = stage.run()) {
            assertRefused("0 % of the records");
            stage.topics.setEnd(TIMELINE, 1);
            purchase("C1", "T2", 1, null, false);
            purchase("C1", "T3", 1, null, false);
            purchase("C1", "T4", 1, null, false);
            third.step();
        }
        assertThat(stage.query("SELECT count(*) FROM purchase_transactions")).containsExactly("4");

        purchase("C1", "T5", 1, null, false);
        stage.run().close();
        assertThat(stage.query("SELECT count(*) FROM purchase_transactions"))
                .as("complete once: readable at once")
                .containsExactly("4");
    }

    @Test
    void shouldLetReadersInWhenThereIsNothingToRead() throws SQLException {
        stage.take();

        assertThat(stage.query(PURCHASES)).isEmpty();
    }

    @Test
    void shouldBuildAnewWhenATopicWasMadeAnew() throws SQLException {
        purchase("C1", "T1", 1, null, false);
        stage.take();
        stage.recreate(TIMELINE);
        purchase("C2", "T2", 2, null, false);
        stage.take();

        assertThat(stage.query(PURCHASES)).containsExactly("C2|T2|2|20.00|null");
    }

    @Test
    void shouldBuildAnewWhenTheTopicNoLongerReachesThatFar() throws SQLException {
        purchase("C1", "T1", 1, null, false);
        purchase("C1", "T2", 1, null, false);
        stage.take();
        tamper("DELETE FROM base.purchase_transactions");
        stage.topics.setEnd(TIMELINE, 1);
        stage.take();

        assertThat(stage.query("SELECT count(*) FROM purchase_transactions")).containsExactly("2");
    }

    @Test
    void shouldBuildAnewWhenTheTopicBeginsLater() throws SQLException {
        purchase("C1", "T1", 1, null, false);
        stage.take();
        purchase("C1", "T2", 1, null, false);
        purchase("C1", "T3", 1, null, false);
        stage.topics.setBeginning(TIMELINE, 2);
        stage.take();

        assertThat(stage.query(PURCHASES)).containsExactly("C1|T3|1|10.00|null");
    }

    @Test
    void shouldBuildAnewWhenDeletionsMayBeGone() throws SQLException {
        purchase("C1", "T1", 1, null, false);
        stage.take();
        tamper("DELETE FROM base.purchase_transactions");
        purchase("C1", "T2", 1, null, false);
        stage.topics.setRecent(TIMELINE, 1);
        stage.take();
        assertThat(stage.query(PURCHASES)).as("read lately").containsExactly("C1|T2|1|10.00|null");

        purchase("C1", "T3", 1, null, false);
        stage.topics.setRecent(TIMELINE, 3);
        stage.take();
        assertThat(stage.query("SELECT count(*) FROM purchase_transactions"))
                .as("read long ago")
                .containsExactly("3");
    }

    @Test
    void shouldBuildAnewWhenThereAreOtherPartitions() throws SQLException {
        purchase("C1", "T1", 1, null, false);
        stage.take();
        tamper("DELETE FROM base.purchase_transactions");
        stage.topics.add(new TopicPartition(TIMELINE.topic(), 1), "id-of-" + TIMELINE.topic());
        stage.take();

        assertThat(stage.query(PURCHASES)).containsExactly("C1|T1|1|10.00|null");
    }

    private void purchase(String customer, String id, long quantity, String status, boolean withdrawn) {
        stage.fact(
                new Purchase(customer, id, "P1", 1_000, quantity, 1_000 * quantity, null, null, status, 0, withdrawn));
    }

    private void tamper(String sql) throws SQLException {
        try (var writer = stage.model.writer();
                var statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertRefused(String part) {
        assertThatThrownBy(() -> stage.query(PURCHASES))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining(part);
    }
}
