package io.tributary.api.readmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What a filter means: as it is printed, as SQL, and as docs/queries.md has it, all the same. */
class FilterSqlTest {
    private static final int ROWS = 200;
    private static final long SEED = 7;

    private static final List<RandomRow> TABLE = new ArrayList<>();
    private static Connection connection;

    @BeforeContainer
    static void fill() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE r (i INTEGER, t VARCHAR, n BIGINT, m DECIMAL(19, 2), d TIMESTAMP)");
        }
        Random random = new Random(SEED);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO r VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                RandomRow row = new RandomRow(
                        one(random, RandomFilters.TEXTS),
                        one(random, List.of(-1L, 0L, 1L, 2L, Long.MAX_VALUE)),
                        one(
                                random,
                                List.of(
                                        new BigDecimal("-1.00"),
                                        new BigDecimal("0.00"),
                                        new BigDecimal("1.50"),
                                        new BigDecimal("1.51"))),
                        one(
                                random,
                                RandomFilters.TIMES.stream().map(Instant::parse).toList()));
                TABLE.add(row);
                insert.setObject(1, i);
                insert.setObject(2, row.t());
                insert.setObject(3, row.n());
                insert.setObject(4, row.m());
                insert.setObject(5, row.d() == null ? null : LocalDateTime.ofInstant(row.d(), ZoneOffset.UTC));
                insert.execute();
            }
        }
    }

    /** One of some values, or null. */
    private static <T> T one(Random random, List<T> values) {
        int index = random.nextInt(values.size() + 1);
        return index == values.size() ? null : values.get(index);
    }

    @AfterContainer
    static void close() throws SQLException {
        connection.close();
    }

    @Provide
    Arbitrary<Filter> filters() {
        return RandomFilters.filters();
    }

    @Property
    void shouldReadWhatItHasPrinted(@ForAll("filters") Filter filter) {
        assertThat(FilterParser.parse(FilterPrinter.print(filter), RandomFilters.COLUMNS))
                .isEqualTo(filter);
    }

    @Property(tries = 300)
    void shouldPickTheSameRowsAsItsDefinition(@ForAll("filters") Filter filter) throws SQLException {
        List<Integer> expected = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < TABLE.size(); i++) {
            (TABLE.get(i).passes(filter) ? expected : others).add(i);
        }
        assertThat(picked(FilterSql.of(filter, RandomFilters.TODAY)))
                .as(FilterPrinter.print(filter))
                .isEqualTo(expected);
        // True or false for every row, never unknown: what isn't picked is picked by the negation.
        assertThat(picked(FilterSql.of(new Filter.Not(filter), RandomFilters.TODAY)))
                .isEqualTo(others);
    }

    private static List<Integer> picked(Sql condition) throws SQLException {
        Sql sql = Sql.of("SELECT i FROM r WHERE ").then(condition).then(Sql.of(" ORDER BY i"));
        try (PreparedStatement select = connection.prepareStatement(sql.text())) {
            sql.bind(select);
            List<Integer> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getInt(1));
                }
            }
            return rows;
        }
    }
}
