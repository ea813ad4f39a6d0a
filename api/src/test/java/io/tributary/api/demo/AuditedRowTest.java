package io.tributary.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.demo.shop.Ledger;
import io.tributary.api.demo.shop.Scores;
import io.tributary.api.demo.shop.Statement;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.PurchaseTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditedRowTest {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> AMOUNTS = List.of("100.00", "101.00", "200.00", "300.00", "400.00");

    private final Ledger ledger = new Ledger();
    private Scores scores;

    @BeforeEach
    void sell() {
        for (String amount : AMOUNTS) {
            ledger.enter(
                    new CustomerInfo(amount, null, null, null, null, null, null, null, null, null, null, 0L, false));
            ledger.enter(new PurchaseTransaction(
                    "T", amount, "P", DAY, 1L, new BigDecimal(amount), null, null, null, 0L, false));
        }
        scores = Scores.of(AMOUNTS.stream().map(this::statement).toList());
    }

    private Statement statement(String id) {
        return ledger.statement(id, DAY).orElseThrow();
    }

    private List<String> differences(String id, String column, String expected, String actual) {
        return new AuditedRow(statement(id), scores, Map.of(column, expected)).differences(id, Map.of(column, actual));
    }

    @Test
    void shouldLetAMonetaryScoreBeAsLowAsItsCutPointsMayBeHigh() {
        assertThat(scores.cells(statement("101.00"))).containsEntry("monetary_score", "2");
        assertThat(differences("101.00", "monetary_score", "2", "1")).isEmpty();
        assertThat(differences("101.00", "monetary_score", "2", "3"))
                .containsExactly("customer 101.00: monetary_score is '3' and must be '2'");
        assertThat(differences("200.00", "monetary_score", "3", "2")).hasSize(1);
        assertThat(differences("200.00", "monetary_score", "3", "")).hasSize(1);
    }

    @Test
    void shouldLetOnlyWhatAModelComputedBeOffByAMillionth() {
        assertThat(differences("100.00", "churn_risk_score", "0.400000", "0.400001"))
                .isEmpty();
        assertThat(differences("100.00", "predicted_value_90d", "4000.000000", "4000.004000"))
                .isEmpty();
        assertThat(differences("100.00", "churn_risk_score", "0.400000", "0.400002"))
                .hasSize(1);
        assertThat(differences("100.00", "churn_risk_score", "0.400000", "0.4")).hasSize(1);
        assertThat(differences("100.00", "predicted_purchases_90d", "40.000000", "40.000002"))
                .hasSize(1);
        assertThat(differences("100.00", "average_order_value", "0.400000", "0.400001"))
                .hasSize(1);
        assertThat(differences("100.00", "churn_risk_score", "", "0.400000")).hasSize(1);
    }
}
