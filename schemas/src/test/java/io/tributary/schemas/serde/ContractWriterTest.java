package io.tributary.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.Bar;
import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.Command;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.Histogram;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.avro.WebsiteSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ContractWriterTest {
    private static final Instant AT = Instant.parse("2024-05-01T10:00:00.123Z");

    @Test
    void shouldWriteTheBytesOfAvroWhenEveryFieldIsThere() throws IOException {
        Customer360 row = emptyRow();
        row.setFirstName("Zoë 😀");
        row.setLastPurchaseDate(AT);
        row.setAverageOrderValue(new BigDecimal("-12.345678"));
        row.setRecencyScore(5);
        row.setDaysSinceLastPurchase(12L);

        assertSameBytes(row);
        assertSameBytes(new DeadLetter(
                "t", 1, 2L, "INVALID", null, null, "r", ByteBuffer.wrap(new byte[] {1, 2}), null, AT, "REQUIRED"));
        assertSameBytes(CampaignResponse.newBuilder()
                .setResponseId("R")
                .setCampaignId("M")
                .setCustomerId("C")
                .setResponseDate(AT)
                .setDeleted(true)
                .build());
    }

    @Test
    void shouldWriteTheBytesOfAvroWhenOptionalFieldsAreAbsent() throws IOException {
        assertSameBytes(emptyRow());
    }

    @Test
    void shouldScaleMoneyWhenItHasFewerDecimals() throws IOException {
        assertThat(flat(purchase("12.5"))).isEqualTo(flat(purchase("12.50")));
    }

    @Test
    void shouldRefuseMoneyWhenItWouldHaveToBeRounded() {
        assertThatThrownBy(() -> flat(purchase("12.505"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> flat(purchase("99999999999999.00"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldWriteTheBytesOfAvroForDecimalsOfEverySize() throws IOException {
        String[] amounts = {"0", "-0.01", "1.27", "1.28", "-1.28", "-1.29", "327.67", "327.68", "9999999999999.99"};
        for (String amount : amounts) {
            assertSameBytes(purchase(new BigDecimal(amount).setScale(2).toPlainString()));
        }
        for (String value : new String[] {"999999999999.999999", "-1000000000000.000000", "999999999999999.999999"}) {
            Customer360 row = emptyRow();
            row.setAverageOrderValue(new BigDecimal(value));
            assertSameBytes(row);
        }
    }

    @Test
    void shouldWriteTheBytesOfAvroWhenFieldsAreListsMapsAndRecords() throws IOException {
        WebsiteSession session = WebsiteSession.newBuilder()
                .setSessionId("S")
                .setCustomerId("C")
                .setVisitDate(AT)
                .setViewedProducts(List.of("P1", "P2", "P1"))
                .build();
        assertSameBytes(session);
        session.setViewedProducts(List.of());
        assertSameBytes(session);
        assertSameBytes(block(new Histogram(List.of(new Bar(-3L, 2L), new Bar(5L, 1L)))));
        assertSameBytes(block(SummaryTotals.newBuilder()
                .setPosition(Map.of("topic-0", 5L))
                .setSegments(Map.of())
                .setNewestEventAt(AT)
                .build()));
        assertSameBytes(block(null));
    }

    @Test
    void shouldWriteEveryContract() {
        for (Schema contract : List.of(
                Broadcast.getClassSchema(),
                Command.getClassSchema(),
                CustomerInfo.getClassSchema(),
                CatalogProduct.getClassSchema(),
                MarketingCampaign.getClassSchema())) {
            assertThatCode(() -> new ContractWriter(contract)).doesNotThrowAnyException();
        }
    }

    @Test
    void shouldRefuseASchemaWhenItUsesWhatNoContractUses() {
        Schema enumerated = SchemaBuilder.record("R")
                .fields()
                .name("e")
                .type()
                .enumeration("E")
                .symbols("A")
                .noDefault()
                .endRecord();
        assertThatThrownBy(() -> new ContractWriter(enumerated)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SummaryBlock block(Object content) {
        return new SummaryBlock("facts-0", 2, 7L, 1, false, "block", content);
    }

    private static Customer360 emptyRow() {
        return Customer360.newBuilder()
                .setCustomerId("C1")
                .setTotalLifetimeValue(new BigDecimal("0.00"))
                .setTotalPurchases(0)
                .setCustomerSegment("Low Value")
                .setTotalWebsiteVisits(0)
                .setTotalOrders(0)
                .setUnits(-3)
                .setAsOf(AT)
                .build();
    }

    private static PurchaseTransaction purchase(String amount) {
        PurchaseTransaction purchase = new PurchaseTransaction();
        purchase.setTransactionId("T");
        purchase.setCustomerId("C");
        purchase.setProductId("P");
        purchase.setPurchaseDate(AT);
        purchase.setQuantity(1);
        purchase.setTotalAmount(new BigDecimal(amount));
        return purchase;
    }

    private static <T extends SpecificRecord> void assertSameBytes(T record) throws IOException {
        ByteArrayOutputStream avro = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(avro, null);
        new SpecificDatumWriter<T>(record.getSchema(), SpecificData.getForClass(record.getClass()))
                .write(record, encoder);
        encoder.flush();
        assertThat(flat(record)).isEqualTo(avro.toByteArray());
    }

    private static byte[] flat(SpecificRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new ContractWriter(record.getSchema()).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
