package io.tributary.api.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.query.NotReadyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file. */
class ReadModelTest {
    @TempDir
    Path directory;

    @Test
    void shouldHaveWhatWasWrittenWhenOpenedAgain() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            write(model, "INSERT INTO base.product_catalog (product_id) VALUES ('P1')");
            model.reopen();
            assertThat(products(model)).isEqualTo(1);
        }
        try (ReadModel model = ReadModel.open(directory)) {
            assertThat(products(model)).isEqualTo(1);
        }
    }

    @Test
    void shouldBeginWithEmptyTablesWhenAnotherVersionMadeThem() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            write(model, "INSERT INTO base.product_catalog (product_id) VALUES ('P1')");
            write(model, "UPDATE feed_state SET schema_version = 'of before'");
        }
        try (ReadModel model = ReadModel.open(directory)) {
            assertThat(products(model)).isZero();
        }
    }

    @Test
    void shouldBeginWithEmptyTablesWhenTheFileCanNotBeRead() throws Exception {
        Files.writeString(directory.resolve(Database.FILE), "no database at all".repeat(1000));
        Path leftOver = Files.createDirectories(directory.resolve(Database.FILE + ".tmp"));
        Files.writeString(leftOver.resolve("block"), "of a process that was killed");
        Files.writeString(directory.resolve("mine"), "stays");

        try (ReadModel model = ReadModel.open(directory)) {
            assertThat(products(model)).isZero();
        }
        assertThat(directory.resolve("mine")).exists();
        assertThat(leftOver.resolve("block")).doesNotExist();
    }

    @Test
    void shouldBeginWithEmptyTablesWhenEverythingIsThrownAway() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            write(model, "INSERT INTO base.product_catalog (product_id) VALUES ('P1')");
            model.discard();
            assertThat(products(model)).isZero();
            write(model, "INSERT INTO base.product_catalog (product_id) VALUES ('P1')");
            assertThat(products(model)).isEqualTo(1);
        }
    }

    @Test
    void shouldKeepReadersOutWhenToldTo() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            model.refuse(Optional.of("it is being built"));
            assertThatThrownBy(() -> products(model))
                    .isInstanceOf(NotReadyException.class)
                    .hasMessage("it is being built");

            model.refuse(Optional.empty());
            assertThat(products(model)).isZero();
        }
    }

    @Test
    void shouldSayThatAStatementFailedAndGoOnWhenItIsWrong() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            for (int round = 0; round < 20; round++) {
                assertThatThrownBy(() -> model.read(connection -> {
                            try (var statement = connection.createStatement()) {
                                return statement.execute("SELECT nothing FROM nowhere");
                            }
                        }))
                        .isInstanceOf(ReadModelException.class);
            }
            assertThat(products(model)).isZero();
        }
    }

    @Test
    void shouldAnswerByKeptStatementsWhenOthersFailAndAreManyAndItIsOpenedAnew() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            for (int round = 0; round < 3; round++) {
                for (int text = 0; text < 2 * PreparedStatements.MOST; text++) {
                    assertThat(prepared(model, "SELECT " + text + " + ?::INTEGER", "1"))
                            .isEqualTo(text + 1);
                }
                String cast = "SELECT CAST(? AS INTEGER)";
                assertThat(prepared(model, cast, "5")).isEqualTo(5);
                assertThatThrownBy(() -> prepared(model, cast, "five")).isInstanceOf(ReadModelException.class);
                assertThat(prepared(model, cast, "6")).isEqualTo(6);
                write(model, "INSERT INTO base.product_catalog (product_id) VALUES ('P" + round + "')");
                String products = "SELECT count(*) FROM product_catalog WHERE product_id <> ?";
                assertThat(prepared(model, products, "none")).isEqualTo(round + 1);
                model.reopen();
                assertThat(prepared(model, products, "P0")).isEqualTo(round);
            }
        }
    }

    private static long prepared(ReadModel model, String sql, String value) {
        return model.readPrepared(sql, statement -> {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static void write(ReadModel model, String sql) throws SQLException {
        try (var writer = model.writer();
                var statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long products(ReadModel model) {
        return model.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM product_catalog")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
