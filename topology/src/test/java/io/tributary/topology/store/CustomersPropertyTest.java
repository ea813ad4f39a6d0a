package io.tributary.topology.store;

import static io.tributary.topology.Buyers.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.ResponseDay;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.Facts;
import io.tributary.topology.OrderLines;
import io.tributary.topology.fact.Campaign;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Entity;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Product;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Response;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.NextChange;
import io.tributary.topology.summary.Blocks;
import io.tributary.topology.summary.PartitionSummary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.apache.avro.specific.SpecificRecord;

/** Whatever a task is told, in whatever order, over however many commits and restarts: only what is true now counts. */
class CustomersPropertyTest {
    private static final String[] IDS = {"C", "C1", "C1|p"};

    private static final long APRIL_2024 = 1_711_929_600_000L;

    /** Something that happens to a task. */
    private interface Event {
        void happenTo(Task task, World world);
    }

    /** What is true in the end, kept by the simplest rules there are. */
    private static final class World {
        private final List<Fact> facts = new ArrayList<>();
        private final Map<String, Customer> customers = new HashMap<>();
        private final Map<String, Product> products = new HashMap<>();

        boolean knows(String customerId) {
            Customer row = customers.get(customerId);
            return row != null && !row.deleted();
        }

        String category(String productId) {
            Product product = products.get(productId);
            return product == null || product.deleted() || product.category() == null
                    ? PartitionSummary.UNKNOWN
                    : product.category();
        }

