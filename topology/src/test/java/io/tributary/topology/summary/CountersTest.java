package io.tributary.topology.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import org.junit.jupiter.api.Test;

class CountersTest {
    private final Counters counters = new Counters();

    @Test
    void shouldReadWhatWasStoredBeforeATableWasThere() {
        counters.add(SourceTable.WEBSITE_BEHAVIOR, Outcome.DUPLICATE);
        counters.add(SourceTable.CUSTOMER_PRODUCTS, Outcome.ACCEPTED);
        BinaryWriter before = new BinaryWriter();
        counters.write(before);
        before.writeSigned(17);

        Counters read = new Counters();
        BinaryReader reader = new BinaryReader(before.toBytes());
        read.read(reader);
        assertThat(reader.readSigned()).isEqualTo(17);
        read.readLater(reader);

        assertThat(read.count(SourceTable.WEBSITE_BEHAVIOR, Outcome.DUPLICATE)).isEqualTo(1);
        assertThat(read.count(SourceTable.CUSTOMER_PRODUCTS, Outcome.ACCEPTED)).isZero();
    }

    @Test
    void shouldReadTheWholeWhenItIsStoredNow() {
        counters.add(SourceTable.CUSTOMER_INFO, Outcome.ACCEPTED);
        counters.add(SourceTable.CUSTOMER_PRODUCTS, Outcome.DEAD_LETTER);
        BinaryWriter writer = new BinaryWriter();
        counters.write(writer);
        counters.writeLater(writer);

        Counters read = new Counters();
        BinaryReader reader = new BinaryReader(writer.toBytes());
        read.read(reader);
        read.readLater(reader);

        assertThat(read.toMap()).isEqualTo(counters.toMap()).hasSize(2);
    }
}
