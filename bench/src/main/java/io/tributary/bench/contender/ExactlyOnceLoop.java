package io.tributary.bench.contender;

import io.tributary.bench.workload.Feed;
import io.tributary.bench.workload.Tally;
import io.tributary.bench.workload.Total;
import io.tributary.schemas.source.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Two threads that consume, handle each fact, produce one record for it, and commit offsets and records together.
 *
 * <p>Whatever is exactly-once does at least this; what it keeps of customers is in memory and gone with the process.
 */
final class ExactlyOnceLoop implements Contender {
    private static final int THREADS = 2;

    private final Assignment assignment;
    private final String output;
    private final List<LoopWorker> workers = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicLong committed = new AtomicLong();

    ExactlyOnceLoop(Assignment assignment, Supplier<FactHandler> handlers) {
        this.assignment = assignment;
        this.output = assignment.feed().prefix() + "loop-out";
        for (int i = 0; i < THREADS; i++) {
            workers.add(new LoopWorker(assignment, output, "loop-" + i, handlers.get()));
        }
    }

    @Override
    public void start() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(output, Feed.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        for (int i = 0; i < THREADS; i++) {
            LoopWorker worker = workers.get(i);
            List<TopicPartition> partitions = partitions(i);
            running.add(threads.submit(() -> worker.run(partitions, committed)));
        }
        // A thread that fails must fail the run.
        for (Future<?> thread : running) {
            thread.get();
        }
    }

    private List<TopicPartition> partitions(int worker) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            if (!table.isEntity()) {
                String topic = assignment.feed().topics().source(table).name();
                for (int partition = worker; partition < Feed.PARTITIONS; partition += THREADS) {
                    partitions.add(new TopicPartition(topic, partition));
                }
            }
        }
        return partitions;
    }

    @Override
    public long committed() {
        return committed.get();
    }

    @Override
    public Map<Total, Long> totals() throws Exception {
        for (Future<?> thread : running) {
            thread.get();
        }
        Tally tally = new Tally();
        tally.add(Total.FACTS, written());
        workers.forEach(worker -> worker.addTo(tally));
        return tally.sums();
    }

    /** Records in the output: its offsets, less those of the transactions' markers. */
    private long written() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < Feed.PARTITIONS; partition++) {
            ends.put(new TopicPartition(output, partition), OffsetSpec.latest());
        }
        try (Admin admin = admin()) {
            long offsets = admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
            return offsets - workers.stream().mapToLong(LoopWorker::markers).sum();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) assignment.bootstrapServers()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
