package io.tributary.topology.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.topology.Records;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceReaderTest {

    @Test
    void shouldTakeEmptyTextForAbsent() {
        Purchase purchase = (Purchase) SourceReader.fact(Records.purchase("C1", "T1", "P1", "2024-05-01", 1, "5.00")
                .setOrderId("")
                .setStoreId("")
                .setStatus("")
                .build());
        assertThat(purchase.orderId()).isNull();
        assertThat(purchase.storeId()).isNull();
        assertThat(purchase.status()).isNull();
        assertThat(purchase.counts()).isTrue();

        Session session =
                (Session) SourceReader.fact(Records.session("C1", "S1", "2024-05-01", null, "", "P1", "", "P1")
                        .build());
        assertThat(session.viewedProducts()).containsExactly("P1", "P1");
        assertThat(session.source()).isNull();

        Map<String, String> attributes = new HashMap<>();
        attributes.put("a", "1");
        attributes.put("b", "");
        attributes.put("", "2");
        Customer customer = SourceReader.customer(
                Records.customer("C1").setEmail("").setAttributes(attributes).build());
        assertThat(customer.email()).isNull();
        assertThat(customer.attributes()).isEqualTo(Map.of("a", "1"));

        Product product = SourceReader.product(Records.product("P1", "", "").build());
        assertThat(product.category()).isNull();
        assertThat(product.brand()).isNull();
        assertThat(SourceReader.campaign(Records.campaign("M1", "", null).build())
                        .channel())
                .isNull();
    }

    @Test
    void shouldReadMoneyExactlyUpToItsLimits() {
        assertThat(amount("9999999999999.99")).isEqualTo(999_999_999_999_999L);
        assertThat(amount("-9999999999999.99")).isEqualTo(-999_999_999_999_999L);
        assertThat(amount("0.01")).isEqualTo(1);
    }

    private static long amount(String money) {
        return ((Purchase) SourceReader.fact(Records.purchase("C1", "T1", "P1", "2024-05-01", 1, money)
                        .build()))
                .amountMinor();
    }

    @Test
    void shouldRefuseWhatIsNoFact() {
        assertThatThrownBy(() -> SourceReader.fact(Records.customer("C1").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CustomerInfo");
    }
}
