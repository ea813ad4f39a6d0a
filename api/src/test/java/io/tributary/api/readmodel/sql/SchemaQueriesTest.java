package io.tributary.api.readmodel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.schemas.source.SourceTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
                                    Stream.of("customer_360"))
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

    private static TableDocs.Table docs(String name) {
        return TableDocs.read().tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
