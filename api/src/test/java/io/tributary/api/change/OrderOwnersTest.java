package io.tributary.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.readmodel.FilledByHand;
import io.tributary.api.readmodel.ReadModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderOwnersTest {

    @Test
    void shouldNameEachCustomerOnceWhoHasAnOrderOfThatId(@TempDir Path directory) throws Exception {
        try (ReadModel model = ReadModel.open(directory)) {
            FilledByHand.with(model, """
                    INSERT INTO purchase_transactions
                    SELECT customer_id, transaction_id, 'P', '2024-01-02', 1, 1.00, NULL, order_id, NULL
                    FROM (VALUES ('C2', 'T1', 'O1'), ('C1', 'T1', 'O1'), ('C1', 'T2', 'O1'), ('C3', 'O1', NULL),
                                 ('C4', 'O1', 'O2')) AS lines (customer_id, transaction_id, order_id)""");
            OrderOwners owners = new OrderOwners(model);

            assertThat(owners.of("O1", 10)).containsExactly("C1", "C2", "C3");
            assertThat(owners.of("O1", 2)).containsExactly("C1", "C2");
            assertThat(owners.of("T1", 10)).isEmpty();
            assertThat(owners.of("O1' OR '1'='1", 10)).isEmpty();
        }
    }
}
