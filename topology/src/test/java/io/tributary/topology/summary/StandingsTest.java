package io.tributary.topology.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.Bar;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.Histogram;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.serde.AvroModel;
import io.tributary.topology.Buyers;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Contribution;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.RetentionStatus;
import io.tributary.topology.profile.Segment;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.Quantiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** The spread of customers over segments, bands, cells and histograms, and the cut points that follow from it. */
class StandingsTest {
    static {
        AvroModel.ensureTrusted();
    }

    private static final int CUSTOMERS = 6;

    /** A customer, of a few, comes to stand somewhere; null: is no longer known. */
    private record Move(int customer, Contribution to) {}

    @Provide
    Arbitrary<Move> moves() {
        Arbitrary<Contribution> purchasers = Combinators.combine(
                        Arbitraries.of(Segment.values()),
                        Arbitraries.of(ChurnRisk.values()),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(1, 2, 3, 127, 128, 129, 5_000),
                        Arbitraries.oneOf(
                                Arbitraries.of(-1L, 0L, 1L, 127L, 128L, 10_00L, 10_05L, 999_99L, 1000_00L),
                                Arbitraries.longs()),
                        Arbitraries.integers().between(19_000, 19_005))
                .as(StandingsTest::purchaser);
        Arbitrary<Contribution> visitors =
                Arbitraries.of(Segment.values()).map(segment -> contribution(Standing.ofNoPurchase(segment), 0, 0, 0));
        return Combinators.combine(
                        Arbitraries.integers().between(0, CUSTOMERS - 1),
                        Arbitraries.oneOf(purchasers, purchasers, visitors).injectNull(0.15))
                .as(Move::new);
    }

    private static Contribution purchaser(
            Segment segment, ChurnRisk risk, int recency, int score, int purchases, long minor, int day) {
        boolean scored = recency > 0;
        Standing standing = new Standing(
                segment, recency, scored ? score : 0, scored ? 6 - score : 0, risk, RetentionStatus.NEW, 1, 2, 3);
        return contribution(standing, purchases, minor, day);
    }

    private static Contribution contribution(Standing standing, int purchases, long minor, int day) {
        Profile profile = standing.isPurchaser() ? Buyers.of(0, day) : new Profile("C1");
        profile.setCustomer(
                new Customer("C1", null, null, null, null, null, null, null, null, null, Map.of(), 0, false));
        Contribution plain = Contribution.of(profile, standing);
        return new Contribution(
                standing,
                standing.isPurchaser(),
                purchases,
                purchases,
                plain.purchaseDays(),
                minor,
                plain.firstPurchaseDay(),
                plain.lastPurchaseDay(),
                null,
                plain.responses());
    }

    /** A task's totals, saved in cells and published in blocks. */
    private static final class Totals {
        private final Map<String, byte[]> cells = new HashMap<>();
        private final Map<String, SpecificRecord> blocks = new HashMap<>();
        private final SummaryCodec codec = new SummaryCodec();
        private PartitionSummary summary = new PartitionSummary(new Catalogue());

        void replace(Contribution before, Contribution after) {
            summary.replace(before, after);
        }

        void saveAndRestart() {
            codec.save(summary, (key, value) -> cells.put(new String(key, StandardCharsets.ISO_8859_1), value));
            summary = new PartitionSummary(new Catalogue());
            cells.forEach((key, value) -> codec.load(summary, key.getBytes(StandardCharsets.ISO_8859_1), value));
            codec.loaded(summary);
            blocks.clear();
        }

        void publish() {
            summary.publish((name, block) -> {
                if (block == null) {
                    blocks.remove(name);
                } else {
                    blocks.put(name, block);
                }
            });
        }
    }

    @Property(tries = 300)
    void shouldCountAsIfFromScratchWhateverMovedAndWheneverItWasSaved(
            @ForAll @Size(max = 40) List<@From("moves") Move> moves,
            @ForAll @Size(40) List<Boolean> restarts,
            @ForAll @Size(40) List<Boolean> publications) {
        Totals totals = new Totals();
        Contribution[] now = new Contribution[CUSTOMERS];
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            totals.replace(now[move.customer], move.to);
            now[move.customer] = move.to;
            if (restarts.get(i)) {
                totals.saveAndRestart();
            }
            if (publications.get(i)) {
                totals.publish();
            }
        }
        totals.publish();

