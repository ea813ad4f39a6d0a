package io.tributary.api.position;

import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.summary.Population;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/**
 * What answers given here include: the position that the totals carry, which no task's stores are behind.
 *
 * <p>A record that was written is below the position of its input when its task has committed it, whatever became of it: a
 * fact, a duplicate, a dead letter, or sent on. Thread-safe.
 */
public final class Positions {
    private final Population population;
    private final LongSupplier offset;
    private final Set<String> byBroadcast;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    private record Waiting(Token token, CompletableFuture<Void> reached) {}

    /**
     * The positions of one instance.
     *
     * @param offset of the totals' topic below which everything is in {@code population}
     */
    public Positions(TopicCatalogue topics, Population population, LongSupplier offset) {
        this.population = population;
        this.offset = offset;
        this.byBroadcast = Set.of(
                topics.source(SourceTable.PRODUCT_CATALOG).name(),
                topics.source(SourceTable.MARKETING_CAMPAIGNS).name());
    }

    /** What a read that begins now includes at least. */
    public Token now() {
        return new Token(offset.getAsLong(), Map.of());
    }

    /** Whether a read that begins now includes a position. */
    public boolean includes(Token token) {
        if (offset.getAsLong() < token.population()) {
            return false;
        }
        SummaryTotals totals = population.snapshot().totals();
        return token.written().entrySet().stream()
                .allMatch(input -> applied(totals, input.getKey()) >= input.getValue());
    }

    private long applied(SummaryTotals totals, TopicPartition input) {
        Map<String, Long> position =
                byBroadcast.contains(input.topic()) ? totals.getBroadcastPosition() : totals.getPosition();
        return position.getOrDefault(input.toString(), 0L);
    }

    /** Done when reads include a position, on the thread that reads the totals: continue elsewhere. Cancel to give up. */
    @SuppressWarnings("FutureReturnValueIgnored") // Whoever is told that somebody waits no longer has nothing to tell.
    public CompletableFuture<Void> reached(Token token) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        Waiting entry = new Waiting(token, reached);
        reached.whenComplete((done, failure) -> waiting.remove(entry));
        waiting.add(entry);
        // Whoever got ahead between the question and the entry has looked at the entries too early.
        if (includes(token)) {
            reached.complete(null);
        }
        return reached;
    }

    /** To be called whenever the totals have changed. */
    public void advanced() {
        for (Waiting each : waiting) {
            if (each.reached.isDone() || includes(each.token)) {
                each.reached.complete(null);
            }
        }
    }

    /** How many wait. */
    int waiting() {
        return waiting.size();
    }
}