        /** A task that is told nothing but the truth, in one commit. */
        Task told(long asOf) {
            Task task = new Task(100);
            task.setAsOf(asOf);
            products.values().forEach(task::learn);
            customers.values().forEach(task::take);
            Facts.winners(facts).forEach(task::take);
            task.commit();
            return task;
        }
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<Event> facts = Facts.of(IDS).map(fact -> (task, world) -> {
            task.take(fact);
            world.facts.add(fact);
        });
        Arbitrary<Event> rows = Combinators.combine(
                        Arbitraries.of(IDS),
                        Arbitraries.of("Ada", "Bob"),
                        Arbitraries.of(0L, 86_400_000L * 19_000).injectNull(0.3),
                        Arbitraries.longs().between(0, 2),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
                .as(CustomersPropertyTest::customer)
                .map(row -> (task, world) -> {
                    task.take(row);
                    world.customers.merge(
                            row.id(), row, (was, now) -> Entity.replaces(now.version(), was.version()) ? now : was);
                });
        Arbitrary<Event> deletions = Arbitraries.of(IDS).map(id -> (task, world) -> {
            task.delete(id);
            world.customers.remove(id);
        });
        Arbitrary<Event> products = Combinators.combine(
                        Arbitraries.of("P", "P1", "P1|x", "p|P1"),
                        Arbitraries.of("Books", "Toys", "Unknown").injectNull(0.2),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
                .as((id, category, deleted) -> new Product(id, category, null, 0, deleted))
                .map(product -> (task, world) -> {
                    task.learn(product);
                    world.products.put(product.id(), product);
                });
        return Arbitraries.frequencyOf(
                Tuple.of(20, facts),
                Tuple.of(5, rows),
                Tuple.of(1, deletions),
                Tuple.of(3, products),
                Tuple.of(5, Arbitraries.just((task, world) -> {
                    task.commit();
                    assertThatNobodyIsLookedAtTooLate(task);
                })),
                Tuple.of(2, daysThatPass()),
                Tuple.of(1, Arbitraries.just((task, world) -> {
                    task.commit();
                    task.restart();
                })),
                Tuple.of(1, Arbitraries.just((task, world) -> {
                    task.customers()
                            .mark(null, 2, new Concern(true, new BitSet(), true, task.yardstick(), today(task)));
                })));
    }

    @Property(tries = 400)
    void shouldCountOnlyWhatIsTrueNow(@ForAll @Size(max = 80) List<@From("events") Event> events) {
        World world = new World();
        Task task = new Task(1);
        events.forEach(event -> event.happenTo(task, world));
        task.commit();
        task.passUntil(task.asOf());
        assertThatNobodyIsLookedAtTooLate(task);

        Task told = world.told(task.asOf());

        assertThat(task.figures()).isEqualTo(told.figures());
        for (String id : IDS) {
            assertThat(task.profile(id).toString()).isEqualTo(told.profile(id).toString());
        }
        assertThat(task.figuresAfterRestart()).isEqualTo(told.figures());
        for (String id : IDS) {
            assertThat(task.profile(id)).isEqualTo(told.profile(id));
        }
        assertThatFiguresAddUp(task.figures(), world);
        assertThatCampaignsAddUp(task.figures(), world);
    }

    /** Days go by; whoever is due is looked at when they have. */
    private static Arbitrary<Event> daysThatPass() {
        return Arbitraries.integers().between(0, 300).map(days -> (task, world) -> {
            task.commit();
            task.passUntil(Math.max(task.asOf(), APRIL_2024) + days * DAY);
            assertThatNobodyIsLookedAtTooLate(task);
        });
    }

    private static int today(Task task) {
        return Profile.day(task.asOf());
    }

    /** Profile and deadlines agree, and nothing that is published goes wrong unnoticed. */
    private static void assertThatNobodyIsLookedAtTooLate(Task task) {
        assertThat(task.storedDeadlines()).isEqualTo(Task.entries(task.dues()));
        task.stored().forEach((id, stored) -> {
            Standing published =
                    stored.contributed() == null ? null : stored.contributed().standing();
            if (published == null || !published.isPurchaser()) {
                assertThat(stored.due()).isEqualTo(ProfileCodec.NOT_DUE);
            } else {
                assertThat(stored.due())
                        .isLessThanOrEqualTo(NextChange.at(task.yardstick(), stored.profile(), published, today(task)));
            }
        });
    }

    /** The plain definitions of a few figures, fact by fact. */
    private static void assertThatFiguresAddUp(Map<String, SpecificRecord> figures, World world) {
        SummaryTotals expected = SummaryTotals.newBuilder().build();
        Map<String, DayTotals> days = new HashMap<>();
        Map<String, CategoryTotals> categories = new HashMap<>();
        Map<String, Long> orders = new HashMap<>();
        Set<String> purchasers = new HashSet<>();
        for (Fact fact : Facts.winners(world.facts)) {
            if (!(fact instanceof Purchase p) || !p.counts() || !world.knows(p.customerId())) {
                continue;
            }
            expected.setLifetimeValueMinor(expected.getLifetimeValueMinor() + p.amountMinor());
            expected.setUnits(expected.getUnits() + p.quantity());
            DayTotals day = days.computeIfAbsent(
                    Blocks.DAY + Profile.day(p.occurredAt()),
                    d -> DayTotals.newBuilder().setOrdersAgain(List.of()).build());
            day.setRevenueMinor(day.getRevenueMinor() + p.amountMinor());
            CategoryTotals category = categories.computeIfAbsent(
                    Blocks.CATEGORY + world.category(p.productId()),
                    c -> CategoryTotals.newBuilder().build());
            category.setRevenueMinor(category.getRevenueMinor() + p.amountMinor());
            category.setUnits(category.getUnits() + p.quantity());
            category.setTransactions(category.getTransactions() + 1);
            if (p.isPurchase()) {
                expected.setPurchases(expected.getPurchases() + 1);
                purchasers.add(p.customerId());
                String order = p.orderId() == null ? "own " + p.id() : "shared " + p.orderId();
                orders.merge(p.customerId() + "\0" + order, p.occurredAt(), Math::min);
            }
        }
        OrderLines.of(Facts.winners(world.facts), world::knows)
                .again()
                .forEach((day, again) -> days.get(Blocks.DAY + day).setOrdersAgain(again));
        orders.values().forEach(at -> {
            DayTotals day = days.get(Blocks.DAY + Profile.day(at));
            day.setOrders(day.getOrders() + 1);
        });

        SummaryTotals totals = (SummaryTotals) figures.get(Blocks.TOTALS);
        assertThat(totals.getLifetimeValueMinor()).isEqualTo(expected.getLifetimeValueMinor());
        assertThat(totals.getUnits()).isEqualTo(expected.getUnits());
        assertThat(totals.getPurchases()).isEqualTo(expected.getPurchases());
        assertThat(totals.getPurchasers()).isEqualTo(purchasers.size());
        assertThat(totals.getOrders()).isEqualTo(orders.size());
        assertThat(totals.getCustomers())
                .isEqualTo(
                        world.customers.keySet().stream().filter(world::knows).count());
        categories.forEach((name, category) -> assertThat(figures.get(name)).isEqualTo(category));
        assertThat(figures.keySet().stream().filter(name -> name.startsWith(Blocks.CATEGORY)))
                .containsExactlyInAnyOrderElementsOf(categories.keySet());
        days.forEach((name, day) -> {
            DayTotals actual = (DayTotals) figures.get(name);
            assertThat(actual.getRevenueMinor()).isEqualTo(day.getRevenueMinor());
            assertThat(actual.getOrders()).isEqualTo(day.getOrders());
            assertThat(actual.getOrdersAgain()).isEqualTo(day.getOrdersAgain());
        });
    }

    /** Of every campaign, the days with a response of each known customer, in their order. */
    private static void assertThatCampaignsAddUp(Map<String, SpecificRecord> figures, World world) {
        Map<String, Map<String, TreeSet<Integer>>> days = new HashMap<>();
        Map<String, CampaignTotals> expected = new HashMap<>();
        for (Fact fact : Facts.winners(world.facts)) {
            if (fact instanceof Response r && r.isPositive() && world.knows(r.customerId())) {
                String block = Blocks.CAMPAIGN + r.campaignId();
                days.computeIfAbsent(block, c -> new HashMap<>())
                        .computeIfAbsent(r.customerId(), c -> new TreeSet<>())
                        .add(Profile.day(r.occurredAt()));
                CampaignTotals campaign = expected.computeIfAbsent(block, c -> new CampaignTotals(0L, 0L, List.of()));
                campaign.setResponses(campaign.getResponses() + 1);
            }
        }
        expected.forEach((block, campaign) -> {
            campaign.setResponders(days.get(block).size());
            Map<List<Integer>, Long> cells = new HashMap<>();
            days.get(block)
                    .values()
                    .forEach(own -> own.forEach(day -> {
                        Integer last = own.lower(day);
                        cells.merge(List.of(day, last == null ? 0 : day - last), 1L, Long::sum);
                    }));
            campaign.setResponseDays(cells.entrySet().stream()
                    .map(cell ->
                            new ResponseDay(cell.getKey().get(0), cell.getKey().get(1), cell.getValue()))
                    .sorted(Comparator.comparing(ResponseDay::getDay).thenComparing(ResponseDay::getDaysSinceLast))
                    .toList());
        });
        Map<String, SpecificRecord> campaigns = new HashMap<>(figures);
        campaigns.keySet().removeIf(name -> !name.startsWith(Blocks.CAMPAIGN));
        assertThat(campaigns).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Fact> facts() {
        return Facts.of(IDS);
    }

    @Property(tries = 200)
    void shouldCountNothingWhenEverythingIsWithdrawn(
            @ForAll @Size(max = 40) List<@From("facts") Fact> facts, @ForAll Random random) {
        Task task = new Task(1);
        for (String id : IDS) {
            task.take(customer(id, "Ada", 0L, 0, false));
        }
        for (Fact fact : facts) {
            task.take(fact);
            if (random.nextInt(4) == 0) {
                task.commit();
            }
        }
        List<Fact> all = new ArrayList<>(Facts.winners(facts));
        Collections.shuffle(all, random);
        all.forEach(fact -> task.take(Facts.withdrawn(fact)));
        for (String id : IDS) {
            Task fresh = new Task(1);
            fresh.take(customer(id, "Ada", 0L, 0, false));
            assertThat(task.profile(id)).isEqualTo(fresh.profile(id));
            task.take(customer(id, "Ada", 0L, 0, true));
        }
        task.commit();

        Task empty = new Task(1);
        empty.commit();
        assertThat(task.figures()).isEqualTo(empty.figures());
        assertThat(task.figuresAfterRestart()).isEqualTo(empty.figures());
    }

    @Property(tries = 150)
    void shouldAddUpToTheWholeWhenCustomersAreSpreadOverTasks(
            @ForAll @Size(max = 60) List<@From("facts") Fact> facts, @ForAll Random random) {
        Task whole = new Task(1);
        List<Task> parts = List.of(new Task(1), new Task(1), new Task(1));
        Map<String, Task> home = new HashMap<>();
        for (String id : IDS) {
            home.put(id, parts.get(random.nextInt(3)));
            Customer row = customer(id, "Ada", random.nextBoolean() ? 0L : null, 0, random.nextInt(5) == 0);
            home.get(id).take(row);
            whole.take(row);
        }
        for (Task task : List.of(whole, parts.get(0), parts.get(1), parts.get(2))) {
            task.learn(new Product("P", "Books", null, 0, false));
            task.learn(new Campaign("M1", 0L, null, 0, false));
        }
        for (Fact fact : facts) {
            whole.take(fact);
            home.get(fact.customerId()).take(fact);
        }
        whole.commit();
        parts.forEach(Task::commit);

        List<Task> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        Map<String, SpecificRecord> a = shuffled.get(0).figures();
        Map<String, SpecificRecord> b = shuffled.get(1).figures();
        Map<String, SpecificRecord> c = shuffled.get(2).figures();

        assertThat(merged(merged(a, b), c)).isEqualTo(whole.figures());
        assertThat(merged(a, merged(b, c))).isEqualTo(whole.figures());
        assertThat(merged(a, b)).isEqualTo(merged(b, a));
    }

    private static Map<String, SpecificRecord> merged(Map<String, SpecificRecord> a, Map<String, SpecificRecord> b) {
        Set<String> names = new HashSet<>(a.keySet());
        names.addAll(b.keySet());
        Map<String, SpecificRecord> merged = new HashMap<>();
        names.forEach(name -> merged.put(name, Blocks.merge(a.get(name), b.get(name))));
        return Task.figures(merged);
    }

    private static Customer customer(String id, String name, Long registeredAt, long version, boolean deleted) {
        return new Customer(
                id, name, null, null, null, null, registeredAt, null, null, null, Map.of(), version, deleted);
    }
}
