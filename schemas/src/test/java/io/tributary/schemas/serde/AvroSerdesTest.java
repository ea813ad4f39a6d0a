package io.tributary.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.PurchaseTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class AvroSerdesTest {
    private final LocalRegistry registry = new LocalRegistry();
    private final Serde<PurchaseTransaction> serde = AvroSerdes.of(PurchaseTransaction.class, registry);

    @Test
    void shouldReadBackWhatItWrote() {
        byte[] bytes = serde.serializer().serialize(Purchases.TOPIC, Purchases.purchase());

        assertThat(serde.deserializer().deserialize(Purchases.TOPIC, bytes)).isEqualTo(Purchases.purchase());
    }

    @Test
    void shouldPassNullOnWhenItIsATombstone() {
        assertThat(serde.serializer().serialize(Purchases.TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(Purchases.TOPIC, null)).isNull();
    }

    @Test
    void shouldFailWithTheTopicsNameWhenBytesCanNotBeRead() {
        assertThatThrownBy(() -> serde.deserializer().deserialize(Purchases.TOPIC, new byte[] {1}))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith(Purchases.TOPIC + ": not in the wire format");
    }

    @Test
    void shouldRegisterOnceAndUnderTheTopicsSubjectWhenItWritesMuch() {
        List<String> subjects = new ArrayList<>();
        AvroSerializer<PurchaseTransaction> serializer = new AvroSerializer<>(new SchemaRegistry() {
            @Override
            public int register(String subject, Schema schema) {
                subjects.add(subject);
                return 7;
            }

            @Override
            public Optional<Schema> byId(int id) {
                return Optional.empty();
            }
        });

        byte[] bytes = serializer.serialize(Purchases.TOPIC, Purchases.purchase());
        serializer.serialize(Purchases.TOPIC, Purchases.purchase());

        assertThat(subjects).containsExactly(Purchases.TOPIC + "-value");
        assertThat(bytes).startsWith(0, 0, 0, 0, 7);
    }

    @Test
    void shouldGiveIdsAboveZeroThatFollowFromTheText() {
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(SchemaIds.of(Schema.createEnum("E" + i, null, null, List.of("A"))));
        }

        assertThat(ids).hasSize(1000).allMatch(id -> id > 0);
        assertThat(SchemaIds.of(Schema.create(Schema.Type.STRING)))
                .isEqualTo(SchemaIds.of(new Schema.Parser().parse("{\"type\": \"string\"}")));
    }
}
