package io.tributary.schemas.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CustomerInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTextTest {
    private static final String ASTRAL = "💠";

    @ParameterizedTest
    @ValueSource(strings = {"C1", "a/b c", "Ωμέγα", "💠"})
    void shouldTakeIdsOfAnyScript(String id) {
        assertThat(ContractRules.check(SourceTable.CUSTOMER_INFO, customer(id, null)))
                .isEmpty();
    }

    @Test
    void shouldCountCharactersAndNotUnitsWhenTextIsLong() {
        assertThat(rule(customer(ASTRAL.repeat(255), ASTRAL.repeat(1000)))).isEmpty();
        assertThat(rule(customer(ASTRAL.repeat(256), null))).hasValue("must have at most 255 characters");
        assertThat(rule(customer("C1", ASTRAL.repeat(1001)))).hasValue("must have at most 1000 characters");
        assertThat(rule(customer("x".repeat(256), null))).hasValue("must have at most 255 characters");
        assertThat(rule(customer("C1", "x".repeat(1001)))).hasValue("must have at most 1000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\udca0", "a\ud83db", "\udca0\ud83d", "x\ud83d"})
    void shouldRefuseTextWhenASurrogateIsAlone(String text) {
        assertThat(rule(customer(text, null))).hasValue("must be well-formed Unicode");
        assertThat(rule(customer("C1", text))).hasValue("must be well-formed Unicode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\nb", "a\u007f", "\u0085"})
    void shouldRefuseControlCharactersWhenTheyAreInAnId(String text) {
        assertThat(rule(customer(text, null))).hasValue("must not contain control characters");
        assertThat(rule(customer("C1", text))).isEmpty();
    }

    @Test
    void shouldRefuseAttributesWhenOneHasNoNameOrTooLongAText() {
        for (Map<String, String> attributes :
                List.of(Map.of("", "x"), Map.of("x".repeat(1001), "x"), Map.of("x", "x".repeat(1001)))) {
            CustomerInfo customer = customer("C1", null);
            customer.setAttributes(attributes);

            assertThat(rule(customer))
                    .hasValue("must have names of 1 to 1000 and values of at most 1000 well-formed characters");
        }
    }

    @Test
    void shouldSayWhatASingleFieldMustBe() {
        assertThat(ContractRules.broken(SourceTable.CUSTOMER_SERVICE, "satisfaction_score", 6))
                .hasValue("must be a whole number from 1 to 5");
        assertThat(ContractRules.broken(SourceTable.CUSTOMER_SERVICE, "satisfaction_score", 5))
                .isEmpty();
        assertThat(ContractRules.broken(SourceTable.CUSTOMER_SERVICE, "version", Long.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void shouldShortenTheValueShownOnlyWhenItHasMoreThanAHundredCharacters() {
        assertThat(new Violation("f", ASTRAL.repeat(100), "r").value()).isEqualTo(ASTRAL.repeat(100));
        assertThat(new Violation("f", ASTRAL.repeat(101), "r").value()).isEqualTo(ASTRAL.repeat(100) + "…");
    }

    private static Optional<String> rule(CustomerInfo customer) {
        return ContractRules.check(SourceTable.CUSTOMER_INFO, customer).map(Violation::rule);
    }

    private static CustomerInfo customer(String id, String firstName) {
        CustomerInfo customer = new CustomerInfo();
        customer.setCustomerId(id);
        customer.setFirstName(firstName);
        return customer;
    }
}
