package io.tributary.bench.jmh;

import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.profile.Contribution;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.summary.Blocks;
import io.tributary.topology.summary.Outcome;
import io.tributary.topology.summary.PartitionSummary;
import io.tributary.topology.summary.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Totals: counting a fact, replacing what a profile contributes, and putting the parts of four tasks together. */
@State(Scope.Thread)
public class SummaryBenchmark {
    private static final int SOURCES = 4;
    private static final int COMMITS = 16;
    private static final int FACTS_PER_COMMIT = 1024;
    private static final int PROFILES = 512;

    private final Samples samples = new Samples();
    private final PartitionSummary summary = new PartitionSummary(samples.catalogue());
    private final Population population = new Population();
    private Cycle<Fact> facts;
    private Cycle<Contribution> contributions;
    private Contribution contributed;
    private Cycle<List<SummaryBlock>> commits;
    private Cycle<SpecificRecord> totals;
    private SpecificRecord merged;

    @Setup
    public void prepare() {
        facts = new Cycle<>(samples.facts(0, 4096));
        contributions = new Cycle<>(samples.profiles(PROFILES, Samples.FEW_FACTS).stream()
                .map(SummaryBenchmark::contribution)
                .toList());
        List<List<SummaryBlock>> all = new ArrayList<>();
        for (int commit = 0; commit < COMMITS; commit++) {
            for (int source = 0; source < SOURCES; source++) {
                all.add(commit(source, commit));
            }
        }
        commits = new Cycle<>(all);
        totals = new Cycle<>(all.stream()
                .map(blocks -> (SpecificRecord) blocks.stream()
                        .filter(block -> block.getBlock().equals(Blocks.TOTALS))
                        .findFirst()
                        .orElseThrow()
                        .getContent())
                .toList());
        merged = totals.next();
    }

    private static Contribution contribution(Profile profile) {
        return Contribution.of(profile, Samples.YARDSTICK.measure(profile, Samples.TODAY));
    }

    /** What a task publishes after some facts. */
    private List<SummaryBlock> commit(int source, int number) {
        PartitionSummary part = new PartitionSummary(samples.catalogue());
        samples.facts((number * SOURCES + source) * FACTS_PER_COMMIT, FACTS_PER_COMMIT)
                .forEach(fact -> {
                    part.count(fact, 1);
                    part.counters().add(fact.kind().table(), Outcome.ACCEPTED);
                    part.position().advance(fact.kind().table().topicName(), source, number);
                });
        Map<String, SpecificRecord> blocks = new TreeMap<>();
        part.publish(blocks::put);
        return blocks.entrySet().stream()
                .map(block -> new SummaryBlock(
                        "facts-" + source,
                        TopologySettings.GENERATION,
                        (long) number,
                        blocks.size(),
                        false,
                        block.getKey(),
                        block.getValue()))
                .toList();
    }

    @Benchmark
    public PartitionSummary countFact() {
        summary.count(facts.next(), 1);
        return summary;
    }

    @Benchmark
    public PartitionSummary replaceContribution() {
        Contribution next = contributions.next();
        summary.replace(contributed, next);
        contributed = next;
        return summary;
    }

    @Benchmark
    public SpecificRecord mergeTotals() {
        return Blocks.merge(merged, totals.next());
    }

    @Benchmark
    public Population.Snapshot applyCommit() {
        commits.next().forEach(population::accept);
        return population.snapshot();
    }
}
