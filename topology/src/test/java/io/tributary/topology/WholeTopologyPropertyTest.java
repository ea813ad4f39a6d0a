package io.tributary.topology;

import static io.tributary.schemas.source.SourceTable.CAMPAIGN_RESPONSES;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_INFO;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_PRODUCTS;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_SERVICE;
import static io.tributary.schemas.source.SourceTable.MARKETING_CAMPAIGNS;
import static io.tributary.schemas.source.SourceTable.PRODUCT_CATALOG;
import static io.tributary.schemas.source.SourceTable.PURCHASE_TRANSACTIONS;
import static io.tributary.schemas.source.SourceTable.WEBSITE_BEHAVIOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.OrdersAgain;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Interaction;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Relationship;
import io.tributary.topology.fact.Response;
import io.tributary.topology.fact.Session;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.avro.specific.SpecificRecord;

/** Whatever the order in which the world tells its records, and however often: the same rows, the same population. */
class WholeTopologyPropertyTest {

    private static final Set<String> KNOWN = Set.of("C1", "C2");

    private record Message(SourceTable table, SpecificRecord record) {}

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Facts.of("C1", "C2", "C3").list().ofMinSize(5).ofMaxSize(40).map(Facts::distinct);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void shouldEndAlikeWhateverTheOrderAndHoweverOften(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Message> messages = new ArrayList<>(entities());
        facts.forEach(fact -> messages.add(message(fact)));
        List<Message> told = new ArrayList<>(messages);
        messages.forEach(message -> {
            if (random.nextInt(4) == 0) {
                told.add(message);
            }
        });
        Collections.shuffle(told, random);

        try (TopologyHarness one = new TopologyHarness();
                TopologyHarness other = new TopologyHarness(
                        settings -> SettingsWith.memory(settings, 1, random.nextBoolean()), new LocalRegistry())) {
            messages.forEach(message -> one.send(message.table, message.record));
            for (Message message : told) {
                other.send(message.table, message.record);
                switch (random.nextInt(12)) {
                    case 0 -> other.pass(Duration.ofMillis(300));
                    case 1 -> other.restart();
                    default -> {}
                }
            }

            assertThat(other.world()).isEqualTo(one.world());
            assertThat(ordersAgain(other))
                    .isEqualTo(OrderLines.of(facts, KNOWN::contains).again());
            one.assertNothingMore();
            other.assertNothingMore();
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void shouldLeaveNothingWhenEverythingIsTakenBack(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        try (TopologyHarness empty = new TopologyHarness();
                TopologyHarness shop = new TopologyHarness()) {
            entities().forEach(message -> shop.send(message.table, message.record));
            facts.forEach(fact -> {
                Message message = message(fact);
                shop.send(message.table, message.record);
            });
            assertThat(shop.rows()).hasSize(2);
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(fact -> {
                Message message = message(Facts.withdrawn(fact));
                shop.send(message.table, message.record);
            });
            for (Message message : entities()) {
                String key = (String) message.record.get(0);
                shop.send(message.table, key, null);
            }

            assertThat(shop.world()).isEqualTo(empty.world());
            assertThat(shop.rows()).isEmpty();
            assertThat(shop.population().snapshot().days()).isEmpty();
            shop.assertNothingMore();
            empty.assertNothingMore();
        }
    }

    private static Map<Integer, List<OrdersAgain>> ordersAgain(TopologyHarness shop) {
        Map<Integer, List<OrdersAgain>> again = new HashMap<>();
        shop.population().snapshot().days().forEach((day, totals) -> again.put(day, totals.getOrdersAgain()));
        again.values().removeIf(List::isEmpty);
        return again;
    }

    private static List<Message> entities() {
        return List.of(
                new Message(
                        CUSTOMER_INFO,
                        Records.customer("C1")
                                .setFirstName("Ada")
                                .setRegistrationDate(Records.at("2024-04-02"))
                                .build()),
                new Message(CUSTOMER_INFO, Records.customer("C2").build()),
                new Message(
                        PRODUCT_CATALOG,
                        Records.product("P", "Books", "Penguin").build()),
                new Message(
                        PRODUCT_CATALOG,
                        Records.product("P1", "Toys", null)
                                .setPrice(new BigDecimal("9.99"))
                                .build()),
                new Message(
                        PRODUCT_CATALOG, Records.product("P1|x", null, "Lego").build()),
                new Message(
                        MARKETING_CAMPAIGNS,
                        Records.campaign("M1", "EMAIL", "2024-01-01").build()),
                new Message(
                        MARKETING_CAMPAIGNS,
                        Records.campaign("M2", "SMS", "2025-01-01").build()),
                new Message(
                        MARKETING_CAMPAIGNS,
                        Records.campaign("M4", null, "2024-01-01").build()));
    }

    private static Message message(Fact fact) {
        Instant at = Instant.ofEpochMilli(fact.occurredAt());
        if (fact instanceof Purchase p) {
            return new Message(
                    PURCHASE_TRANSACTIONS,
                    PurchaseTransaction.newBuilder()
                            .setCustomerId(p.customerId())
                            .setTransactionId(p.id())
                            .setProductId(p.productId())
                            .setPurchaseDate(at)
                            .setQuantity(p.quantity())
                            .setTotalAmount(BigDecimal.valueOf(p.amountMinor(), 2))
                            .setOrderId(p.orderId())
                            .setStatus(p.status())
                            .setVersion(p.version())
                            .setDeleted(p.withdrawn())
                            .build());
        }
        if (fact instanceof Interaction i) {
            return new Message(
                    CUSTOMER_SERVICE,
                    CustomerServiceInteraction.newBuilder()
                            .setCustomerId(i.customerId())
                            .setInteractionId(i.id())
                            .setInteractionDate(at)
                            .setInteractionType(i.type())
                            .setSatisfactionScore(i.satisfactionScore() == 0 ? null : i.satisfactionScore())
                            .setVersion(i.version())
                            .setDeleted(i.withdrawn())
                            .build());
        }
        if (fact instanceof Response r) {
            return new Message(
                    CAMPAIGN_RESPONSES,
                    CampaignResponse.newBuilder()
                            .setCustomerId(r.customerId())
                            .setResponseId(r.id())
                            .setCampaignId(r.campaignId())
                            .setResponseDate(at)
                            .setResponseType(r.type())
                            .setVersion(r.version())
                            .setDeleted(r.withdrawn())
                            .build());
        }
        if (fact instanceof Relationship r) {
            return new Message(
                    CUSTOMER_PRODUCTS,
                    CustomerProductRelationship.newBuilder()
                            .setCustomerId(r.customerId())
                            .setRelationshipId(r.id())
                            .setProductId(r.productId())
                            .setRelationshipType(r.type())
                            .setStartDate(at)
                            .setEndDate(r.endsAt() == null ? null : Instant.ofEpochMilli(r.endsAt()))
                            .setValue(r.valueMinor() == null ? null : BigDecimal.valueOf(r.valueMinor(), 2))
                            .setVersion(r.version())
                            .setDeleted(r.withdrawn())
                            .build());
        }
        Session s = (Session) fact;
        return new Message(
                WEBSITE_BEHAVIOR,
                WebsiteSession.newBuilder()
                        .setCustomerId(s.customerId())
                        .setSessionId(s.id())
                        .setVisitDate(at)
                        .setTimeSpent(s.timeSpent())
                        .setViewedProducts(s.viewedProducts())
                        .setVersion(s.version())
                        .setDeleted(s.withdrawn())
                        .build());
    }
}
