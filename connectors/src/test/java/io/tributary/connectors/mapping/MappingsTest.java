package io.tributary.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.source.SourceTable;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingsTest {

    @Test
    void shouldReadTablesJoinsAndConditions() {
        Mappings mappings = Mappings.of(
                Map.of(
                        "name", "shop",
                        "map.customers.to", "customer_info",
                        "map.customers.customer_id", "id",
                        "map.customers.phone_number", "",
                        "map.customers.attributes.tier", "loyalty_tier",
                        "map.sales.order_items.to", "purchase_transactions",
                        "map.sales.order_items.join", "orders on order_id",
                        "map.sales.order_items.customer_id", "orders.customer_id",
                        "map.sales.order_items.where", "orders.state <> 'draft'"),
                Set.of());
        assertThat(mappings.problems()).isEmpty();
        TableMapping customers = mappings.tables().get("customers");
        assertThat(customers.target()).isEqualTo(SourceTable.CUSTOMER_INFO);
        assertThat(customers.table()).hasToString("public.customers");
        assertThat(customers.empty()).containsExactly("phone_number");
        assertThat(customers.columns()).containsExactlyInAnyOrder("id", "loyalty_tier");
        TableMapping lines = mappings.tables().get("sales.order_items");
        assertThat(lines.join()).contains(new Join(new TableName("sales", "orders"), "order_id", "id"));
        assertThat(lines.columns()).containsExactly("order_id");
        assertThat(lines.parentColumns()).containsExactlyInAnyOrder("customer_id", "state");
    }

    @Test
    void shouldTakeOptionsThatTheConnectorKnows() {
        assertThat(Mappings.of(Map.of("map.a.to", "product_catalog", "map.a.query", "SELECT 1"), Set.of("query"))
                        .problems())
                .isEmpty();
    }

    @Test
    void shouldSayWhatIsWrongWithEachOption() {
        assertThat(Mappings.of(
                                Map.of(
                                        "map.a.to", "customers",
                                        "map.b.to", "customer_info",
                                        "map.b.custmer_id", "id",
                                        "map.b.first_name", "upper(",
                                        "map.b.join", "orders",
                                        "map.b.customer_id", "",
                                        "map.c.customer_id", "id"),
                                Set.of())
                        .problems())
                .hasEntrySatisfying(
                        "map.a.to",
                        sentence -> assertThat(sentence)
                                .startsWith("is 'customers', but must be one of customer_info, product_catalog,"))
                .hasEntrySatisfying(
                        "map.b.custmer_id",
                        sentence -> assertThat(sentence)
                                .startsWith("is no field of customer_info; its fields are customer_id, first_name"))
                .hasEntrySatisfying(
                        "map.b.first_name", sentence -> assertThat(sentence).contains("can't be understood"))
                .hasEntrySatisfying(
                        "map.b.join", sentence -> assertThat(sentence).contains("orders on order_id"))
                .hasEntrySatisfying(
                        "map.b.customer_id", sentence -> assertThat(sentence).contains("can't be without it"))
                .hasEntrySatisfying(
                        "map.c.customer_id", sentence -> assertThat(sentence).contains("map.c.to is missing"))
                .hasSize(6);
    }

    @Test
    void shouldSayWhenNothingIsMapped() {
        assertThat(Mappings.of(Map.of("name", "shop"), Set.of()).problems()).containsOnlyKeys("map.<table>.to");
    }
}
