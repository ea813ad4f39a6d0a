package io.tributary.api.readmodel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.oracle.QualityOracle;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.schemas.source.Reason;
import io.tributary.schemas.source.SourceTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good the data is, against an independent computation and by hand. */
class QualityTest {
    private static final Instant AS_OF = Instant.parse("2024-03-01T12:00:00Z");
    private static final String[] CHECK = {"table", "dimension", "check", "checked", "failed", "score"};
    private static final String[] PERIOD = {
        "start", "table", "facts", "unknown_customer", "unknown_reference", "consistent", "score"
    };

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() throws Exception {
        ComparedShops.hostile(directory, 10, QualityTest::assertAll);
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws Exception {
        ComparedShops.real(directory, 3, QualityTest::assertAll);
    }

    private static void assertAll(ReadModel model, PlainRows rows, Instant asOf, List<Filter> filters) {
        for (Filter each : filters) {
            Filter days = new Filter(null, null, null, each.from(), each.to());
            QualityOracle truth = new QualityOracle(rows, days, asOf);
            List<String> expected = new ArrayList<>();
            for (SourceTable table : SourceTable.values()) {
                expected.addAll(truth.checks(
                        table.tableName(),
                        table.schema().getFields().stream()
                                .filter(field -> field.hasDefaultValue())
                                .map(field -> field.name())
                                .filter(name -> !List.of("version", "deleted").contains(name))
                                .toList()));
            }
            expected.add(truth.viewedProducts());
            FigureFilter filter = ComparedShops.figureFilter(days);
            assertThat(Shown.rows(new Quality(model).checks(filter, asOf), CHECK))
                    .as(days.toString())
                    .isEqualTo(expected);
            assertThat(Shown.rows(new Quality(model).history(Period.MONTH, filter), PERIOD))
                    .as(days.toString())
                    .isEqualTo(truth.history());
        }
        SourceTable facts = SourceTable.WEBSITE_BEHAVIOR;
        Quality.Held held = new Quality(model).held().get(facts);
        assertThat(held.rows()).isEqualTo(rows.of(facts.tableName()).size());
        assertThat(held.newest())
                .isEqualTo(rows.of(facts.tableName()).stream()
                        .map(row -> Instant.parse(row.get("visit_date")))
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    @Test
    void shouldCountDeadLettersAsTheIndependentComputationDoes() throws SQLException {
        Random random = new Random(5);
        List<Map<String, String>> letters = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Reason reason = Reason.values()[random.nextInt(Reason.values().length)];
            letters.add(Map.of(
                    "dead_letter_id",
                    "0-" + i,
                    "source",
                    SourceTable.values()[random.nextInt(3)].tableName(),
                    "source_topic",
                    "t",
                    "source_partition",
                    "0",
                    "source_offset",
                    Integer.toString(i),
                    "kind",
                    reason.kind().name(),
                    "reason",
                    reason.name(),
                    "message",
                    "m",
                    "received_at",
                    "2024-01-01T00:00:00Z",
                    "failed_at",
                    AS_OF.minusSeconds(random.nextInt(40 * 86_400)).toString()));
        }
        Map<String, List<Map<String, String>>> tables = Map.of("dead_letters", letters);
        try (ReadModel model = FilledReadModel.open(directory, tables)) {
            for (Filter each :
                    List.of(ComparedShops.EVERYTHING, days("2024-02-01", null), days("2024-02-03", "2024-02-03"))) {
                QualityOracle truth = new QualityOracle(new PlainRows(tables), each, AS_OF);
                FigureFilter filter = ComparedShops.figureFilter(each);
                DeadLetterCounts.Counts counts = new DeadLetterCounts(model).counts(filter);

                assertThat(Shown.rows(counts.byReason(), "reason", "kind", "dead_letters"))
                        .isNotEmpty()
                        .isEqualTo(truth.deadLetters("reason", "kind"));
                assertThat(Shown.rows(counts.bySource(), "source", "dead_letters"))
                        .isEqualTo(truth.deadLetters("source"));
                assertThat(Shown.rows(
                                new DeadLetterCounts(model).table(filter), "source", "reason", "kind", "dead_letters"))
                        .isEqualTo(truth.deadLetters("source", "reason", "kind"));
            }
        }
    }

    private static Filter days(String from, String to) {
        return new Filter(null, null, null, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Test
    void shouldHaveNoScoreWhenThereIsNothing() throws SQLException {
        try (ReadModel model = ReadModel.open(directory)) {
            assertThat(Shown.rows(new Quality(model).checks(FigureFilter.NONE, AS_OF), "checked", "failed", "score"))
                    .containsOnly("0 0 absent");
            assertThat(new Quality(model).history(Period.DAY, FigureFilter.NONE).rows())
                    .isEmpty();
            assertThat(new Quality(model).held()).hasSize(8).containsValue(new Quality.Held(0, null));
        }
    }

    @Test
    void shouldCountFactsOfUnknownCustomersAndProducts() throws SQLException {
        try (ReadModel model = FilledReadModel.shop(directory)) {
            assertThat(Shown.rows(new Quality(model).checks(FigureFilter.NONE, AS_OF), CHECK))
                    .contains(
                            "purchase_transactions consistency customer is known 6 1 0.833333",
                            "purchase_transactions consistency product is known 6 1 0.833333",
                            "purchase_transactions completeness store_id is there 6 5 0.166667",
                            "campaign_responses consistency customer is known 2 1 0.500000",
                            "website_behavior consistency viewed product is known 3 0 1.000000");
        }
    }
}
