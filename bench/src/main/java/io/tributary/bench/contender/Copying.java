package io.tributary.bench.contender;

import io.tributary.bench.workload.Tally;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Does not look at records. */
final class Copying implements FactHandler {

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        // Reading and writing are all there is to be measured.
    }

    @Override
    public void addTo(Tally tally) {
        // Nothing but the number of records, which the loop knows.
    }
}
