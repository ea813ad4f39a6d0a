package io.tributary.topology.store;

import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.fact.FactKind;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;

/**
 * A record of the timeline's changelog: what stands under an identity from here on.
 *
 * <p>The changelog is written in the transaction that commits the offsets of the inputs, a record for each identity that
 * changed since the commit before: winners only, duplicates and superseded versions never get there. It is compacted, so
 * whoever reads it from the beginning has seen every fact, once or a few times, the newest last.
 *
 * @param fact the winner, withdrawn ones too; empty when nothing stands there any more
 */
public record TimelineChange(FactKind kind, String customerId, String id, Optional<Fact> fact) {

    /**
     * Reads a record; empty for an order, which is only kept beside the facts that it is made of.
     *
     * @param key as stored
     * @param value as stored, null when removed
     * @throws IllegalArgumentException when the key is not one of the timeline's
     */
    public static Optional<TimelineChange> read(FactCodec codec, byte[] key, byte[] value) {
        String customerId = TimelineKeys.customerId(key);
        byte[] customer = TimelineKeys.customer(customerId);
        Bytes stored = Bytes.wrap(key);
        byte code = TimelineKeys.kind(customer, stored);
        if (code == TimelineKeys.ORDER) {
            return Optional.empty();
        }
        FactKind kind = FactKind.ofCode(code);
        String id = TimelineKeys.id(customer, stored);
        Optional<Fact> fact = value == null ? Optional.empty() : Optional.of(codec.decode(kind, customerId, id, value));
        return Optional.of(new TimelineChange(kind, customerId, id, fact));
    }

    /** The fact, unless it is gone or withdrawn. */
    public Optional<Fact> standing() {
        return fact.filter(each -> !each.withdrawn());
    }
}
