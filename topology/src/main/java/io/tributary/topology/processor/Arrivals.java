package io.tributary.topology.processor;

import org.apache.kafka.common.header.Headers;

/**
 * Tells the first row of a customer on the topic customer-360 from later ones: the topic is compacted, so that nobody who
 * reads on from its end could know who is new.
 *
 * <p>A customer whose row was deleted and comes back is new again.
 */
public final class Arrivals {
    private static final String HEADER = "tributary.arrival";
    private static final byte[] NOTHING = {};

    private Arrivals() {}

    static void mark(Headers headers) {
        headers.add(HEADER, NOTHING);
    }

    /** True when the customer was not known at the commit before. */
    public static boolean isArrival(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }
}
