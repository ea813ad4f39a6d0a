package io.tributary.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.WebsiteSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class FlatWriterTest {
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
        assertSameBytes(
                new DeadLetter("t", 1, 2L, "INVALID", null, null, "r", ByteBuffer.wrap(new byte[] {1, 2}), null, AT));
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
    void shouldLeaveSchemasToAvroWhenAFieldIsMoreThanASingleValue() {
        assertThat(FlatWriter.of(WebsiteSession.getClassSchema())).isEmpty();
        assertThat(FlatWriter.of(SummaryBlock.getClassSchema())).isEmpty();
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
        FlatWriter.of(record.getSchema()).orElseThrow().write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
