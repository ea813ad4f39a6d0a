package io.tributary.topology.store;

import io.tributary.topology.fact.FactKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of the timeline: {@code customer id | 0 | kind | id}, in UTF-8.
 *
 * <p>Ids hold no control characters, so the zero ends the customer's id and all of a customer lies together. Kinds are
 * the codes of {@link FactKind}, and {@code o} for orders, which are kept beside the facts they are made of.
 */
final class TimelineKeys {
    static final byte ORDER = 'o';

    private TimelineKeys() {}

    static byte[] customer(String customerId) {
        byte[] id = customerId.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(id, id.length + 1);
    }

    /**
     * Whose key it is.
     *
     * @throws IllegalArgumentException when no zero ends an id
     */
    static String customerId(byte[] key) {
        for (int end = 0; end < key.length - 1; end++) {
            if (key[end] == 0) {
                return new String(key, 0, end, StandardCharsets.UTF_8);
            }
        }
        throw new IllegalArgumentException("not a key of the timeline");
    }

    static Bytes fact(byte[] customer, FactKind kind, String id) {
        return key(customer, (byte) kind.code(), id);
    }

    static Bytes order(byte[] customer, String orderId) {
        return key(customer, ORDER, orderId);
    }

    private static Bytes key(byte[] customer, byte kind, String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        byte[] key = Arrays.copyOf(customer, customer.length + 1 + text.length);
        key[customer.length] = kind;
        System.arraycopy(text, 0, key, customer.length + 1, text.length);
        return Bytes.wrap(key);
    }

    static byte kind(byte[] customer, Bytes key) {
        return key.get()[customer.length];
    }

    static String id(byte[] customer, Bytes key) {
        int start = customer.length + 1;
        return new String(key.get(), start, key.get().length - start, StandardCharsets.UTF_8);
    }
}
