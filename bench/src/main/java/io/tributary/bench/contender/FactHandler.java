package io.tributary.bench.contender;

import io.tributary.bench.workload.Tally;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a loop does with each record between reading and writing it. Used by one thread. */
interface FactHandler {

    void take(ConsumerRecord<byte[], byte[]> record);

    /** Adds what it arrived at. */
    void addTo(Tally tally);
}
