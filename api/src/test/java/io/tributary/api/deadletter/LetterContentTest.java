package io.tributary.api.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.deadletter.LetterContent.Form;
import io.tributary.api.ingest.JsonReader;
import io.tributary.api.ingest.Reading;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class LetterContentTest {
    private static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");

    private final LocalRegistry registry = new LocalRegistry();

    @Test
    void shouldShowARecordWithWhatStandsAgainstItWhenItBreaksARule() {
        PurchaseTransaction purchase = purchase();
        purchase.setStatus("LOST");

        LetterContent content = content(avro(purchase), SourceTable.PURCHASE_TRANSACTIONS);

        assertThat(content.form()).isEqualTo(Form.AVRO);
        assertThat(content.json())
                .hasToString("{\"transaction_id\":\"T1\",\"customer_id\":\"C1\",\"product_id\":\"P1\","
                        + "\"purchase_date\":\"2026-01-31T12:00:00Z\",\"quantity\":2,\"total_amount\":9.90,"
                        + "\"status\":\"LOST\"}");
        assertThat(content.obstacle().map(Violation::field)).contains("status");
    }

    @Test
    void shouldHaveNoObstacleWhenARecordCouldBeTakenIn() {
        LetterContent content = content(avro(purchase()), SourceTable.PURCHASE_TRANSACTIONS);

        assertThat(content.obstacle()).isEmpty();
        assertThat(content.record()).contains(purchase());
    }

    @Test
    void shouldShowRecordsAsTheDoorForEventsTakesThem() {
        CustomerInfo customer = new CustomerInfo();
        customer.setCustomerId("C1");
        customer.setAttributes(Map.of("tier", "gold"));
        customer.setVersion(3);
        customer.setDeleted(true);
        WebsiteSession session = WebsiteSession.newBuilder()
                .setSessionId("S1")
                .setCustomerId("C1")
                .setVisitDate(AT)
                .setPagesViewed(4L)
                .setViewedProducts(List.of("P1", "P1"))
                .build();

        Map<SourceTable, SpecificRecord> records = Map.of(
                SourceTable.CUSTOMER_INFO, customer,
                SourceTable.WEBSITE_BEHAVIOR, session,
                SourceTable.PURCHASE_TRANSACTIONS, purchase());
        records.forEach((table, record) -> {
            Reading again =
                    JsonReader.of(table).read(content(avro(record), table).json());

            assertThat(again).isEqualTo(new Reading.Accepted(record));
        });
    }

    @Test
    void shouldShowJsonAndTextWhenAProducerKnowsNothingOfAvro() {
        LetterContent json = content("{\"transaction_id\": \"T1\"}".getBytes(StandardCharsets.UTF_8), null);
        LetterContent text = content("T1;C1\n9,90".getBytes(StandardCharsets.UTF_8), SourceTable.CUSTOMER_INFO);
        LetterContent bytes = content(new byte[] {(byte) 0xff, 0, 1}, SourceTable.CUSTOMER_INFO);
        LetterContent none = content(null, SourceTable.PURCHASE_TRANSACTIONS);

        assertThat(json.form()).isEqualTo(Form.JSON);
        assertThat(json.json().path("transaction_id").asText()).isEqualTo("T1");
        assertThat(json.obstacle().map(Violation::sentence))
                .contains("value 24 bytes names no source table that it is meant for");
        assertThat(text.form()).isEqualTo(Form.TEXT);
        assertThat(text.text()).isEqualTo("T1;C1\n9,90");
        assertThat(text.obstacle().map(Violation::rule).orElseThrow())
                .startsWith("can't be read: not in the wire format");
        assertThat(bytes.form()).isEqualTo(Form.BYTES);
        assertThat(none.form()).isEqualTo(Form.NONE);
        assertThat(none.obstacle()).isPresent();
    }

    private LetterContent content(byte[] value, SourceTable table) {
        return LetterContent.of(value, Optional.ofNullable(table), registry);
    }

    private byte[] avro(SpecificRecord record) {
        return new AvroSerializer<>(registry).serialize("any", record);
    }

    private static PurchaseTransaction purchase() {
        return PurchaseTransaction.newBuilder()
                .setTransactionId("T1")
                .setCustomerId("C1")
                .setProductId("P1")
                .setPurchaseDate(AT)
                .setQuantity(2)
                .setTotalAmount(new BigDecimal("9.90"))
                .build();
    }
}
