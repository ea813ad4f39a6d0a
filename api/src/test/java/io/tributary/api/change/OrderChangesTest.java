package io.tributary.api.change;

import static io.tributary.api.change.FakeStore.wasStored;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.ingest.ExactJson;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.fact.Purchase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderChangesTest {
    private final FakeStore store = new FakeStore();
    private List<String> owners = List.of("C1");
    private final OrderChanges changes = new OrderChanges(store, store, (order, most) -> owners, store.writing());

    @BeforeEach
    void fill() {
        for (String customer : List.of("C1", "C2", "left")) {
            store.with(SourceTable.CUSTOMER_INFO, "{\"customer_id\": \"%s\"}".formatted(customer));
            purchase(customer, "T1", "\"order_id\": \"O1\", \"status\": \"SHIPPED\"");
        }
        store.with(SourceTable.CUSTOMER_INFO, "{\"customer_id\": \"left\", \"deleted\": true}");
        purchase("C1", "T2", "\"order_id\": \"O1\", \"version\": 4");
        purchase("C1", "T3", "\"order_id\": \"O2\"");
        purchase("C1", "T4", "\"status\": \"PENDING\"");
        purchase("C1", "T5", "\"order_id\": \"O1\", \"deleted\": true");
    }

    @Test
    void shouldCorrectEveryLineAndKeepItsVersionWhenTheStatusChanges() {
        assertThat(changes.change("O1", json("{'status': 'CANCELLED'}"))).satisfies(wasStored("C1", false));

        assertThat(store.of("C1", line -> true))
                .extracting(line -> line.id() + ' ' + line.status() + ' ' + line.version())
                .containsExactly("T1 CANCELLED 0", "T2 CANCELLED 4", "T3 null 0", "T4 PENDING 0");
        Purchase changed = store.of("C1", line -> line.id().equals("T2")).get(0);
        assertThat(changed.amountMinor()).isEqualTo(1250);
        assertThat(changed.quantity()).isEqualTo(2);
        assertThat(changed.orderId()).isEqualTo("O1");
        assertThat(changed.storeId()).isEqualTo("S");
    }

    @Test
    void shouldFindThePurchaseThatIsAnOrderOfItsOwn() {
        assertThat(changes.change("T4", json("{'status': 'delivered'}"))).satisfies(wasStored("C1", false));

        assertThat(store.of("C1", line -> line.id().equals("T4")))
                .extracting(Purchase::status)
                .containsExactly("delivered");
        assertThat(changes.change("T3", json("{'status': 'delivered'}"))).isInstanceOf(Change.Unknown.class);
    }

    @Test
    void shouldAskWhoseItIsWhenSeveralKnownCustomersHaveIt() {
        owners = List.of("C1", "C2", "left");

        assertThat(changes.change("O1", json("{'status': 'PENDING'}")))
                .isEqualTo(new Change.Conflict(
                        "several customers have an order 'O1': C1, C2; name one of them as customer_id"));
        assertThat(changes.change("O1", json("{'status': 'PENDING', 'customer_id': 'C2'}")))
                .satisfies(wasStored("C2", false));

        owners = List.of("C2", "left");
        assertThat(changes.change("O1", json("{'status': 'SHIPPED'}"))).satisfies(wasStored("C2", false));
    }

    @Test
    void shouldFindNothingWhenNobodyKnownHasIt() {
        owners = List.of("left", "never");

        assertThat(changes.change("O1", json("{'status': 'PENDING'}"))).isInstanceOf(Change.Unknown.class);
        assertThat(changes.change("O1", json("{'status': 'PENDING', 'customer_id': 'left'}")))
                .isEqualTo(new Change.Unknown("no customer with id 'left' is known"));
        assertThat(changes.change("O9", json("{'status': 'PENDING', 'customer_id': 'C1'}")))
                .isEqualTo(new Change.Unknown("customer 'C1' has no order with id 'O9'"));
        assertThat(store.published()).isEmpty();
    }

    @Test
    void shouldBeAConflictWhenALineGotANewerVersionMeanwhile() {
        store.before(() -> purchase("C1", "T2", "\"order_id\": \"O1\", \"version\": 5"));

        assertThat(changes.change("O1", json("{'status': 'CANCELLED'}"))).isInstanceOf(Change.Conflict.class);
    }

    @Test
    void shouldChangeNothingWhenTheStatusIsTheSame() {
        store.with(
                SourceTable.PURCHASE_TRANSACTIONS,
                line("C1", "T2", "\"order_id\": \"O1\", \"version\": 4, \"status\": \"SHIPPED\""));
        List<Purchase> before = store.of("C1", line -> true);

        assertThat(changes.change("O1", json("{'status': 'SHIPPED'}"))).satisfies(wasStored("C1", false));

        assertThat(store.of("C1", line -> true)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | status absent is required",
                "{'status': ''} | status absent is required",
                "{'status': null} | status absent is required",
                "{'status': 'LOST'} | status LOST must be PENDING, COMPLETED, SHIPPED, DELIVERED, CANCELLED or RETURNED",
                "{'status': 5} | status 5 must be text, a JSON string",
                "{'status': 'PENDING', 'total_amount': 1} | total_amount 1 can't be changed",
                "{'status': 'PENDING', 'order_id': 'O2'} | order_id O2 must be that of the address, 'O1'",
                "{'status': 'PENDING', 'customer_id': {}} | customer_id {} must be text",
                "{'status': 'PENDING', 'customer_id': 'a\\u0000'} | must not contain control characters"
            })
    void shouldSayWhatIsWrongWhenTheBodyBreaksARule(String body, String words) {
        assertThat(changes.change("O1", json(body)))
                .isInstanceOfSatisfying(
                        Change.Invalid.class,
                        invalid -> assertThat(invalid.violation().sentence()).contains(words));
        assertThat(store.published()).isEmpty();
    }

    private void purchase(String customer, String id, String rest) {
        store.with(SourceTable.PURCHASE_TRANSACTIONS, line(customer, id, rest));
    }

    private static String line(String customer, String id, String rest) {
        return """
                {"transaction_id": "%s", "customer_id": "%s", "product_id": "P", "purchase_date": "2024-01-02",
                 "quantity": 2, "total_amount": 12.50, "store_id": "S", %s}""".formatted(id, customer, rest);
    }

    private static ObjectNode json(String json) {
        try {
            return (ObjectNode) ExactJson.mapper().readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
