package io.tributary.topology.store;

import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.fact.FactKind;
import org.apache.kafka.common.utils.Bytes;

/**
 * A fact as it lies in the timeline: what it takes to choose is at hand, the rest is read when asked for.
 *
 * <p>So that whoever wants the newest twenty of a hundred thousand decodes twenty.
 */
public final class StoredFact {
    private final String customerId;
    private final byte[] customer;
    private final Bytes key;
    private final byte[] value;
    private final FactCodec codec;
    private final FactKind kind;
    private final long occurredAt;

    StoredFact(String customerId, byte[] customer, Bytes key, byte[] value, FactCodec codec) {
        this.customerId = customerId;
        this.customer = customer;
        this.key = key;
        this.value = value;
        this.codec = codec;
        this.kind = FactKind.ofCode(TimelineKeys.kind(customer, key));
        this.occurredAt = FactCodec.occurredAt(value);
    }

    public FactKind kind() {
        return kind;
    }

    /** Unique among the customer's facts of this kind. */
    public String id() {
        return TimelineKeys.id(customer, key);
    }

    /** Milliseconds since 1970. */
    public long occurredAt() {
        return occurredAt;
    }

    /** True when the fact is taken back. */
    public boolean isWithdrawn() {
        return FactCodec.isWithdrawn(value);
    }

    /** All of it. */
    public Fact fact() {
        return codec.decode(kind, customerId, id(), value);
    }
}
