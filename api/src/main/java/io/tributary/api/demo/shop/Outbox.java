package io.tributary.api.demo.shop;

import io.tributary.schemas.source.SourceTable;
import java.util.PriorityQueue;
import org.apache.avro.specific.SpecificRecord;

/**
 * What has been set going and arrives when its time has come.
 *
 * <p>It holds what is between an order and its last consequence, some weeks of the shop, and not the whole history.
 */
final class Outbox {
    private final PriorityQueue<Delivery> waiting = new PriorityQueue<>(Outbox::compare);

    private long number;

    void put(long at, SourceTable table, SpecificRecord record) {
        waiting.add(new Delivery(at, number++, table, record));
    }

    /** The next that has arrived by then; null when none has. */
    Delivery poll(long by) {
        Delivery next = waiting.peek();
        return next == null || next.at() > by ? null : waiting.poll();
    }

    int size() {
        return waiting.size();
    }

    private static int compare(Delivery one, Delivery other) {
        int order = Long.compare(one.at(), other.at());
        return order != 0 ? order : Long.compare(one.number(), other.number());
    }
}
