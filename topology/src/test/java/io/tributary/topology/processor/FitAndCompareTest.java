package io.tributary.topology.processor;

import static io.tributary.schemas.source.SourceTable.CUSTOMER_INFO;
import static io.tributary.schemas.source.SourceTable.PURCHASE_TRANSACTIONS;
import static io.tributary.topology.Records.customer;
import static io.tributary.topology.Records.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.Command;
import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.CutPoints;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.topology.TopologyHarness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only everybody together tells: cut points and parameters, from facts to every row and back to rest. */
class FitAndCompareTest {
    private final TopologyHarness shop = new TopologyHarness();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void shouldTellCutPointsOnlyWhenOneOfThemChanges() {
        buy("C1", "T1", "2024-05-01", "10.00");
        shop.population();
        assertThat(cutPoints()).extracting(CutPoints::getVersion).containsExactly(1L);

        buy("C2", "T1", "2024-05-01", "10.00");
        shop.population();
        assertThat(cutPoints()).isEmpty();

        buy("C2", "T2", "2024-05-02", "10.00");
        shop.population();
        assertThat(cutPoints()).isNotEmpty();
        assertThat(shop.population().snapshot().totals().getCutPointsVersion())
                .isEqualTo(shop.population().snapshot().cutPoints().version());
        shop.restart();
        shop.population();
        assertThat(cutPoints()).as("the same after a restart").isEmpty();
        shop.rows();
        shop.assertNothingMore();
    }

    @Test
    void shouldMeetACommandAlthoughCustomersAreFew() {
        buy("C1", "T1", "2024-05-01", "10.00");
        shop.rows();

        commandAFit();
        shop.pass(Duration.ofMillis(50));
        CustomerModels models = awaitModels(1);

        assertThat(models.getRemark()).startsWith("of 1 customers 0 bought on several days");
        assertThat(shop.population().snapshot().totals().getFits()).isZero();
        assertThat(shop.population().snapshot().totals().getModelsVersion()).isEqualTo(1);
        shop.rows();
        shop.assertNothingMore();
    }

    @Test
    void shouldRememberACommandWhenItRestartsBeforeItIsMet() {
        buy("C1", "T1", "2024-05-01", "10.00");
        shop.rows();
        commandAFit();
        shop.restart();

        assertThat(awaitModels(1).getVersion()).isEqualTo(1);
        shop.restart();
        assertThat(shop.population().snapshot().totals().getFits()).isZero();
        assertThat(shop.population().snapshot().models().getVersion()).isEqualTo(1);
    }

    @Test
    void shouldFitByItselfWhenEnoughCameBackAndScoreEverybodyByIt() {
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            LocalDate day = LocalDate.parse("2023-01-01").plusDays(random.nextInt(300));
            int purchases = 1 + (random.nextInt(3) == 0 ? 0 : (int) -(3 * Math.log(1 - random.nextDouble())) + 1);
            for (int n = 0; n < purchases && day.isBefore(LocalDate.parse("2024-07-01")); n++) {
                String amount = String.format("%d.%02d", 5 + random.nextInt(10 + i % 90), random.nextInt(100));
                buy("C" + i, "T" + n, day.toString(), amount);
                day = day.plusDays(1 + random.nextInt(20 + i % 150));
            }
        }
        shop.rows();

        CustomerModels models = awaitModels(1);

        assertThat(models.getCustomers()).isEqualTo(1_000);
        assertThat(models.getRepeatCustomers()).isGreaterThan(500);
        assertThat(models.getFittedAt()).isNotNull();
        assertThat(models.getAsOf()).isEqualTo(TopologyHarness.AS_OF);
        assertThat(models.getMbg().getLogLikelihood()).isNotNull();
        assertThat(models.getMbg().getHoldout().getCustomers()).isGreaterThan(900);
        assertThat(shop.rows()).hasSize(1_000);
        assertThat(shop.population().snapshot().totals().getModelsVersion()).isEqualTo(1);
        assertThat(shop.population().snapshot().totals().getSweeps()).isZero();
        shop.assertNothingMore();
    }

    private void buy(String customer, String id, String date, String amount) {
        shop.send(CUSTOMER_INFO, customer(customer).build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase(customer, id, "P1", date, 1, amount).build());
    }

    private void commandAFit() {
        String topic = shop.topics.commands().name();
        shop.driver()
                .createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(
                        new byte[] {1},
                        new AvroSerializer<Command>(shop.registry)
                                .serialize(topic, new Command(Commands.FIT_MODELS, Instant.EPOCH)));
    }

    /** Lets the driver's time pass until the thread that fits is done. */
    private CustomerModels awaitModels(long version) {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (shop.population().snapshot().models().getVersion() < version) {
            assertThat(System.nanoTime()).as("no fit came").isLessThan(patience);
        }
        return shop.population().snapshot().models();
    }

    private List<CutPoints> cutPoints() {
        return shop.broadcasts().stream()
                .map(Broadcast::getEntity)
                .filter(CutPoints.class::isInstance)
                .map(CutPoints.class::cast)
                .toList();
    }
}
