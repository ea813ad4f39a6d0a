package io.tributary.schemas.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractRulesTest {
    private static final Instant DAY = Instant.parse("2024-05-06T00:00:00Z");

    @Test
    void shouldBreakNothingWhenTheRecordIsValid() {
        assertThat(purchase(p -> {})).isNull();
        assertThat(purchase(p -> p.setStatus("delivered"))).isNull();
        assertThat(purchase(p -> p.setTotalAmount(new BigDecimal("-9999999999999.99"))))
                .isNull();
        assertThat(purchase(p -> p.setTotalAmount(new BigDecimal("1.1000")))).isNull();
        assertThat(purchase(p -> p.setCustomerId("😀".repeat(255)))).isNull();
        assertThat(session(s -> s.setViewedProducts(List.of("P1", "", "P2")))).isNull();
        assertThat(session(s -> s.setPagesViewed(1_000_000_000L))).isNull();
    }

    @Test
    void shouldRequireWhatTheContractHasNoNullFor() {
        assertThat(purchase(p -> p.setProductId(""))).isEqualTo("product_id absent is required");
        assertThat(purchase(p -> p.setOrderId(""))).isNull();
    }

    @Test
    void shouldRefuseIdsWhenTheyAreLongOrNotText() {
        assertThat(purchase(p -> p.setCustomerId("c".repeat(256)))).endsWith("must have at most 255 characters");
        assertThat(purchase(p -> p.setCustomerId("a\nb"))).endsWith("must not contain control characters");
        assertThat(purchase(p -> p.setCustomerId("a\ud800"))).endsWith("must be well-formed Unicode");
        assertThat(purchase(p -> p.setOrderId("a\u0007")))
                .startsWith("order_id")
                .endsWith("control characters");
    }

    @Test
    void shouldRefuseTextWhenItIsLongOrNotText() {
        assertThat(customer(c -> c.setFirstName("x".repeat(1000)))).isNull();
        assertThat(customer(c -> c.setFirstName("😀".repeat(1000)))).isNull();
        assertThat(customer(c -> c.setFirstName("x".repeat(1001)))).endsWith("must have at most 1000 characters");
        assertThat(customer(c -> c.setFirstName("\udc00"))).endsWith("must be well-formed Unicode");
    }

    @Test
    void shouldRefuseAttributesWhenANameOrValueIsLong() {
        assertThat(customer(c -> c.setAttributes(Map.of("a", "b")))).isNull();
        assertThat(customer(c -> c.setAttributes(Map.of("a", "b".repeat(1001)))))
                .contains("must have names of 1 to 1000");
        assertThat(customer(c -> c.setAttributes(Map.of("a".repeat(1001), "b"))))
                .contains("must have names of 1 to 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31T23:59:59.999Z", "2100-01-01T00:00:00Z"})
    void shouldRefuseDatesWhenTheyAreOutOfRange(String date) {
        assertThat(purchase(p -> p.setPurchaseDate(Instant.parse(date))))
                .startsWith("purchase_date " + Instant.parse(date))
                .contains("must be from 1900-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01T00:00:00Z", "2099-12-31T23:59:59.999Z"})
    void shouldTakeDatesWhenTheyAreTheFirstOrLast(String date) {
        assertThat(purchase(p -> p.setPurchaseDate(Instant.parse(date)))).isNull();
    }

    @Test
    void shouldRefuseMoneyWhenItDoesNotFit() {
        assertThat(purchase(p -> p.setTotalAmount(new BigDecimal("1.001")))).endsWith("must have at most 2 decimals");
        assertThat(purchase(p -> p.setTotalAmount(new BigDecimal("10000000000000"))))
                .endsWith("must have at most 13 digits before the point");
        assertThat(product(p -> p.setPrice(new BigDecimal("-0.01")))).endsWith("must not be negative");
        assertThat(product(p -> p.setPrice(BigDecimal.ZERO))).isNull();
    }

    @Test
    void shouldRefuseNumbersWhenTheyAreOutOfRange() {
        assertThat(purchase(p -> p.setQuantity(1_000_001))).endsWith("from -1000000 to 1000000");
        assertThat(purchase(p -> p.setQuantity(-1_000_000))).isNull();
        assertThat(session(s -> s.setTimeSpent(-1L))).endsWith("from 0 to 1000000000");
        assertThat(interaction(i -> i.setSatisfactionScore(6)))
                .isEqualTo("satisfaction_score 6 must be a whole number from 1 to 5");
        assertThat(interaction(i -> i.setSatisfactionScore(5))).isNull();
        assertThat(interaction(i -> i.setSatisfactionScore(null))).isNull();
    }

    @Test
    void shouldRefuseTheStatusWhenItIsUnknown() {
        assertThat(purchase(p -> p.setStatus("LOST"))).startsWith("status LOST must be PENDING");
    }

    @Test
    void shouldRefuseViewedProductsWhenOneIsNoId() {
        assertThat(session(s -> s.setViewedProducts(List.of("P1", "x".repeat(256)))))
                .endsWith("must hold ids, each of which must have at most 255 characters");
    }

    @Test
    void shouldRefuseARelationshipWhenItEndsBeforeItStarts() {
        assertThat(relationship(r -> r.setEndDate(DAY.minusMillis(1))))
                .isEqualTo("end_date 2024-05-05T23:59:59.999Z must not be before start_date");
        assertThat(relationship(r -> r.setEndDate(DAY))).isNull();
        assertThat(relationship(r -> r.setEndDate(null))).isNull();
        assertThat(relationship(r -> r.setEndDate(Instant.parse("2100-01-01T00:00:00Z"))))
                .endsWith("must be from 1900-01-01 to before 2100-01-01");
    }

    @Test
    void shouldRefuseARelationshipWhenItHasNoTypeOrANegativeValue() {
        assertThat(relationship(r -> r.setRelationshipType(""))).isEqualTo("relationship_type absent is required");
        assertThat(relationship(r -> r.setValue(new BigDecimal("-0.01"))))
                .isEqualTo("value -0.01 must not be negative");
        assertThat(relationship(r -> r.setValue(new BigDecimal("0.001")))).endsWith("must have at most 2 decimals");
        assertThat(relationship(r -> r.setValue(BigDecimal.ZERO))).isNull();
        assertThat(relationship(r -> r.setValue(null))).isNull();
    }

    private static String relationship(Consumer<CustomerProductRelationship> change) {
        CustomerProductRelationship record = CustomerProductRelationship.newBuilder()
                .setRelationshipId("R1")
                .setCustomerId("C1")
                .setProductId("P1")
                .setRelationshipType("SUBSCRIPTION")
                .setStartDate(DAY)
                .build();
        change.accept(record);
        return broken(SourceTable.CUSTOMER_PRODUCTS, record);
    }

    @Test
    void shouldSayTheReasonAsACodeWhenARuleIsBroken() {
        PurchaseTransaction valid = PurchaseTransaction.newBuilder()
                .setTransactionId("T1")
                .setCustomerId("C1")
                .setProductId("P1")
                .setPurchaseDate(DAY)
                .setQuantity(1)
                .setTotalAmount(new BigDecimal("9.99"))
                .build();

        assertThat(reason(valid, p -> p.setProductId(""))).isEqualTo(Reason.REQUIRED);
        assertThat(reason(valid, p -> p.setCustomerId("c".repeat(256)))).isEqualTo(Reason.TEXT_LENGTH);
        assertThat(reason(valid, p -> p.setCustomerId("a\nb"))).isEqualTo(Reason.CONTROL_CHARACTERS);
        assertThat(reason(valid, p -> p.setCustomerId("a\ud800"))).isEqualTo(Reason.MALFORMED_UNICODE);
        assertThat(reason(valid, p -> p.setPurchaseDate(Instant.parse("2100-01-01T00:00:00Z"))))
                .isEqualTo(Reason.DATE_OUT_OF_RANGE);
        assertThat(reason(valid, p -> p.setTotalAmount(new BigDecimal("1.001"))))
                .isEqualTo(Reason.TOO_MANY_DECIMALS);
        assertThat(reason(valid, p -> p.setTotalAmount(new BigDecimal("1e13")))).isEqualTo(Reason.NUMBER_OUT_OF_RANGE);
        assertThat(reason(valid, p -> p.setQuantity(1_000_001))).isEqualTo(Reason.NUMBER_OUT_OF_RANGE);
        assertThat(reason(valid, p -> p.setStatus("LOST"))).isEqualTo(Reason.UNKNOWN_STATUS);
        CustomerInfo customer = CustomerInfo.newBuilder()
                .setCustomerId("C1")
                .setAttributes(Map.of("", "b"))
                .build();
        assertThat(ContractRules.check(SourceTable.CUSTOMER_INFO, customer)
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.TEXT_LENGTH);
    }

    private static Reason reason(PurchaseTransaction valid, Consumer<PurchaseTransaction> change) {
        PurchaseTransaction record = PurchaseTransaction.newBuilder(valid).build();
        change.accept(record);
        return ContractRules.check(SourceTable.PURCHASE_TRANSACTIONS, record)
                .orElseThrow()
                .reason();
    }

    private static String purchase(Consumer<PurchaseTransaction> change) {
        PurchaseTransaction record = PurchaseTransaction.newBuilder()
                .setTransactionId("T1")
                .setCustomerId("C1")
                .setProductId("P1")
                .setPurchaseDate(DAY)
                .setQuantity(1)
                .setTotalAmount(new BigDecimal("9.99"))
                .build();
        change.accept(record);
        return broken(SourceTable.PURCHASE_TRANSACTIONS, record);
    }

    private static String customer(Consumer<CustomerInfo> change) {
        CustomerInfo record = CustomerInfo.newBuilder().setCustomerId("C1").build();
        change.accept(record);
        return broken(SourceTable.CUSTOMER_INFO, record);
    }

    private static String product(Consumer<CatalogProduct> change) {
        CatalogProduct record = CatalogProduct.newBuilder().setProductId("P1").build();
        change.accept(record);
        return broken(SourceTable.PRODUCT_CATALOG, record);
    }

    private static String session(Consumer<WebsiteSession> change) {
        WebsiteSession record = WebsiteSession.newBuilder()
                .setSessionId("S1")
                .setCustomerId("C1")
                .setVisitDate(DAY)
                .build();
        change.accept(record);
        return broken(SourceTable.WEBSITE_BEHAVIOR, record);
    }

    private static String interaction(Consumer<CustomerServiceInteraction> change) {
        CustomerServiceInteraction record = CustomerServiceInteraction.newBuilder()
                .setInteractionId("I1")
                .setCustomerId("C1")
                .setInteractionDate(DAY)
                .build();
        change.accept(record);
        return broken(SourceTable.CUSTOMER_SERVICE, record);
    }

    private static String broken(SourceTable table, IndexedRecord record) {
        return ContractRules.check(table, record).map(Violation::sentence).orElse(null);
    }
}
