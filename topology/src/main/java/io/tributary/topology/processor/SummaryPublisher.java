package io.tributary.topology.processor;

import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.serde.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Publishes blocks of totals from within a commit, at most once an interval and never later than one interval after a
 * change.
 *
 * <p>The first change after a quiet time goes out with its own commit. Idle, it costs nothing: a timer runs only while
 * something waits. Commit numbers start at the wall clock, so that they rise even when the state was lost.
 */
final class SummaryPublisher {
    private final ProcessorContext<byte[], byte[]> context;
    private final AvroSerializer<SummaryBlock> serializer;
    private final String topic;
    private final String sink;
    private final String source;
    private final Duration interval;
    private final Runnable onDue;
    private final CommitPace pace;
    private long commit;
    private long lastSent;
    private boolean complete = true;
    private Cancellable timer;

    /**
     * Nothing published yet.
     *
     * @param onDue runs when something waits and its time has come; a commit follows, so a processor that publishes with
     *     each commit has nothing to do there
     */
    SummaryPublisher(
            ProcessorContext<byte[], byte[]> context,
            AvroSerializer<SummaryBlock> serializer,
            String topic,
            String sink,
            String source,
            Duration interval,
            Runnable onDue,
            CommitPace pace) {
        this.context = context;
        this.serializer = serializer;
        this.topic = topic;
        this.sink = sink;
        this.source = source;
        this.interval = interval;
        this.onDue = onDue;
        this.pace = pace;
    }

    /**
     * Publishes if it is time; otherwise makes sure that there is another commit when it is.
     *
     * @param blocks gives the blocks that changed
     */
    void publish(Consumer<BiConsumer<String, SpecificRecord>> blocks) {
        long now = context.currentSystemTimeMs();
        // A wall clock that was set back must not keep totals waiting until it is where it was.
        if (now >= lastSent && now - lastSent < interval.toMillis()) {
            wakeAt(lastSent + interval.toMillis() - now);
            return;
        }
        commit = Math.max(commit + 1, now);
        lastSent = now;
        List<SummaryBlock> changed = new ArrayList<>();
        blocks.accept((name, content) ->
                changed.add(new SummaryBlock(source, TopologySettings.GENERATION, commit, 0, complete, name, content)));
        complete = false;
        for (SummaryBlock block : changed) {
            block.setBlocks(changed.size());
            byte[] key = (source + '|' + block.getBlock()).getBytes(StandardCharsets.UTF_8);
            context.forward(new Record<>(key, serializer.serialize(topic, block), now), sink);
        }
    }

    /** Makes sure that what waits is published soon, without a record that would bring it about. */
    void wake() {
        wakeAt(1);
    }

    private void wakeAt(long millis) {
        if (timer == null) {
            timer = context.schedule(Duration.ofMillis(millis), PunctuationType.WALL_CLOCK_TIME, time -> {
                stop();
                onDue.run();
                pace.changed(context);
            });
        }
    }

    private void stop() {
        timer.cancel();
        timer = null;
    }

    /** To be called when the processor closes. */
    void close() {
        if (timer != null) {
            stop();
        }
    }
}
