package io.tributary.api.readmodel.feed;

import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** The topic customer-360: the table of that name, column by column as the contract has them. */
final class Customer360Source implements Source {
    /** Part of the contract, and no column. */
    private static final String RETENTION_STATUS = "retention_status";

    private static final int[] COLUMNS = Customer360.getClassSchema().getFields().stream()
            .filter(field -> !field.name().equals(RETENTION_STATUS))
            .mapToInt(Schema.Field::pos)
            .toArray();

    private final Deserializer<Customer360> rows;

    Customer360Source(SchemaRegistry registry) {
        rows = AvroSerdes.deserializer(Customer360.class, registry);
    }

    @Override
    public Optional<Change> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.of(
                    Change.deletion(FedTable.CUSTOMER_360, new String(record.key(), StandardCharsets.UTF_8)));
        }
        Customer360 row = rows.deserialize(FedTable.CUSTOMER_360.sqlName(), record.value());
        Object[] values = new Object[COLUMNS.length];
        for (int column = 0; column < COLUMNS.length; column++) {
            values[column] = row.get(COLUMNS[column]);
        }
        return Optional.of(Change.row(FedTable.CUSTOMER_360, values));
    }
}
