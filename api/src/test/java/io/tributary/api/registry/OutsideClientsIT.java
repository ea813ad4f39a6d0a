package io.tributary.api.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.api.broker.SharedBroker;
import io.tributary.api.broker.SharedBroker.Cluster;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.serde.AvroDecoder;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.Decoded;
import io.tributary.schemas.serde.RegistryClient;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that others wrote, so that "compatible" is not only our own word for it. */
@ExtendWith(SharedBroker.class)
class OutsideClientsIT {
    private static final Path CONTRACT = Path.of("../schemas/src/main/avro/purchase_transactions.avsc");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PurchaseTransaction PURCHASE = PurchaseTransaction.newBuilder()
            .setTransactionId("T1")
            .setCustomerId("C1")
            .setProductId("P1")
            .setPurchaseDate(Instant.parse("2024-05-06T07:08:09.123Z"))
            .setQuantity(3)
            .setTotalAmount(new BigDecimal("29.97"))
            .setStoreId("S1")
            .build();

    private static RegistryServer server;

    @BeforeAll
    static void start(Cluster cluster) throws Exception {
        NodeClients.install();
        server = new RegistryServer(cluster, "outside.");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafkajs.mjs", "confluent.mjs"})
    void shouldReadWhatAnotherClientWrote(String client) throws Exception {
        String hex = NodeClients.run(client, server.url(), "write", "written-by-" + client, contract());

        Decoded<PurchaseTransaction> decoded = new AvroDecoder<>(
                        PurchaseTransaction.class, new RegistryClient(server.url()))
                .decode(HexFormat.of().parseHex(hex));

        assertThat(decoded).isEqualTo(new Decoded.Value<>(PURCHASE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafkajs.mjs", "confluent.mjs"})
    void shouldBeReadByAnotherClient(String client) throws Exception {
        String topic = "read-by-" + client;
        byte[] bytes =
                new AvroSerializer<PurchaseTransaction>(new RegistryClient(server.url())).serialize(topic, PURCHASE);

        JsonNode read = JSON.readTree(NodeClients.run(
                client, server.url(), "read", topic, HexFormat.of().formatHex(bytes)));

        assertThat(read).isEqualTo(JSON.readTree("""
                        {"transaction_id": "T1", "customer_id": "C1", "product_id": "P1",
                         "purchase_date": 1714979289123, "quantity": 3, "total_amount": "0bb5", "store_id": "S1",
                         "order_id": null, "status": null, "version": 0, "deleted": false}
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafkajs.mjs", "confluent.mjs"})
    void shouldRefuseWhenAnotherClientRegistersWhatIsIncompatible(String client) throws Exception {
        String subject = "refused-to-" + client + "-value";
        JsonNode registered = JSON.readTree(NodeClients.run(client, server.url(), "register", subject, contract()));
        assertThat(registered.path("id").asInt()).isPositive();

        String anotherScale = contract().replace("\"scale\": 2", "\"scale\": 4");
        String anotherType = contract()
                .replace(
                        "\"name\": \"quantity\",\n      \"type\": \"long\"",
                        "\"name\": \"quantity\", \"type\": \"string\"");

        for (String incompatible : new String[] {anotherScale, anotherType}) {
            assertThat(incompatible).isNotEqualTo(contract());
            JsonNode refused = JSON.readTree(NodeClients.run(client, server.url(), "register", subject, incompatible));
            assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(409);
        }
    }

    private static String contract() throws Exception {
        return Files.readString(CONTRACT);
    }
}
