package io.tributary.api.readmodel.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Columns;
import io.tributary.api.readmodel.filter.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Pages that are found by boundaries, one behind the other, are what a plain sort gives: over ties, NULL and both directions. */
class BoundaryTest {
    private static final int ROWS = 6_000;
    private static final List<String> SORTED_BY = List.of("few", "many", "amount", "at", "half", "nothing", "id");

    private static Path directory;
    private static ReadModel model;

    @BeforeContainer
    static void fill() throws IOException, SQLException {
        directory = Files.createTempDirectory("boundary");
        model = ReadModel.open(directory);
        try (var writer = model.writer();
                Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE base.listed_rows AS SELECT i::INTEGER AS customer_no, 'I' || hash(i) AS id,"
                    + " CASE hash(i, 1) % 4 WHEN 0 THEN NULL WHEN 1 THEN '～' WHEN 2 THEN '😀' ELSE 'a' END AS few,"
                    + " CASE WHEN hash(i, 2) % 9 > 0 THEN 'T' || (hash(i, 3) % 3000) END AS many,"
                    + " CASE WHEN hash(i, 4) % 5 > 0 THEN ((hash(i, 5) % 2000)::BIGINT - 1000)::DECIMAL(9, 2) / 4 END::DECIMAL(9, 2) AS amount,"
                    + " TIMESTAMP '2026-01-01' + INTERVAL (hash(i, 6) % 40) DAY AS at,"
                    + " CASE WHEN i > 3000 THEN i END AS half, NULL::BIGINT AS nothing FROM range(" + ROWS + ") r(i)");
        }
    }

    @AfterContainer
    static void close() throws IOException, SQLException {
        model.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<String> sorts() {
        return Arbitraries.of(SORTED_BY)
                .flatMap(column -> Arbitraries.of("", "-").map(sign -> sign + column))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(column -> column.replace("-", ""))
                .map(columns -> String.join(",", columns));
    }

    @Property(tries = 25)
    void shouldBeAPlainSortWhenPagesFollowEachOther(
            @ForAll("sorts") String text,
            @ForAll @IntRange(min = 200, max = 1_500) int limit,
            @ForAll Relation.Store store) {
        Relation relation = new Relation(
                "rows",
                new Columns(List.of(
                        Column.text("id"),
                        Column.text("few"),
                        Column.text("many"),
                        Column.number("amount", 2),
                        Column.time("at"),
                        Column.number("half", 0),
                        Column.number("nothing", 0))),
                List.of(Column.text("id")),
                store,
                today -> "SELECT * FROM base.listed_rows");
        Sort sort = Sort.parse(text, relation);
        List<Object> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page page = new Lists(model)
                    .page(new Question(relation, List.of(), null, sort, limit, cursor, 0, Instant.EPOCH));
            assertThat(page.total()).isEqualTo(ROWS);
            page.rows().forEach(row -> paged.add(row.get("id")));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(paged).isEqualTo(plain(sort));

        int skipped = ROWS / 2 + 1;
        Page middle = new Lists(model)
                .page(new Question(relation, List.of(), null, sort, limit, null, skipped, Instant.EPOCH));
        assertThat(middle.rows())
                .extracting(row -> row.get("id"))
                .isEqualTo(paged.subList(skipped, Math.min(skipped + limit, ROWS)));
    }

    private static List<Object> plain(Sort sort) {
        return model.read(connection -> {
            List<Object> ids = new ArrayList<>();
            for (Map<String, Object> row :
                    Rows.of(connection, Sql.of("SELECT id FROM base.listed_rows ORDER BY " + sort.sql()))) {
                ids.add(row.get("id"));
            }
            return ids;
        });
    }
}
