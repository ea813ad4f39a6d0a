package io.tributary.api.readmodel.feed;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A topic that feeds tables: what a record of it says of a row. Not thread-safe. */
interface Source {

    /**
     * The change that a record makes; empty when it concerns no table.
     *
     * @param record its value is null where the topic says that the key is gone
     * @throws RuntimeException when it can't be read: only this product writes these topics, so that is a bug
     */
    Optional<Change> read(ConsumerRecord<byte[], byte[]> record);
}
