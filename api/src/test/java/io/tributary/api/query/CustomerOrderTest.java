package io.tributary.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.source.PurchaseStatus;
import io.tributary.topology.fact.Purchase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerOrderTest {

    @Test
    void shouldLeaveOutOfItsSumsWhatDoesNotCount() {
        CustomerOrder order =
                order(line(9, 2, 2000, "shipped"), line(5, -1, -1000, null), line(1, 4, 9999, "CANCELLED"));

        assertThat(order.totalAmount().toPlainString()).isEqualTo("10.00");
        assertThat(order.units()).isEqualTo(1);
        assertThat(order.counts()).isTrue();
        assertThat(order.orderedAt()).isEqualTo(9);
    }

    @Test
    void shouldNotCountWhenItHasReturnsOnly() {
        CustomerOrder order = order(line(5, -1, -1000, null), line(4, 0, -500, null));

        assertThat(order.counts()).isFalse();
        assertThat(order.totalAmount().toPlainString()).isEqualTo("-15.00");
        assertThat(order.orderedAt()).isEqualTo(4);
        assertThat(order.status()).isEqualTo(PurchaseStatus.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({
        "delivered,Pending,PENDING",
        "SHIPPED,CANCELLED,SHIPPED",
        "CANCELLED,RETURNED,RETURNED",
        "CANCELLED,cancelled,CANCELLED",
        ",DELIVERED,COMPLETED"
    })
    void shouldBeAsFarAsItsLeastAdvancedLineThatCounts(String one, String other, PurchaseStatus whole) {
        assertThat(order(line(1, 1, 100, one), line(2, 1, 100, other)).status()).isEqualTo(whole);
    }

    private static CustomerOrder order(Purchase... lines) {
        return new CustomerOrder("O1", true, List.of(lines));
    }

    private static Purchase line(long at, long quantity, long minor, String status) {
        return new Purchase("C1", "T" + at, "P", at, quantity, minor, null, "O1", status, 0, false);
    }
}
