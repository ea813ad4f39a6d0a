package io.tributary.api.live;

import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.processor.Arrivals;
import io.tributary.topology.store.TimelineChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the topics of change: customer-360 says who has changed, who is new and who is gone; the changelog of the timeline
 * says which facts were accepted. For one thread.
 */
final class StreamEvents implements ChangeReader.Listener {
    private final String customer360;
    private final String timeline;
    private final CustomerUpdates customers;
    private final EventFeed<Customer360> arrivals;
    private final EventChannel arrivalChannel;
    private final EventFeed<Fact> activity;
    private final EventChannel activityChannel;
    private final int most;
    private final Deserializer<Customer360> rows;
    private final FactCodec facts = new FactCodec();

    StreamEvents(
            String customer360,
            String timeline,
            SchemaRegistry registry,
            CustomerUpdates customers,
            EventFeed<Customer360> arrivals,
            EventChannel arrivalChannel,
            EventFeed<Fact> activity,
            EventChannel activityChannel,
            int most) {
        this.customer360 = customer360;
        this.timeline = timeline;
        this.rows = AvroSerdes.deserializer(Customer360.class, registry);
        this.customers = customers;
        this.arrivals = arrivals;
        this.arrivalChannel = arrivalChannel;
        this.activity = activity;
        this.activityChannel = activityChannel;
        this.most = most;
    }

    @Override
    public void read(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> all = records.records(partition);
            if (partition.topic().equals(customer360)) {
                all.forEach(this::row);
            } else if (partition.topic().equals(timeline)) {
                // Where nobody follows, only what a first follower is shown is worth decoding.
                int from = activity.isFollowed() ? 0 : Math.max(0, all.size() - 2 * most);
                all.subList(from, all.size()).forEach(this::fact);
            }
        }
    }

    private void row(ConsumerRecord<byte[], byte[]> record) {
        boolean isGone = record.value() == null;
        boolean isNew = !isGone && Arrivals.isArrival(record.headers());
        if (!isGone && !isNew && !customers.isAnyFollowed()) {
            return;
        }
        String id = new String(record.key(), StandardCharsets.UTF_8);
        customers.changed(id);
        if (isNew) {
            arrivals.add(rows.deserialize(record.topic(), record.value()));
        } else if (isGone) {
            arrivals.forget(row -> row.getCustomerId().equals(id));
            arrivalChannel.forget(id, null);
        }
    }

    private void fact(ConsumerRecord<byte[], byte[]> record) {
        Optional<TimelineChange> read = TimelineChange.read(facts, record.key(), record.value());
        if (read.isEmpty()) {
            return;
        }
        TimelineChange change = read.get();
        if (change.standing().isPresent()) {
            activity.add(change.standing().get());
        } else {
            activity.forget(fact -> fact.customerId().equals(change.customerId())
                    && fact.kind() == change.kind()
                    && fact.id().equals(change.id()));
            activityChannel.forget(change.customerId(), LiveEvents.identity(change.kind(), change.id()));
        }
    }

    @Override
    public void skipped(Map<TopicPartition, Long> skipped) {
        customers.allChanged();
        skipped.forEach((partition, records) -> {
            if (partition.topic().equals(timeline)) {
                activity.skip(records);
            }
        });
    }

    @Override
    public void caughtUp() {
        arrivals.ready();
        activity.ready();
    }
}
