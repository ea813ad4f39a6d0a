package io.tributary.api.readmodel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.source.SourceTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every table and column that analysts see is described, and nothing else is. */
class SchemaQueriesTest {
    @Test
    void shouldDescribeEveryColumnOfEveryTable(@TempDir Path directory) throws SQLException {
        try (ReadModel model = FilledReadModel.of(directory, "SELECT 1")) {
            List<SchemaQueries.Table> tables = new SchemaQueries(model).tables();

            assertThat(tables)
                    .extracting(SchemaQueries.Table::name)
                    .containsExactlyElementsOf(Stream.concat(
                                    Arrays.stream(SourceTable.values()).map(SourceTable::tableName),
                                    Stream.of("customer_360", "dead_letters"))
                            .toList());
            for (SchemaQueries.Table table : tables) {
                assertThat(table.description()).as(table.name()).isNotBlank();
                assertThat(table.columns())
                        .as(table.name())
                        .isNotEmpty()
                        .allSatisfy(column -> assertThat(column.description())
                                .as(column.name())
                                .endsWith("."));
                assertThat(docs(table.name()).columns())
                        .extracting(TableDocs.Column::name)
                        .containsExactlyElementsOf(table.columns().stream()
                                .map(SchemaQueries.Column::name)
                                .toList());
            }
            assertThat(tables.get(3).columns().get(5))
                    .isEqualTo(new SchemaQueries.Column(
                            "total_amount",
                            "DECIMAL(15,2)",
                            false,
                            "currency",
                            "Money for the whole line, negative where it goes back."));
        }
    }

    @Test
    void shouldShowTheColumnsOfTheContractInItsOrder(@TempDir Path directory) throws SQLException {
        try (ReadModel model = FilledReadModel.of(directory, "SELECT 1")) {
            for (SourceTable table : SourceTable.values()) {
                assertThat(columns(model, table.tableName()))
                        .containsExactlyElementsOf(docs(table.tableName()).columns().stream()
                                .map(TableDocs.Column::name)
                                .toList())
                        .containsExactlyInAnyOrderElementsOf(table.schema().getFields().stream()
                                .map(Schema.Field::name)
                                .filter(name -> !name.equals("version") && !name.equals("deleted"))
                                .toList());
            }
            assertThat(columns(model, "customer_360"))
                    .containsExactlyElementsOf(Customer360.getClassSchema().getFields().stream()
                            .map(Schema.Field::name)
                            .filter(name -> !name.equals("retention_status"))
                            .toList());
        }
    }

    private static List<String> columns(ReadModel model, String table) {
        return model.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("FROM " + table)) {
                List<String> names = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    names.add(rows.getMetaData().getColumnName(column));
                }
                return names;
            }
        });
    }

    private static TableDocs.Table docs(String name) {
        return TableDocs.read().tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
