package io.tributary.topology;

import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.fact.Interaction;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Relationship;
import io.tributary.topology.fact.Response;
import io.tributary.topology.fact.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random facts from so small a world that they meet: the same ids, instants, products and orders come again. */
public final class Facts {
    private static final long BASE = Instant.parse("2024-04-01T00:00:00Z").toEpochMilli();
    private static final long HALF_DAY = 43_200_000L;

    /** What corrections are told apart by. */
    public record Identity(FactKind kind, String customerId, String id) {
        public static Identity of(Fact fact) {
            return new Identity(fact.kind(), fact.customerId(), fact.id());
        }
    }

    private Facts() {}

    public static Arbitrary<Fact> of(String... customers) {
        Arbitrary<String> customer = Arbitraries.of(customers);
        return Arbitraries.frequencyOf(
                Tuple.of(5, purchases(customer)),
                Tuple.of(2, interactions(customer)),
                Tuple.of(2, responses(customer)),
                Tuple.of(2, sessions(customer)),
                Tuple.of(2, relationships(customer)));
    }

    /** Any number of facts of one customer, each identity once. */
    public static Arbitrary<List<Fact>> history(String customer) {
        return of(customer).list().ofMaxSize(30).map(Facts::distinct);
    }

    /** The first of each identity, in the order in which they came. */
    public static List<Fact> distinct(List<Fact> facts) {
        Map<Identity, Fact> first = new LinkedHashMap<>();
        facts.forEach(fact -> first.putIfAbsent(Identity.of(fact), fact));
        return new ArrayList<>(first.values());
    }

    /** What is left when corrections are done: of each identity the highest version, of equal ones the later. */
    public static List<Fact> winners(List<Fact> facts) {
        Map<Identity, Fact> winners = new LinkedHashMap<>();
        facts.forEach(fact ->
                winners.merge(Identity.of(fact), fact, (was, now) -> now.version() >= was.version() ? now : was));
        return new ArrayList<>(winners.values());
    }

    /** The fact taken back. */
    public static Fact withdrawn(Fact fact) {
        if (fact instanceof Purchase p) {
            return new Purchase(
                    p.customerId(),
                    p.id(),
                    p.productId(),
                    p.occurredAt(),
                    p.quantity(),
                    p.amountMinor(),
                    p.storeId(),
                    p.orderId(),
                    p.status(),
                    p.version(),
                    true);
        }
        if (fact instanceof Interaction i) {
            return new Interaction(
                    i.customerId(),
                    i.id(),
                    i.occurredAt(),
                    i.type(),
                    i.productId(),
                    i.resolutionStatus(),
                    i.satisfactionScore(),
                    i.version(),
                    true);
        }
        if (fact instanceof Response r) {
            return new Response(r.customerId(), r.id(), r.campaignId(), r.occurredAt(), r.type(), r.version(), true);
        }
        if (fact instanceof Relationship r) {
            return new Relationship(
                    r.customerId(),
                    r.id(),
                    r.productId(),
                    r.type(),
                    r.occurredAt(),
                    r.endsAt(),
                    r.valueMinor(),
                    r.version(),
                    true);
        }
        Session s = (Session) fact;
        return new Session(
                s.customerId(),
                s.id(),
                s.occurredAt(),
                s.pagesViewed(),
                s.timeSpent(),
                s.source(),
                s.viewedProducts(),
                s.version(),
                true);
    }

    private static Arbitrary<Long> instants() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 12).map(half -> BASE + half * HALF_DAY),
                Arbitraries.of(BASE + 1, BASE - 1, -1L, -HALF_DAY * 100));
    }

    private static Arbitrary<String> products() {
        return Arbitraries.of("P", "P1", "P1|x", "p|P1");
    }

    private static Arbitrary<Long> versions() {
        return Arbitraries.frequency(Tuple.of(6, 0L), Tuple.of(1, 1L), Tuple.of(1, 200L), Tuple.of(1, -3L));
    }

    private static Arbitrary<Boolean> withdrawn() {
        return Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true));
    }

    private static Arbitrary<Fact> purchases(Arbitrary<String> customers) {
        Arbitrary<String> orders = Arbitraries.of("O", "O1", "O|1", "pT1").injectNull(0.4);
        Arbitrary<String> statuses =
                Arbitraries.of("completed", "SHIPPED", "Cancelled", "RETURNED").injectNull(0.5);
        return Combinators.combine(
                        customers,
                        Arbitraries.of("T1", "T2", "T3", "T4", "T5", "T6", "T1|2"),
                        products(),
                        instants(),
                        Arbitraries.longs().between(-2, 4),
                        Arbitraries.of(-20_00L, -1L, 0L, 1L, 99L, 250_00L, 600_50L),
                        Combinators.combine(orders, statuses).as(Texts::new),
                        Combinators.combine(versions(), withdrawn()).as(Rest::new))
                .as((customer, id, product, at, quantity, amount, texts, rest) -> new Purchase(
                        customer,
                        id,
                        product,
                        at,
                        quantity,
                        amount,
                        null,
                        texts.first,
                        texts.second,
                        rest.version,
                        rest.withdrawn));
    }

    private static Arbitrary<Fact> interactions(Arbitrary<String> customers) {
        return Combinators.combine(
                        customers,
                        Arbitraries.of("I", "I1", "T1", "I\uD83D\uDE00", "I\uFFFD"),
                        instants(),
                        Arbitraries.of("CHAT", "PHONE").injectNull(0.2),
                        Arbitraries.integers().between(0, 5),
                        versions(),
                        withdrawn())
                .as((customer, id, at, type, score, version, withdrawn) ->
                        new Interaction(customer, id, at, type, null, null, score, version, withdrawn));
    }

    private static Arbitrary<Fact> responses(Arbitrary<String> customers) {
        return Combinators.combine(
                        customers,
                        Arbitraries.of("R1", "R2", "R3", "T1"),
                        Arbitraries.of("M1", "M2", "M3"),
                        instants(),
                        Arbitraries.of("click", "unsubscribe", "UNSUBSCRIBE").injectNull(0.3),
                        versions(),
                        withdrawn())
                .as(Response::new);
    }

    private static Arbitrary<Fact> sessions(Arbitrary<String> customers) {
        return Combinators.combine(
                        customers,
                        Arbitraries.of("S1", "S2", "S3", "T1"),
                        instants(),
                        Arbitraries.longs().between(0, 100).injectNull(0.3),
                        products().list().ofMaxSize(4),
                        versions(),
                        withdrawn())
                .as((customer, id, at, seconds, viewed, version, withdrawn) ->
                        new Session(customer, id, at, null, seconds, null, viewed, version, withdrawn));
    }

    private static Arbitrary<Fact> relationships(Arbitrary<String> customers) {
        return Combinators.combine(
                        customers,
                        Arbitraries.of("R1", "R2", "T1"),
                        products(),
                        instants(),
                        Arbitraries.longs().between(0, 3).injectNull(0.4),
                        Arbitraries.of(0L, 1L, 99_00L).injectNull(0.3),
                        versions(),
                        withdrawn())
                .as((customer, id, product, at, halfDays, value, version, withdrawn) -> new Relationship(
                        customer,
                        id,
                        product,
                        "SUBSCRIPTION",
                        at,
                        halfDays == null ? null : (Long) (at + halfDays * HALF_DAY),
                        value,
                        version,
                        withdrawn));
    }

    private record Texts(String first, String second) {}

    private record Rest(long version, boolean withdrawn) {}
}
