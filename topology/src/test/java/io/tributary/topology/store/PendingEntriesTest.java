package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Bytes;

class PendingEntriesTest {

    /** A write: customers share nothing, so a key begins with its customer; null removes. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Write(int customer, int id, byte[] value) {
        byte[] key() {
            byte[] key = new byte[2 + id % 40];
            key[0] = (byte) customer;
            key[1] = (byte) id;
            return key;
        }
    }

    /** Whatever is written, over and over, the newest value of each key waits, and is found with its customer. */
    @Property(tries = 300)
    void shouldHoldTheNewestOfEveryKeyUntilCleared(@ForAll("writes") List<Write> writes) {
        PendingEntries pending = new PendingEntries();
        for (int round = 0; round < 2; round++) {
            Map<Bytes, byte[]> expected = new HashMap<>();
            Map<Integer, Integer> newest = new HashMap<>();
            for (Write write : writes) {
                newest.put(
                        write.customer,
                        pending.put(
                                write.key(), write.value, newest.getOrDefault(write.customer, PendingEntries.NONE)));
                expected.put(Bytes.wrap(write.key()), write.value);
            }

            assertThat(pending.size()).isEqualTo(expected.size());
            expected.forEach((key, value) -> {
                assertThat(pending.value(pending.find(key.get()))).isEqualTo(value);
            });
            Map<Bytes, byte[]> found = new HashMap<>();
            newest.forEach((customer, position) -> pending.forEach(position, (key, value) -> {
                assertThat(key[0]).isEqualTo(customer.byteValue());
                assertThat(found).doesNotContainKey(Bytes.wrap(key));
                found.put(Bytes.wrap(key), value);
            }));
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            found.forEach((key, value) -> assertThat(value).isEqualTo(expected.get(key)));

            pending.clear();
            assertThat(pending.size()).isZero();
            expected.keySet().forEach(key -> assertThat(pending.find(key.get())).isEqualTo(PendingEntries.NONE));
        }
    }

    @Provide
    Arbitrary<List<Write>> writes() {
        Arbitrary<byte[]> values =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(300).injectNull(0.1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 120),
                        values)
                .as(Write::new)
                .list()
                .ofMaxSize(1_500);
    }
}
