package io.tributary.api.readmodel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.ReadModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to get at what analysts may not get at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlAttemptsTest {
    private ReadModel model;
    private SqlQueries queries;
    private Path secret;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        secret = Files.writeString(directory.resolve("secret.csv"), "a,b\n1,2\n");
        model = FilledReadModel.shop(directory.resolve("read-model"));
        queries = new SqlQueries(model, new SqlQueries.Limits(5, 1_000), InstantSource.system());
    }

    @AfterAll
    void close() throws SQLException {
        queries.close();
        model.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // files
                "SELECT * FROM read_csv('SECRET')",
                "SELECT * FROM read_csv_auto('SECRET')",
                "SELECT * FROM sniff_csv('SECRET')",
                "SELECT * FROM read_text('SECRET')",
                "SELECT * FROM read_blob('SECRET')",
                "SELECT * FROM read_json('SECRET')",
                "SELECT * FROM read_ndjson_objects('SECRET')",
                "SELECT * FROM read_parquet('SECRET')",
                "SELECT * FROM parquet_metadata('SECRET')",
                "SELECT * FROM parquet_scan('SECRET')",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM 'SECRET'",
                "SELECT * FROM \"SECRET\"",
                "FROM 'SECRET'",
                "TABLE \"SECRET\"",
                "SELECT (SELECT count(*) FROM 'SECRET')",
                "SELECT 1 WHERE EXISTS (FROM read_text('SECRET'))",
                "SELECT * FROM customer_info JOIN read_csv('SECRET') ON true",
                "SELECT * FROM customer_info, LATERAL (FROM 'SECRET')",
                "SELECT 1 ORDER BY (SELECT max(content) FROM read_text('SECRET'))",
                "SELECT 1 LIMIT (SELECT count(*) FROM 'SECRET')",
                "SELECT count(*) FILTER (EXISTS (FROM 'SECRET')) FROM customer_info",
                "SELECT sum(1) OVER (PARTITION BY (SELECT content FROM read_text('SECRET')))",
                "SELECT * REPLACE ((SELECT content FROM read_text('SECRET')) AS first_name) FROM customer_info",
                "SELECT [x FOR x IN [1] IF EXISTS (FROM 'SECRET')]",
                "WITH x AS (FROM 'SECRET') SELECT 1",
                "WITH \"SECRET\" AS (FROM \"SECRET\") FROM \"SECRET\"",
                "SELECT * FROM 'SECRET', (WITH \"SECRET\" AS (SELECT 1) FROM \"SECRET\")",
                "WITH RECURSIVE r AS (FROM 'SECRET' UNION ALL FROM r) FROM r",
                "SUMMARIZE 'SECRET'",
                "DESCRIBE 'SECRET'",
                "PIVOT 'SECRET' ON a IN (1) USING count(*)",
                "UNPIVOT 'SECRET' ON a",
                "VALUES ((SELECT content FROM read_text('SECRET')))",
                "/* */ SELECT /*+ */ * FROM -- '\n'SECRET'",
                "COPY customer_info TO 'SECRET'",
                "COPY (SELECT 1) TO '/tmp/x.csv'",
                "COPY customer_info FROM 'SECRET'",
                "EXPORT DATABASE '/tmp/x'",
                "IMPORT DATABASE '/tmp/x'",
                // network
                "SELECT * FROM 'http://127.0.0.1:1/x.csv'",
                "SELECT * FROM read_parquet('https://127.0.0.1:1/x.parquet')",
                "SELECT * FROM read_text('s3://bucket/x')",
                // other catalogues, extensions, settings
                "ATTACH 'SECRET' AS other",
                "ATTACH ':memory:' AS other",
                "DETACH main",
                "USE main",
                "INSTALL httpfs",
                "LOAD httpfs",
                "LOAD 'SECRET'",
                "CREATE SECRET s (TYPE s3)",
                "SET threads = 1",
                "SET VARIABLE x = 1",
                "RESET threads",
                "PRAGMA version",
                "PRAGMA database_list",
                "PRAGMA enable_profiling",
                "CALL pragma_version()",
                "CALL duckdb_settings()",
                "SELECT current_setting('threads')",
                "SELECT main.current_setting('threads')",
                "SELECT \"current_setting\"('threads')",
                "SELECT 'threads'.current_setting()",
                "SELECT getenv('HOME')",
                "SELECT getvariable('x')",
                "SELECT * FROM duckdb_settings()",
                "SELECT * FROM duckdb_secrets()",
                "SELECT * FROM duckdb_functions()",
                "SELECT * FROM duckdb_settings",
                "SELECT * FROM pragma_database_size()",
                "SELECT * FROM which_secret('x', 's3')",
                // internals
                "SELECT * FROM feed_position",
                "SELECT * FROM main.feed_position",
                "SELECT * FROM \"FEED_POSITION\"",
                "WITH feed_position AS (FROM feed_position) FROM feed_position",
                "WITH x AS (FROM feed_position), feed_position AS (SELECT 1) FROM x",
                "SELECT * FROM (WITH feed_position AS (SELECT 1) FROM feed_position), feed_position",
                "SELECT * FROM base.customer_info",
                "SELECT customer_no FROM customer_info",
                "SELECT c.customer_no FROM main.customer_360 c",
                "SELECT * FROM customer_info ORDER BY customer_no",
                "SELECT * FROM \"base\".\"purchase_transactions\"",
                "SELECT * FROM BASE.customer_360",
                "SELECT * FROM base.customer_numbers",
                "SELECT * FROM customer_numbers",
                "SELECT * FROM base.orders",
                "SELECT * FROM orders",
                "SELECT * FROM \"read-model\".base.customer_info",
                "WITH base AS (SELECT 1) FROM base.customer_info",
                "DESCRIBE base.customer_info",
                "SUMMARIZE base.orders",
                "SELECT * FROM customer_info SEMI JOIN base.customer_numbers USING (customer_id)",
                "SELECT * FROM sqlite_master",
                "SELECT * FROM information_schema.tables",
                "SELECT * FROM pg_catalog.pg_tables",
                "SELECT * FROM system.information_schema.tables",
                "SELECT * FROM temp.main.customer_info",
                "SELECT * FROM duckdb_tables",
                "SELECT * FROM duckdb_tables()",
                "SELECT * FROM duckdb_logs()",
                "SELECT * FROM seq_scan('customer_info')",
                "SELECT * FROM query('SELECT 1')",
                "SELECT * FROM query_table('feed_position')",
                "SELECT * FROM json_execute_serialized_sql('{}')",
                "SELECT json_serialize_plan('SELECT 1')",
                "SELECT * FROM histogram_values(feed_position, topic)",
                "SHOW TABLES",
                "SHOW ALL TABLES",
                "SELECT * FROM (SHOW TABLES)",
                "SELECT write_log('x')",
                "SELECT current_query()",
                "SELECT txid_current()",
                // time and memory by one value
                "SELECT sleep_ms(100000)",
                "SELECT pg_sleep(100)",
                "SELECT repeat('x', 1000000000)",
                "SELECT lpad('x', 1000000000, 'x')",
                "SELECT range(1000000000)",
                "SELECT format('{:1000000000}', 1)",
                // writing
                "INSERT INTO customer_info (customer_id) VALUES ('x')",
                "INSERT INTO customer_info (customer_id) VALUES ('x') RETURNING *",
                "UPDATE customer_info SET first_name = 'x'",
                "DELETE FROM customer_info",
                "TRUNCATE customer_info",
                "MERGE INTO customer_info USING customer_360 USING (customer_id) WHEN MATCHED THEN DELETE",
                "WITH x AS (INSERT INTO customer_info (customer_id) VALUES ('x') RETURNING *) FROM x",
                "WITH x AS (DELETE FROM customer_info RETURNING *) SELECT * FROM x",
                "WITH x AS (SELECT 1) DELETE FROM customer_info",
                "CREATE TABLE x AS SELECT 1",
                "CREATE TEMP TABLE x (i INTEGER)",
                "CREATE VIEW x AS SELECT 1",
                "CREATE MACRO x() AS 1",
                "CREATE SEQUENCE x",
                "CREATE TYPE x AS ENUM ('a')",
                "SELECT nextval('x')",
                "DROP TABLE customer_info",
                "ALTER TABLE customer_info ADD COLUMN x INTEGER",
                "COMMENT ON TABLE customer_info IS 'x'",
                "CHECKPOINT",
                "VACUUM",
                "ANALYZE",
                // statements about statements, and several
                "BEGIN",
                "COMMIT",
                "ROLLBACK",
                "PREPARE x AS SELECT 1",
                "EXECUTE x",
                "EXPLAIN SELECT 1",
                "EXPLAIN ANALYZE DELETE FROM customer_info",
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP TABLE customer_info",
                "DROP TABLE customer_info; SELECT 1",
                "SELECT 1 -- x\n; COMMIT; DROP TABLE customer_info; SELECT 1",
                "SELECT 1; /* */ ; ATTACH ':memory:' AS x",
                "PIVOT purchase_transactions ON product_id USING count(*)",
                "SELECT 1\0; DROP TABLE customer_info",
                "-- nothing",
                ";"
            })
    void shouldBeRefusedWhenAStatementDoesMoreThanReadTheTables(String attempt) {
        String sql = attempt.replace("SECRET", secret.toString());

        SqlAnswer answer = queries.answer(sql, List.of(), 10);

        assertThat(answer).as(sql).isInstanceOf(SqlAnswer.Refused.class);
        assertThat(((SqlAnswer.Refused) answer).why()).isNotBlank().doesNotContain("\tat ", "Stack Trace");
        assertThat(count("SELECT count(*) FROM customer_info")).isEqualTo(3L);
    }

    @Test
    void shouldBeRefusedByTheDatabaseTooWhenAStatementWereRunUnchecked() {
        for (String sql : List.of(
                "SELECT * FROM read_text('" + secret + "')",
                "SELECT * FROM '" + secret + "'",
                "COPY customer_info TO '" + secret + "'",
                "ATTACH '" + secret + ".duckdb' AS other",
                "SET threads = 1",
                "RESET threads",
                "SET enable_external_access = true",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SELECT * FROM read_text('http://127.0.0.1:1/x')",
                "DELETE FROM customer_info",
                "CREATE TABLE x (i INTEGER)")) {
            assertThatThrownBy(() -> model.read(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute(sql);
                        }
                    }))
                    .as(sql)
                    .isInstanceOf(ReadModelException.class)
                    .hasCauseInstanceOf(SQLException.class);
        }
        assertThat(secret).hasContent("a,b\n1,2\n");
    }

    @Test
    void shouldBeRefusedWhenAStatementIsLongOrDeep() {
        assertThat(queries.answer("SELECT 1 " + " ".repeat(100_000), List.of(), 1))
                .isInstanceOf(SqlAnswer.Refused.class);
        assertThat(queries.answer("SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000), List.of(), 1))
                .isInstanceOf(SqlAnswer.Refused.class);
        assertThat(queries.answer("SELECT " + "1+".repeat(20_000) + "1", List.of(), 1))
                .isInstanceOf(SqlAnswer.Refused.class);
        assertThat(queries.answer("SELECT " + "(SELECT ".repeat(600) + "1" + ")".repeat(600), List.of(), 1))
                .isInstanceOf(SqlAnswer.Refused.class);
        assertThat(count("SELECT 1::BIGINT")).isEqualTo(1L);
    }

    private Object count(String sql) {
        return ((SqlAnswer.Rows) queries.answer(sql, List.of(), 1))
                .rows()
                .get(0)
                .get(0);
    }
}
