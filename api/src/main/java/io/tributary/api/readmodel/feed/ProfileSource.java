package io.tributary.api.readmodel.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.profile.ProfileCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The changelog of the profiles: the table customer_info.
 *
 * <p>Not the source topic: its last record may have lost by its version, or be one that was refused.
 */
final class ProfileSource implements Source {
    private final ProfileCodec codec = new ProfileCodec();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Optional<Change> read(ConsumerRecord<byte[], byte[]> record) {
        String id = new String(record.key(), StandardCharsets.UTF_8);
        Optional<Customer> customer =
                Optional.ofNullable(record.value()).flatMap(stored -> codec.decodeKnownCustomer(id, stored));
        return Optional.of(customer.map(this::row).orElseGet(() -> Change.deletion(FedTable.CUSTOMER_INFO, id)));
    }

    private Change row(Customer customer) {
        return Change.row(
                FedTable.CUSTOMER_INFO,
                customer.id(),
                customer.firstName(),
                customer.lastName(),
                customer.email(),
                customer.phoneNumber(),
                instant(customer.dateOfBirth()),
                instant(customer.registeredAt()),
                customer.region(),
                customer.type(),
                customer.status(),
                text(customer.attributes()));
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private String text(Map<String, String> attributes) {
        try {
            return attributes.isEmpty() ? null : json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
