package io.tributary.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.mapping.RowChanges.Outcome;
import io.tributary.connectors.mapping.RowChanges.Publish;
import io.tributary.connectors.mapping.RowChanges.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // Connect's own type for timestamps
class RowChangesTest {
    private static final Map<String, String> LINES = Map.of(
            "map.lines.to", "purchase_transactions",
            "map.lines.transaction_id", "id",
            "map.lines.customer_id", "customer",
            "map.lines.product_id", "sku",
            "map.lines.purchase_date", "bought",
            "map.lines.total_amount", "quantity * price",
            "map.lines.where", "state <> 'draft'");

    private final RowChanges lines = changes(LINES);

    @Test
    void shouldPublishWhatIsNew() {
        Publish made = (Publish) only(lines.of(null, line(1, "C1", "paid")));
        assertThat(made.key()).isEqualTo("C1");
        assertThat(made.value().getString("transaction_id")).isEqualTo("1");
        assertThat(made.value().get("quantity")).isEqualTo(2L);
        assertThat(made.value().get("total_amount")).isEqualTo(new BigDecimal("19.98"));
        assertThat(made.value().get("purchase_date")).isEqualTo(Date.from(Instant.parse("2024-05-01T00:00:00Z")));
        assertThat(made.value().getWithoutDefault("deleted")).isNull();
    }

    @Test
    void shouldWithdrawWhatIsGone() {
        lines.of(null, line(1, "C1", "paid"));
        Publish withdrawn = (Publish) only(lines.of(line(1, "C1", "paid"), null));
        assertThat(withdrawn.key()).isEqualTo("C1");
        assertThat(withdrawn.value().getBoolean("deleted")).isTrue();
        assertThat(withdrawn.value().getString("product_id")).isEqualTo("P1");
    }

    @Test
    void shouldWithdrawAndAddWhenTheCustomerBecomesAnother() {
        List<Outcome> outcomes = lines.of(line(1, "C1", "paid"), line(1, "C2", "paid"));
        assertThat(outcomes).hasSize(2);
        assertThat(((Publish) outcomes.get(0)).key()).isEqualTo("C1");
        assertThat(((Publish) outcomes.get(0)).value().getBoolean("deleted")).isTrue();
        assertThat(((Publish) outcomes.get(1)).key()).isEqualTo("C2");
        assertThat(((Publish) outcomes.get(1)).value().getWithoutDefault("deleted"))
                .isNull();
    }

    @Test
    void shouldTreatWhatTheConditionLeavesOutAsGone() {
        assertThat(lines.of(null, line(1, "C1", "draft"))).isEmpty();
        assertThat(lines.of(line(1, "C1", "draft"), line(1, "C1", "paid"))).hasSize(1);
        Publish withdrawn = (Publish) only(lines.of(line(1, "C1", "paid"), line(1, "C1", "draft")));
        assertThat(withdrawn.value().getBoolean("deleted")).isTrue();
        assertThat(lines.of(line(1, "C1", "draft"), null)).isEmpty();
    }

    @Test
    void shouldNotSayTheSameTwice() {
        assertThat(lines.of(null, line(1, "C1", "paid"))).hasSize(1);
        assertThat(lines.of(line(1, "C1", "paid"), line(1, "C1", "shipped"))).isEmpty();
        assertThat(lines.of(null, line(2, "C1", "paid"))).hasSize(1);
    }

    @Test
    void shouldReportWhatCannotBeMade() {
        Map<String, Object> row = line(1, "C1", "paid");
        row.put("price", "cheap");
        assertThat(((Report) only(lines.of(null, row))).refused().sentence())
                .isEqualTo("total_amount 'quantity * price' must be a number");
        row.put("price", new BigDecimal("0.333"));
        assertThat(((Report) only(lines.of(null, row))).refused().sentence())
                .isEqualTo("total_amount '0.666' must have at most 2 decimals; round(…, 2) makes it so");
        row.put("customer", null);
        assertThat(((Report) only(lines.of(null, row))).refused().sentence())
                .isEqualTo("customer_id absent is required");
        row.put("customer", "");
        row.put("price", 1L);
        assertThat(((Report) only(lines.of(null, row))).refused().sentence())
                .isEqualTo("customer_id absent is required");
    }