        List<Contribution> known = Arrays.stream(now).filter(c -> c != null).toList();
        List<Contribution> buyers =
                known.stream().filter(Contribution::purchaser).toList();
        SummaryTotals block = (SummaryTotals) totals.blocks.get(Blocks.TOTALS);
        for (Segment segment : Segment.values()) {
            assertThat(block.getSegments().get(segment.label()))
                    .isEqualTo(known.stream()
                            .filter(c -> c.standing().segment() == segment)
                            .count());
        }
        for (ChurnRisk risk : ChurnRisk.values()) {
            assertThat(block.getChurnRisk().get(risk.label()))
                    .isEqualTo(buyers.stream()
                            .filter(c -> c.standing().churnRisk() == risk)
                            .count());
        }
        Map<String, Long> rfm = new TreeMap<>();
        buyers.stream()
                .filter(c -> c.standing().isScored())
                .forEach(c -> rfm.merge(c.standing().rfmCell(), 1L, Long::sum));
        assertThat(new TreeMap<>(block.getRfmCells())).isEqualTo(rfm);
        assertThat(bars(totals.blocks, Blocks.FREQUENCY)).isEqualTo(counts(buyers, Contribution::purchases));
        assertThat(bars(totals.blocks, Blocks.MONETARY))
                .isEqualTo(counts(buyers, c -> MonetaryBuckets.upper(MonetaryBuckets.of(c.lifetimeMinor()))));
    }

    @Property(tries = 300)
    void shouldCutWhereTheSortedValuesAreCutWhenCustomersAreSpreadOverTasks(
            @ForAll @Size(max = 60) List<@From("moves") Move> moves) {
        List<Totals> tasks = List.of(new Totals(), new Totals(), new Totals());
        SummaryParts parts = new SummaryParts();
        PopulationCutPoints population = new PopulationCutPoints();
        Contribution[] now = new Contribution[CUSTOMERS];
        CutPoints before = CutPoints.NONE;
        long[] commit = {0};
        for (Move move : moves) {
            Totals task = tasks.get(move.customer % 3);
            task.replace(now[move.customer], move.to);
            now[move.customer] = move.to;
            boolean[] stale = {false};
            task.summary.publish((name, block) -> {
                parts.accept(
                        new SummaryBlock("facts-" + move.customer % 3, 1, commit[0]++, 1, false, name, block),
                        SummaryParts.Log.NONE);
                stale[0] |= population.set(name, parts.merged(name));
            });
            CutPoints next = population.next(before);

            List<Contribution> buyers =
                    Arrays.stream(now).filter(c -> c != null && c.purchaser()).toList();
            CutPoints expected = cutPoints(buyers);
            assertThat(next.cutAs(expected)).isTrue();
            assertThat(next.areKnown()).isEqualTo(!buyers.isEmpty());
            assertThat(next.version()).isEqualTo(before.version() + (expected.cutAs(before) ? 0 : 1));
            if (!stale[0]) {
                assertThat(next).isSameAs(before);
            }
            assertThat(population.withPurchases(2))
                    .isEqualTo(buyers.stream().filter(c -> c.purchases() >= 2).count());
            before = next;
        }
    }

    private static CutPoints cutPoints(List<Contribution> buyers) {
        if (buyers.isEmpty()) {
            return CutPoints.NONE;
        }
        return new CutPoints(
                0,
                buyers.size(),
                quantiles(buyers, Contribution::lastPurchaseDay),
                quantiles(buyers, Contribution::purchases),
                quantiles(buyers, c -> MonetaryBuckets.upper(MonetaryBuckets.of(c.lifetimeMinor()))));
    }

    /** percentile_disc over the sorted values. */
    private static Quantiles quantiles(List<Contribution> buyers, ToLongFunction<Contribution> value) {
        long[] sorted = buyers.stream().mapToLong(value).sorted().toArray();
        List<Long> cuts = new ArrayList<>();
        for (int fifth = 1; fifth <= 4; fifth++) {
            cuts.add(sorted[(fifth * sorted.length + 4) / 5 - 1]);
        }
        return Quantiles.of(cuts);
    }

    private static Map<Long, Long> counts(List<Contribution> buyers, ToLongFunction<Contribution> value) {
        TreeMap<Long, Long> counts = new TreeMap<>();
        buyers.forEach(c -> counts.merge(value.applyAsLong(c), 1L, Long::sum));
        return counts;
    }

    private static Map<Long, Long> bars(Map<String, SpecificRecord> blocks, String kind) {
        TreeMap<Long, Long> bars = new TreeMap<>();
        blocks.forEach((name, block) -> {
            if (name.startsWith(kind)) {
                assertThat(((Histogram) block).getBars()).isNotEmpty();
                ((Histogram) block).getBars().forEach(bar -> bars.put(bar.getUpper(), bar.getCustomers()));
            }
        });
        return bars;
    }

    @Test
    void shouldLoseItsCutPointsWhenTheLastCustomerGoes() {
        PopulationCutPoints population = new PopulationCutPoints();
        assertThat(population.next(CutPoints.NONE)).isSameAs(CutPoints.NONE);
        assertThat(set(population, 5L)).isTrue();
        CutPoints some = population.next(CutPoints.NONE);
        assertThat(some.version()).isEqualTo(1);
        assertThat(some.customers()).isEqualTo(5);

        set(population, null);
        CutPoints none = population.next(some);

        assertThat(none.version()).isEqualTo(2);
        assertThat(none.areKnown()).isFalse();
        assertThat(population.next(none)).isSameAs(none);
        assertThat(population.withPurchases(1)).isZero();
        set(population, 5L);
        assertThat(population.next(none).version()).isEqualTo(3);
    }

    @Test
    void shouldKeepCutPointsWhenADayChangesInOtherWays() {
        PopulationCutPoints population = new PopulationCutPoints();
        set(population, 5L);

        assertThat(population.set(
                        Blocks.DAY + 19_000,
                        DayTotals.newBuilder()
                                .setLastPurchases(5)
                                .setRevenueMinor(99)
                                .build()))
                .isFalse();
        assertThat(population.set(Blocks.CATEGORY + "Books", null)).isFalse();
        assertThat(population.set(Blocks.DAY + 19_001, DayTotals.newBuilder().build()))
                .isFalse();
    }

    private static boolean set(PopulationCutPoints population, Long customers) {
        Histogram histogram = customers == null ? null : new Histogram(List.of(new Bar(1L, customers)));
        boolean changed = population.set(
                Blocks.DAY + 19_000,
                customers == null
                        ? null
                        : DayTotals.newBuilder().setLastPurchases(customers).build());
        changed |= population.set(Blocks.FREQUENCY + 0, histogram);
        changed |= population.set(Blocks.MONETARY + 0, histogram);
        return changed;
    }
}
