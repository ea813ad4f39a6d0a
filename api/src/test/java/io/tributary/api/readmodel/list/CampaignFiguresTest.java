package io.tributary.api.readmodel.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.oracle.CampaignOracle;
import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.analysis.ComparedShops;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What campaigns have come to, against an independent computation. */
class CampaignFiguresTest {
    private static final List<String> TOTALS = List.of(
            "responses",
            "positive_responses",
            "unsubscribes",
            "customers_reached",
            "responders",
            "customers",
            "first_response",
            "last_response",
            "response_rate");

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() throws Exception {
        ComparedShops.hostile(directory, 0, CampaignFiguresTest::assertAll);
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws Exception {
        ComparedShops.real(directory, 0, CampaignFiguresTest::assertAll);
    }

    private static void assertAll(ReadModel model, PlainRows rows, Instant asOf, List<Filter> filters) {
        Set<String> campaigns = Stream.of("marketing_campaigns", "campaign_responses")
                .flatMap(table -> rows.of(table).stream())
                .map(row -> row.get("campaign_id"))
                .collect(Collectors.toCollection(TreeSet::new));
        CampaignFigures figures = new CampaignFigures(model);
        for (String campaign : campaigns) {
            Map<String, Object> found = figures.of(campaign).orElseThrow();
            CampaignOracle truth = new CampaignOracle(rows, campaign);
            assertThat(line(found, TOTALS)).as(campaign).isEqualTo(truth.totals());
            assertThat(lines(found.get("by_type"))).as(campaign).isEqualTo(truth.byType());
            assertThat(lines(found.get("by_week"))).as(campaign).isEqualTo(truth.byWeek());
        }
        assertThat(campaigns).hasSizeGreaterThan(3);
        assertThat(figures.of("no such campaign")).isEmpty();
    }

    private static List<String> lines(Object rows) {
        return ((List<?>) rows)
                .stream()
                        .map(row -> ((Map<?, ?>) row)
                                .values().stream()
                                        .map(CampaignFiguresTest::text)
                                        .collect(Collectors.joining(" ")))
                        .toList();
    }

    private static String line(Map<String, Object> row, List<String> names) {
        return names.stream().map(name -> text(row.get(name))).collect(Collectors.joining(" "));
    }

    private static String text(Object value) {
        return value == null
                ? "absent"
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