    @Test
    void shouldKeepWhatWasSaidWhenTheNextCannotBeMade() {
        Map<String, Object> broken = line(1, "C1", "paid");
        broken.put("price", "cheap");
        assertThat(only(lines.of(line(1, "C1", "paid"), broken))).isInstanceOf(Report.class);
    }

    @Test
    void shouldEndEntitiesWithTombstones() {
        RowChanges customers = changes(Map.of(
                "map.people.to",
                "customer_info",
                "map.people.customer_id",
                "'C' || id",
                "map.people.attributes.tier",
                "tier",
                "map.people.first_name",
                "name",
                "map.people.email",
                ""));
        Map<String, Object> ada = new HashMap<>(
                Map.of("id", 7L, "name", "Ada", "email", "ada@example.org", "tier", 2L, "region", "North"));
        Publish made = (Publish) only(customers.of(null, ada));
        assertThat(made.key()).isEqualTo("C7");
        assertThat(made.value().getMap("attributes")).isEqualTo(Map.of("tier", "2"));
        assertThat(made.value().getString("region")).as("by its name").isEqualTo("North");
        assertThat(made.value().getString("email")).as("left empty").isNull();
        Publish gone = (Publish) only(customers.of(ada, null));
        assertThat(gone.key()).isEqualTo("C7");
        assertThat(gone.value()).isNull();
    }

    @Test
    void shouldTakeListsAndSmallNumbers() {
        RowChanges sessions = changes(Map.of(
                "map.visits.to",
                "website_behavior",
                "map.visits.session_id",
                "id",
                "map.visits.customer_id",
                "customer",
                "map.visits.visit_date",
                "seen",
                "map.visits.viewed_products",
                "products"));
        Map<String, Object> visit =
                new HashMap<>(Map.of("id", "S1", "customer", "C1", "seen", "2024-05-01 10:00:00.123456+02"));
        visit.put("products", List.of("P1", 2L));
        Publish made = (Publish) only(sessions.of(null, visit));
        assertThat(made.value().getArray("viewed_products")).isEqualTo(List.of("P1", "2"));
        assertThat(made.value().get("visit_date")).isEqualTo(Date.from(Instant.parse("2024-05-01T08:00:00.123Z")));
        visit.put("products", "P1|P2");
        assertThat(((Publish) only(sessions.of(null, visit))).value().getArray("viewed_products"))
                .isEqualTo(List.of("P1", "P2"));

        RowChanges calls = changes(Map.of(
                "map.calls.to",
                "customer_service",
                "map.calls.interaction_id",
                "id",
                "map.calls.customer_id",
                "customer",
                "map.calls.interaction_date",
                "seen",
                "map.calls.satisfaction_score",
                "score"));
        visit.put("score", 4L);
        assertThat(((Publish) only(calls.of(null, visit))).value().get("satisfaction_score"))
                .isEqualTo(4);
        visit.put("score", 1L << 40);
        assertThat(only(calls.of(null, visit))).isInstanceOf(Report.class);
        visit.put("score", new BigDecimal("4.5"));
        assertThat(((Report) only(calls.of(null, visit))).refused().rule()).isEqualTo("must be a whole number");
    }

    private static RowChanges changes(Map<String, String> configuration) {
        Mappings mappings = Mappings.of(configuration, Set.of());
        assertThat(mappings.problems()).isEmpty();
        return new RowChanges(mappings.tables().values().iterator().next());
    }

    private static Map<String, Object> line(long id, String customer, String state) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "customer",
                customer,
                "sku",
                "P1",
                "bought",
                LocalDate.of(2024, 5, 1),
                "quantity",
                2L,
                "price",
                new BigDecimal("9.99"),
                "state",
                state));
    }

    private static Outcome only(List<Outcome> outcomes) {
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }
}
