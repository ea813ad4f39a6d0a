package io.tributary.api.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.source.SourceTable;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Lineage by column is what the code does: every column is there, and made of what changes it. */
class ColumnLineageTest {
    private static final int WORLDS = 400;

    @Test
    void shouldHaveEveryColumnOfCustomer360InAGroup() {
        assertThat(ColumnLineage.columns().keySet())
                .containsExactlyInAnyOrderElementsOf(Customer360.getClassSchema().getFields().stream()
                        .map(Schema.Field::name)
                        .toList());
        assertThat(ColumnLineage.graph().nodes().stream()
                        .filter(node -> node.kind() == Node.Kind.GROUP)
                        .flatMap(node -> node.columns().stream())
                        .map(Node.Column::name))
                .containsExactlyInAnyOrderElementsOf(ColumnLineage.columns().keySet());
    }

    @Test
    void shouldNameSourcesThatThereAre() {
        Set<String> all = new TreeSet<>();
        for (SourceTable table : SourceTable.values()) {
            table.schema().getFields().forEach(field -> all.add(table.tableName() + "." + field.name()));
        }

        assertThat(ColumnLineage.columns().values().stream().flatMap(made -> made.sources().stream()))
                .isSubsetOf(all);
    }

    /** A column that joins a source table belongs here, or into the lineage of what it makes. */
    @Test
    void shouldListWhatNoColumnIsMadeOf() {
        Map<String, Set<String>> unused = new TreeMap<>();
        for (SourceTable table : SourceTable.values()) {
            unused.put(
                    table.tableName(),
                    table.schema().getFields().stream()
                            .map(Schema.Field::name)
                            .filter(column -> ColumnLineage.role(table, column).equals("unused"))
                            .collect(Collectors.toSet()));
        }

        assertThat(unused)
                .isEqualTo(Map.of(
                        "customer_info", Set.of("attributes"),
                        "product_catalog", Set.of("product_name", "price", "launch_date", "product_type", "status"),
                        "marketing_campaigns", Set.of("campaign_name", "end_date", "target_audience"),
                        "purchase_transactions", Set.of("store_id"),
                        "customer_service", Set.of("product_id", "resolution_status"),
                        "campaign_responses", Set.of(),
                        "website_behavior", Set.of("pages_viewed", "source"),
                        "customer_products",
                                Set.of("product_id", "relationship_type", "start_date", "end_date", "value")));
    }

    /** In small worlds made at random, each cell is changed to each other value that it may have. */
    @Test
    void shouldSayWhichColumnsFollowWhenASourceColumnChanges() {
        Map<String, Set<String>> declared = new TreeMap<>();
        Map<String, Set<String>> observed = new TreeMap<>();
        for (SourceTable table : SourceTable.values()) {
            for (Schema.Field field : table.schema().getFields()) {
                String role = ColumnLineage.role(table, field.name());
                if (role.equals("used") || role.equals("unused")) {
                    String source = table.tableName() + "." + field.name();
                    observed.put(source, new TreeSet<>());
                    declared.put(
                            source,
                            ColumnLineage.columns().entrySet().stream()
                                    .filter(column ->
                                            column.getValue().sources().contains(source))
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
        }

        Random random = new Random(7);
        for (int world = 0; world < WORLDS; world++) {
            new SmallWorld(random).changeEverything((source, columns) -> {
                if (observed.containsKey(source)) {
                    observed.get(source).addAll(columns);
                }
            });
        }

        assertThat(observed).isEqualTo(declared);
    }
}
