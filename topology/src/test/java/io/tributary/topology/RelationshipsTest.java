package io.tributary.topology;

import static io.tributary.schemas.source.SourceTable.CUSTOMER_INFO;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_PRODUCTS;
import static io.tributary.schemas.source.SourceTable.PURCHASE_TRANSACTIONS;
import static io.tributary.topology.Records.at;
import static io.tributary.topology.Records.customer;
import static io.tributary.topology.Records.purchase;
import static io.tributary.topology.Records.relationship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.fact.Relationship;
import io.tributary.topology.processor.FoldStores;
import io.tributary.topology.store.TimelineReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts and subscriptions: kept whole by the rules of facts, and in no figure. */
class RelationshipsTest {
    private TopologyHarness shop;

    /** A shop with one buyer, whose row has been read. */
    private void open(boolean writeBehind) {
        shop = new TopologyHarness(settings -> SettingsWith.memory(settings, 100, writeBehind), new LocalRegistry());
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 2, "30.00").build());
        shop.rows();
    }

    @AfterEach
    void proveThatNothingMoreWasSent() {
        shop.assertNothingMore();
        shop.close();
    }

    private List<Fact> timeline(String customer) {
        List<Fact> facts = new ArrayList<>();
        new TimelineReader(shop.driver().getKeyValueStore(FoldStores.TIMELINE))
                .forEach(customer, FactKind.RELATIONSHIP, facts::add);
        return facts;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldChangeNoFigureAndPublishNoRowWhenARelationshipComesIsCorrectedAndWithdrawn(boolean writeBehind) {
        open(writeBehind);
        TopologyHarness.World before = shop.world();

        shop.send(
                CUSTOMER_PRODUCTS, relationship("C1", "R1", "P1", "2024-06-20").build());
        shop.send(
                CUSTOMER_PRODUCTS,
                relationship("C1", "R1", "P2", "2024-06-21")
                        .setValue(new BigDecimal("120.00"))
                        .setEndDate(at("2025-06-21"))
                        .build());
        assertThat(timeline("C1"))
                .containsExactly(new Relationship(
                        "C1",
                        "R1",
                        "P2",
                        "SUBSCRIPTION",
                        at("2024-06-21").toEpochMilli(),
                        at("2025-06-21").toEpochMilli(),
                        120_00L,
                        0,
                        false));
        shop.send(
                CUSTOMER_PRODUCTS,
                relationship("C1", "R1", "P2", "2024-06-21").setDeleted(true).build());

        assertThat(shop.published()).isEmpty();
        assertThat(shop.world()).isEqualTo(before);
        assertThat(timeline("C1")).extracting(Fact::withdrawn).containsExactly(true);
        assertThat(shop.count(CUSTOMER_PRODUCTS, "accepted")).isEqualTo(1);
        assertThat(shop.count(CUSTOMER_PRODUCTS, "correction")).isEqualTo(2);
        shop.restart();
        assertThat(shop.world()).isEqualTo(before);
        assertThat(shop.count(CUSTOMER_PRODUCTS, "correction")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldKeepTheWinnerWhenARelationshipComesTwiceOrLate(boolean writeBehind) {
        open(writeBehind);
        shop.send(
                CUSTOMER_PRODUCTS,
                relationship("C1", "R1", "P1", "2024-06-20").setVersion(3).build());
        shop.send(
                CUSTOMER_PRODUCTS,
                relationship("C1", "R1", "P1", "2024-06-20").setVersion(3).build());
        shop.send(
                CUSTOMER_PRODUCTS,
                relationship("C1", "R1", "P9", "2024-01-01").setVersion(2).build());

        assertThat(timeline("C1")).singleElement().satisfies(fact -> {
            assertThat(((Relationship) fact).productId()).isEqualTo("P1");
            assertThat(fact.version()).isEqualTo(3);
        });
        assertThat(shop.count(CUSTOMER_PRODUCTS, "accepted")).isEqualTo(1);
        assertThat(shop.count(CUSTOMER_PRODUCTS, "duplicate")).isEqualTo(1);
        assertThat(shop.count(CUSTOMER_PRODUCTS, "superseded")).isEqualTo(1);
    }

    /** It takes a customer_info to be known; a relationship waits for it like any fact. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldNotKnowACustomerOfWhomThereIsOnlyARelationship(boolean writeBehind) {
        open(writeBehind);
        TopologyHarness.World before = shop.world();
        shop.send(
                CUSTOMER_PRODUCTS, relationship("C2", "R1", "P1", "2024-06-20").build());

        assertThat(shop.world()).isEqualTo(before);
        assertThat(timeline("C2")).hasSize(1);

        shop.send(CUSTOMER_INFO, customer("C2").build());

        assertThat(shop.rows().get("C2")).satisfies(row -> {
            assertThat(row.getTotalLifetimeValue()).isEqualByComparingTo("0");
            assertThat(row.getTotalPurchases()).isZero();
            assertThat(row.getLastSeenAt()).isNull();
        });
        assertThat(shop.population().snapshot().totals().getCustomers()).isEqualTo(2);
        assertThat(timeline("C2")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldPutARelationshipAsideWhenItBreaksARuleAndSendItOnWhenItsKeyIsAnothers(boolean writeBehind) {
        open(writeBehind);
        shop.send(
                CUSTOMER_PRODUCTS,
                relationship("C1", "R1", "P1", "2024-06-20")
                        .setEndDate(at("2024-06-19"))
                        .build());
        shop.send(
                CUSTOMER_PRODUCTS,
                "C9",
                relationship("C1", "R2", "P1", "2024-06-20").build());

        assertThat(shop.deadLetters())
                .extracting(DeadLetter::getField, DeadLetter::getOffendingValue, DeadLetter::getRule)
                .containsExactly(tuple("end_date", "2024-06-19T00:00:00Z", "must not be before start_date"));
        assertThat(shop.rerouted()).extracting(TestRecord::key).containsExactly("C1".getBytes(StandardCharsets.UTF_8));
        assertThat(timeline("C1")).extracting(Fact::id).containsExactly("R2");
        assertThat(shop.count(CUSTOMER_PRODUCTS, "dead_letter")).isEqualTo(1);
    }
}
