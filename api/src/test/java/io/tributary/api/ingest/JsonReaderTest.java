package io.tributary.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final String PURCHASE = """
            {"transaction_id":"T1","customer_id":"C1","product_id":"P1","purchase_date":"2017-01-28 14:06:53",
             "quantity":2,"total_amount":3.86%s}""";

    @Test
    void shouldReadEveryFieldWhenAllAreThere() {
        PurchaseTransaction purchase = (PurchaseTransaction) accepted(
                SourceTable.PURCHASE_TRANSACTIONS,
                PURCHASE.formatted(",\"store_id\":\"309\",\"order_id\":\"O1\",\"status\":\"shipped\",\"version\":7,"
                        + "\"deleted\":true"));

        assertThat(purchase)
                .isEqualTo(new PurchaseTransaction(
                        "T1",
                        "C1",
                        "P1",
                        Instant.parse("2017-01-28T14:06:53Z"),
                        2L,
                        new BigDecimal("3.86"),
                        "309",
                        "O1",
                        "shipped",
                        7L,
                        true));
    }

    @Test
    void shouldTakeDefaultsWhenOptionalFieldsAreAbsentNullOrEmpty() {
        for (String rest : new String[] {
            "",
            ",\"store_id\":null,\"order_id\":null,\"status\":null,\"version\":null,\"deleted\":null",
            ",\"store_id\":\"\",\"order_id\":\"\",\"status\":\"\",\"version\":\"\",\"deleted\":\"\""
        }) {
            PurchaseTransaction purchase =
                    (PurchaseTransaction) accepted(SourceTable.PURCHASE_TRANSACTIONS, PURCHASE.formatted(rest));

            assertThat(purchase.getStoreId()).isNull();
            assertThat(purchase.getOrderId()).isNull();
            assertThat(purchase.getStatus()).isNull();
            assertThat(purchase.getVersion()).isZero();
            assertThat(purchase.getDeleted()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3.00",
        "3.5, 3.50",
        "1e2, 100.00",
        "-0.01, -0.01",
        "2.500000, 2.50",
        "0, 0.00",
        "0e999999, 0.00",
        "9999999999999.99, 9999999999999.99",
        "150e-2, 1.50"
    })
    void shouldKeepMoneyExactWhenItHasAtMostTwoDecimals(String sent, BigDecimal read) {
        assertThat(purchaseWith("total_amount", sent))
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted -> assertThat(((PurchaseTransaction) accepted.record()).getTotalAmount())
                                .isEqualTo(read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "total_amount; 0.001; must have at most 2 decimals",
                "total_amount; 1e13; must have at most 13 digits before the point",
                "total_amount; -1e999999999; must have at most 13 digits before the point",
                "total_amount; 1e-999999999; must have at most 2 decimals",
                "total_amount; \"much\"; must be a number with at most 2 decimals",
                "total_amount; \"3.86\"; must be a number with at most 2 decimals, as a JSON number and not as text",
                "total_amount; true; must be a number with at most 2 decimals",
                "quantity; 3.5; must be a whole number from -1000000 to 1000000",
                "quantity; 1000001; must be a whole number from -1000000 to 1000000",
                "quantity; 99999999999999999999; must be a whole number from -1000000 to 1000000",
                "quantity; 1e999999999; must be a whole number from -1000000 to 1000000",
                "quantity; \"two\"; must be a whole number from -1000000 to 1000000",
                "quantity; []; must be a whole number from -1000000 to 1000000",
                "version; 1e19; must be a whole number from -9223372036854775808 to 9223372036854775807",
                "version; 0.5; must be a whole number from -9223372036854775808 to 9223372036854775807",
                "deleted; 1; must be true or false",
                "deleted; \"true\"; must be true or false",
                "customer_id; 1; must be text, a JSON string",
                "customer_id; \"a\\u0000b\"; must not contain control characters",
                "store_id; {}; must be text, a JSON string",
                "status; \"lost\"; must be PENDING, COMPLETED, SHIPPED, DELIVERED, CANCELLED or RETURNED, in any case",
                "purchase_date; \"2100-01-01\"; must be from 1900-01-01 to before 2100-01-01",
                "purchase_date; 99999999999999999999; must be from 1900-01-01 to before 2100-01-01",
                "purchase_date; 9223372036854775807; must be from 1900-01-01 to before 2100-01-01",
            })
    void shouldNameFieldAndRuleWhenAValueIsNotValid(String field, String sent, String rule) {
        Violation violation = refused(purchaseWith(field, sent));

        assertThat(violation.field()).isEqualTo(field);
        assertThat(violation.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"28.01.2017\"", "1.5", "true", "[]"})
    void shouldSayWhatATimeIsWhenItIsNone(String sent) {
        Violation violation = refused(purchaseWith("purchase_date", sent));

        assertThat(violation.rule()).startsWith("must be an ISO-8601 date or timestamp such as 2017-01-28T14:06:53Z");
        assertThat(violation.value()).isEqualTo(sent.replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1485612413000", "1485612413000.0", "1.485612413e12", "\"2017-01-28T15:06:53+01:00\""})
    void shouldReadTheSameInstantWhenWrittenInOtherWays(String sent) {
        Reading reading = purchaseWith("purchase_date", sent);

        assertThat(((PurchaseTransaction) ((Reading.Accepted) reading).record()).getPurchaseDate())
                .isEqualTo(Instant.parse("2017-01-28T14:06:53Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "2e0", "20e-1"})
    void shouldReadAWholeNumberWhenWrittenWithAPoint(String sent) {
        Reading reading = purchaseWith("quantity", sent);

        assertThat(((PurchaseTransaction) ((Reading.Accepted) reading).record()).getQuantity())
                .isEqualTo(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction_id", "customer_id", "product_id", "purchase_date", "quantity", "total_amount"})
    void shouldRequireWhatTheContractRequires(String field) {
        Violation expected = Violation.absent(field);

        assertThat(refused(purchaseWith(field, "null"))).isEqualTo(expected);
        assertThat(refused(purchaseWith(field, "\"\""))).isEqualTo(expected);
        assertThat(refused(read(
                        SourceTable.PURCHASE_TRANSACTIONS,
                        PURCHASE.formatted("")
                                .replaceFirst("\"" + field + "\":(\"[^\"]*\"|[0-9.]+),?", "")
                                .replace(",}", "}"))))
                .isEqualTo(expected);
    }

    @Test
    void shouldNameAllFieldsWhenOneIsUnknown() {
        Violation violation =
                refused(read(SourceTable.PURCHASE_TRANSACTIONS, "{\"custmer_id\":\"C1\",\"quantity\":\"x\"}"));

        assertThat(violation.sentence())
                .isEqualTo("custmer_id C1 is not a field of purchase_transactions; its fields are transaction_id,"
                        + " customer_id, product_id, purchase_date, quantity, total_amount, store_id, order_id, status,"
                        + " version, deleted");
    }

    @Test
    void shouldShortenTheNameWhenAnUnknownFieldHasALongOne() {
        Violation violation =
                refused(read(SourceTable.CUSTOMER_INFO, "{\"" + "x".repeat(1000) + "\":1,\"customer_id\":\"C1\"}"));

        assertThat(violation.field()).isEqualTo("x".repeat(100) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "null", "[]", "\"C1\""})
    void shouldRefuseWhatIsNoObject(String json) {
        assertThat(refused(read(SourceTable.CUSTOMER_INFO, json)).sentence())
                .startsWith("customer_info ")
                .endsWith("must be a JSON object");
    }

    @Test
    void shouldKeepTheRecordWhenAnEntityIsOnlyDeleted() {
        CustomerInfo customer =
                (CustomerInfo) accepted(SourceTable.CUSTOMER_INFO, "{\"customer_id\":\"C1\",\"deleted\":true}");

        assertThat(customer.getDeleted()).isTrue();
        assertThat(customer.getAttributes()).isNull();
    }

    @Test
    void shouldReadAttributesWhenTheyAreTexts() {
        CustomerInfo customer = (CustomerInfo) accepted(
                SourceTable.CUSTOMER_INFO,
                "{\"customer_id\":\"C1\",\"attributes\":{\"tier\":\"gold\",\"empty\":\"\",\"none\":null}}");

        assertThat(customer.getAttributes()).isEqualTo(Map.of("tier", "gold"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"\"", "null", "{\"a\":\"\"}"})
    void shouldHaveNoAttributesWhenNothingIsInThem(String attributes) {
        CustomerInfo customer = (CustomerInfo)
                accepted(SourceTable.CUSTOMER_INFO, "{\"customer_id\":\"C1\",\"attributes\":" + attributes + "}");

        assertThat(customer.getAttributes()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "[]", "\"gold\"", "{\"\":\"x\"}", "{\"a\":\"\\ud800\"}"})
    void shouldRefuseAttributesWhenTheyAreNotNamedTexts(String attributes) {
        Violation violation =
                refused(read(SourceTable.CUSTOMER_INFO, "{\"customer_id\":\"C1\",\"attributes\":" + attributes + "}"));

        assertThat(violation.field()).isEqualTo("attributes");
    }

    @Test
    void shouldKeepRepeatsAndDropEmptyOnesWhenProductsWereViewed() {
        assertThat(session("[\"P2\",\"\",\"P1\",null,\"P2\"]").getViewedProducts())
                .containsExactly("P2", "P1", "P2");
        assertThat(session("[]").getViewedProducts()).isEmpty();
        assertThat(session("null").getViewedProducts()).isEmpty();
        assertThat(session("\"\"").getViewedProducts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"P1\"", "{}", "[\"a\\u0007\"]"})
    void shouldRefuseViewedProductsWhenTheyAreNotIds(String products) {
        assertThat(refused(read(SourceTable.WEBSITE_BEHAVIOR, sessionJson(products)))
                        .field())
                .isEqualTo("viewed_products");
    }

    @Test
    void shouldHoldScoresToTheirRangeWhenTheyDoNotFitAnInt() {
        String json = "{\"interaction_id\":\"I1\",\"customer_id\":\"C1\",\"interaction_date\":\"2017-01-01\","
                + "\"satisfaction_score\":%s}";

        CustomerServiceInteraction interaction =
                (CustomerServiceInteraction) accepted(SourceTable.CUSTOMER_SERVICE, json.formatted("5.0"));
        assertThat(interaction.getSatisfactionScore()).isEqualTo(5);
        for (String score : new String[] {"0", "6", "4.5", "4294967297", "1e30"}) {
            assertThat(refused(read(SourceTable.CUSTOMER_SERVICE, json.formatted(score))))
                    .extracting(Violation::field, Violation::rule)
                    .containsExactly("satisfaction_score", "must be a whole number from 1 to 5");
        }
    }

    private static WebsiteSession session(String products) {
        return (WebsiteSession) accepted(SourceTable.WEBSITE_BEHAVIOR, sessionJson(products));
    }

    private static String sessionJson(String products) {
        return "{\"session_id\":\"S1\",\"customer_id\":\"C1\",\"visit_date\":\"2017-01-01\",\"viewed_products\":"
                + products + "}";
    }

    private static Reading purchaseWith(String field, String value) {
        String json = PURCHASE.formatted("")
                .replaceFirst(
                        "\"" + field + "\":(\"[^\"]*\"|[0-9.]+)",
                        Matcher.quoteReplacement("\"" + field + "\":" + value));
        boolean replaced = json.contains("\"" + field + "\":" + value);
        return read(
                SourceTable.PURCHASE_TRANSACTIONS, replaced ? json : PURCHASE.formatted(",\"" + field + "\":" + value));
    }

    private static Object accepted(SourceTable table, String json) {
        Reading reading = read(table, json);
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).record();
    }

    private static Violation refused(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).violation();
    }

    private static Reading read(SourceTable table, String json) {
        try {
            return JsonReader.of(table).read(ExactJson.mapper().readTree(json));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }
}
