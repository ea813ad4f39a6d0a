package io.tributary.api.readmodel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.sql.RowReader.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What analysts get for their statements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlQueriesTest {
    private ReadModel model;
    private SqlQueries queries;

    @BeforeAll
    void open(@TempDir Path directory) {
        model = FilledReadModel.shop(directory);
        queries = new SqlQueries(model, new SqlQueries.Limits(5, 1_000), InstantSource.system());
    }

    @AfterAll
    void close() throws SQLException {
        queries.close();
        model.close();
    }

    @Test
    void shouldGiveColumnsAndRowsWhenAStatementReads() {
        SqlAnswer.Rows rows = rows("""
                SELECT customer_segment, count(*) AS customers, sum(total_lifetime_value) AS revenue
                FROM customer_360 GROUP BY ALL ORDER BY revenue DESC""");

        assertThat(rows.columns())
                .containsExactly(
                        new Column("customer_segment", "VARCHAR"),
                        new Column("customers", "BIGINT"),
                        new Column("revenue", "DECIMAL(38,2)"));
        assertThat(rows.rows())
                .containsExactly(
                        List.of("High Value", 1L, new BigDecimal("10000000.10")),
                        List.of("Low Value", 2L, new BigDecimal("20.00")));
        assertThat(rows.truncated()).isFalse();
        assertThat(rows.elapsedMs()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM customer_info",
                "SELECT * FROM main.Customer_360 -- with a comment",
                "/* one */ SELECT ';' ; ",
                "WITH buyers AS (SELECT customer_id FROM purchase_transactions), two AS (FROM buyers) FROM two",
                "WITH feed_position AS (SELECT 1 AS x) SELECT x FROM feed_position",
                "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT sum(i) FROM n",
                "SUMMARIZE purchase_transactions",
                "DESCRIBE customer_360",
                "SELECT unnest(viewed_products) FROM website_behavior",
                "SELECT p FROM website_behavior, unnest(viewed_products) AS u(p)",
                "SELECT customer_id, row_number() OVER (PARTITION BY customer_id ORDER BY purchase_date) FROM purchase_transactions",
                "PIVOT (FROM purchase_transactions) ON product_id IN ('P1', 'P2') USING sum(quantity)",
                "SELECT date_trunc('month', purchase_date), strftime(purchase_date, '%d') FROM purchase_transactions",
                "SELECT list_transform(viewed_products, lambda p: lower(p)) FROM website_behavior",
                "SELECT attributes ->> 'tier' FROM customer_info",
                "SELECT d FROM range(DATE '2024-01-01', DATE '2024-02-01', INTERVAL 1 DAY) AS days(d)",
                "SELECT CASE WHEN quantity > 0 THEN 1 END, quantity BETWEEN 1 AND 2, quantity IN (1, 2) FROM purchase_transactions",
                "SELECT * EXCLUDE (as_of) FROM customer_360 a SEMI JOIN customer_info b USING (customer_id) ORDER BY ALL LIMIT 3",
                "SELECT current_date, now(), 'x' COLLATE NOCASE, coalesce(NULL, 1), if(true, 1, 2), [1, 2][1], {'a': 1}.a",
                "SELECT percentile_disc(0.2) WITHIN GROUP (ORDER BY total_lifetime_value), median(units) FROM customer_360",
                "(SELECT 1 UNION ALL SELECT 2) EXCEPT SELECT 3",
                "VALUES (1, 'a'), (2, 'b')"
            })
    void shouldRunWhenAStatementOnlyReads(String sql) {
        assertThat(rows(sql).rows()).as(sql).isNotNull();
    }

    @Test
    void shouldGiveExactValuesWhenTypesAreUnusual() {
        assertThat(one("SELECT 170141183460469231731687303715884105727::HUGEINT"))
                .isEqualTo(new BigInteger("170141183460469231731687303715884105727"));
        assertThat(one("SELECT 0.10::DECIMAL(38, 20)")).isEqualTo(new BigDecimal("0.10000000000000000000"));
        assertThat(one("SELECT TIMESTAMP '2024-03-31 02:30:00.000001'")).isEqualTo("2024-03-31T02:30:00.000001Z");
        assertThat(one("SELECT TIMESTAMPTZ '2024-03-31 02:30:00+02'")).isEqualTo("2024-03-31T00:30:00Z");
        assertThat(one("SELECT TIMESTAMP 'infinity'")).isEqualTo("infinity");
        assertThat(one("SELECT TIMESTAMP '-infinity'")).isEqualTo("-infinity");
        assertThat(one("SELECT DATE '2024-02-29'")).isEqualTo("2024-02-29");
        assertThat(one("SELECT TIME '10:00:00'")).isEqualTo("10:00");
        assertThat(one("SELECT INTERVAL 3 DAY")).isEqualTo("3 days");
        assertThat(one("SELECT 'NaN'::DOUBLE")).isEqualTo(Double.NaN);
        assertThat(one("SELECT '\\x00\\xFF'::BLOB")).isEqualTo("AP8=");
        assertThat(one("SELECT [1.5, NULL]")).isEqualTo(Arrays.asList(new BigDecimal("1.5"), null));
        assertThat(one("SELECT [TIMESTAMP '2024-01-01']")).isEqualTo(List.of("2024-01-01T00:00:00Z"));
        assertThat(one("SELECT {'a': 1, 'b': ['x']}")).isEqualTo(Map.of("a", 1, "b", List.of("x")));
        assertThat(one("SELECT MAP {'k': 2}")).isEqualTo(Map.of("k", 2));
        assertThat(one("SELECT NULL::TIMESTAMP")).isNull();
        assertThat(one("SELECT true")).isEqualTo(true);
        assertThat(one("SELECT '{\"a\": 1}'::JSON")).isEqualTo("{\"a\": 1}");
        assertThat(one("SELECT 'ab12cd34-0000-0000-0000-000000000000'::UUID"))
                .isEqualTo("ab12cd34-0000-0000-0000-000000000000");
    }

    @Test
    void shouldBindValuesInOrderWhenThereAreParameters() {
        SqlAnswer answer = queries.answer(
                "SELECT transaction_id FROM purchase_transactions WHERE customer_id = ? AND total_amount > ? ORDER BY ALL",
                List.of("C1", new BigDecimal("0.10")),
                10);

        assertThat(((SqlAnswer.Rows) answer).rows()).containsExactly(List.of("T1"), List.of("T4"));
        assertThat(((SqlAnswer.Rows) queries.answer("SELECT ?", Arrays.asList((Object) null), 1))
                        .rows()
                        .get(0))
                .containsExactly((Object) null);
        assertThat(refusal(queries.answer("SELECT ?", List.of(), 1)))
                .isEqualTo("the statement has 1 parameters, and 0 values are given for them");
    }

    @Test
    void shouldSayThatThereAreMoreRowsWhenThereAre() {
        SqlAnswer.Rows some = (SqlAnswer.Rows) queries.answer("FROM range(11) r(i)", List.of(), 10);
        SqlAnswer.Rows all = (SqlAnswer.Rows) queries.answer("FROM range(10) r(i)", List.of(), 10);
        SqlAnswer.Rows most = (SqlAnswer.Rows) queries.answer("FROM range(1000000000000) r(i)", List.of(), 1_000_000);

        assertThat(some.truncated()).isTrue();
        assertThat(some.rows()).hasSize(10).last().isEqualTo(List.of(9L));
        assertThat(all.truncated()).isFalse();
        assertThat(all.rows()).hasSize(10);
        assertThat(most.rows()).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM range(10000000000) a, range(10) b",
                "WITH RECURSIVE r AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM r) SELECT count(*) FROM r",
                "SELECT i FROM range(1000000000000) r(i) WHERE i < 0",
                "SELECT list_sum(list_sort(list(i))) FROM range(60000000) r(i)"
            })
    void shouldBeStoppedWhenAStatementTakesTooLong(String sql) {
        try (SqlQueries hurried = new SqlQueries(model, new SqlQueries.Limits(1, 10), InstantSource.system())) {
            Instant begun = Instant.now();

            SqlAnswer answer = hurried.answer(sql, List.of(), 10);

            assertThat(answer).isInstanceOf(SqlAnswer.TooMuch.class);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
        assertThat(one("SELECT 1")).isEqualTo(1);
    }

    @Test
    void shouldBeRefusedWhenAnAnswerIsTooLong() {
        assertThat(queries.answer("SELECT string_agg(i::VARCHAR, ',') FROM range(10000000) r(i)", List.of(), 10))
                .isInstanceOf(SqlAnswer.TooMuch.class);
    }

    @Test
    void shouldGiveDuckDbsSentenceWhenAStatementIsWrong() {
        assertThat(refusal("SELECT total_lifetime_valu FROM customer_360"))
                .contains("total_lifetime_valu", "Candidate bindings", "total_lifetime_value");
        assertThat(refusal("SELECT 1,\n  2 FORM customer_360 x y")).contains("syntax error", "(line 2, column");
        assertThat(refusal("SELECT '😀' FROM FROM")).contains("(line 1, column 17)");
        assertThat(refusal("SELECT 'x'::INTEGER")).contains("Could not convert string 'x' to INT32");
        assertThat(refusal("")).isEqualTo("there must be one statement, and there are 0");
    }

    private SqlAnswer.Rows rows(String sql) {
        SqlAnswer answer = queries.answer(sql, List.of(), 1_000);
        assertThat(answer).as(sql).isInstanceOf(SqlAnswer.Rows.class);
        return (SqlAnswer.Rows) answer;
    }

    private Object one(String sql) {
        return rows(sql).rows().get(0).get(0);
    }

    private String refusal(String sql) {
        return refusal(queries.answer(sql, List.of(), 10));
    }

    private static String refusal(SqlAnswer answer) {
        assertThat(answer).isInstanceOf(SqlAnswer.Refused.class);
        return ((SqlAnswer.Refused) answer).why();
    }
}
