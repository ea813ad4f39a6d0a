package io.tributary.api.readmodel.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.FilteredOracle;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.RfmRow;
import io.tributary.api.query.RfmQueries.Page;
import io.tributary.api.query.RfmQueries.Point;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.figures.Kpis.Kpi;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is computed from a read model beside what an independent computation says. */
final class FigureComparison {
    private static final Map<String, String> KPIS = Map.of(
            "Total Revenue", "total_lifetime_value",
            "Total Orders", "total_orders",
            "Avg Satisfaction", "avg_satisfaction",
            "Campaign Response Rate", "campaign_response_rate",
            "Total Customers", "total_customers",
            "Average Order Value", "average_order_value",
            "Retention Rate", "retention_rate");
    private static final int LISTED = 100;
    private static final int PAGE = 37;

    private final PickedFigures figures;
    private final PickedRfm rfm;
    private final Instant asOf;

    FigureComparison(ReadModel model, Instant asOf) {
        this.figures = new PickedFigures(model, 90);
        this.rfm = new PickedRfm(model);
        this.asOf = asOf;
    }

    static FigureFilter filter(Filter filter) {
        return new FigureFilter(
                Stream.of(Segment.values())
                        .filter(segment -> segment.label().equals(filter.segment()))
                        .findFirst()
                        .orElse(null),
                Stream.of(ChurnRisk.values())
                        .filter(risk -> risk.label().equals(filter.churn()))
                        .findFirst()
                        .orElse(null),
                filter.category(),
                filter.from(),
                filter.to());
    }

    /** The figures of everybody, as the topology's are compared. */
    void assertEqual(Oracle truth) {
        assertKpis("everybody", FigureFilter.NONE, truth.kpis(), truth.trends(), truth.sparklines());
        assertThat(figures.standings(FigureFilter.NONE, asOf).segments()).isEqualTo(truth.segments());
        assertThat(figures.standings(FigureFilter.NONE, asOf).churnRisk()).isEqualTo(truth.churnRisk());
        assertThat(texts(figures.monthlyRevenue(FigureFilter.NONE, asOf))).isEqualTo(texts(truth.monthlyRevenue()));
        assertThat(categories(figures.categories(FigureFilter.NONE, asOf))).isEqualTo(categories(truth.categories()));
        assertThat(top(FigureFilter.NONE)).isEqualTo(top(truth.topCustomers(LISTED)));
    }

    /** Every figure under a filter. */
    void assertEqual(Filter asked, Oracle whole) {
        FigureFilter filter = filter(asked);
        FilteredOracle truth = whole.filtered(asked);
        String as = asked.toString();
        assertKpis(as, filter, truth.kpis(), truth.trends(), truth.sparklines());
        assertTotals(as, figures.totals(filter, asOf), truth.kpis());
        assertThat(figures.standings(filter, asOf).segments()).as(as).isEqualTo(truth.segments());
        assertThat(figures.standings(filter, asOf).churnRisk()).as(as).isEqualTo(truth.churnRisk());
        assertThat(texts(figures.monthlyRevenue(filter, asOf))).as(as).isEqualTo(texts(truth.monthlyRevenue()));
        assertThat(categories(figures.categories(filter, asOf))).as(as).isEqualTo(categories(truth.categories()));
        assertSatisfaction(as, figures.satisfaction(filter, asOf), truth.satisfaction());
        assertThat(top(filter)).as(as).isEqualTo(top(truth.topCustomers(LISTED)));
        assertThat(points(filter)).as(as).isEqualTo(points(truth.rfm()));
    }

    private void assertKpis(
            String as,
            FigureFilter filter,
            Map<String, BigDecimal> values,
            Map<String, BigDecimal> trends,
            Map<String, List<BigDecimal>> sparklines) {
        List<Kpi> kpis = figures.kpis(filter, asOf);
        assertThat(kpis).hasSameSizeAs(KPIS.keySet());
        for (Kpi kpi : kpis) {
            String name = KPIS.get(kpi.label());
            String which = kpi.label() + " of " + as;
            assertThat(text(kpi.value())).as(which).isEqualTo(text(values.get(name)));
            assertThat(text(kpi.trend())).as("trend of " + which).isEqualTo(text(trends.get(name)));
            assertThat(kpi.sparklineData().stream().map(FigureComparison::text).toList())
                    .as("sparkline of " + which)
                    .isEqualTo(sparklines.get(name).stream()
                            .map(FigureComparison::text)
                            .toList());
        }
    }

    private static void assertTotals(String as, Figures totals, Map<String, BigDecimal> truth) {
        assertThat(text(totals.totalCustomers())).as(as).isEqualTo(text(truth.get("total_customers")));
        assertThat(text(totals.totalRevenue())).as(as).isEqualTo(text(truth.get("total_lifetime_value")));
        assertThat(text(totals.averageOrderValue())).as(as).isEqualTo(text(truth.get("average_order_value")));
        assertThat(text(totals.retentionRate())).as(as).isEqualTo(text(truth.get("retention_rate")));
    }

    private static void assertSatisfaction(String as, Figures figures, Oracle.Satisfaction truth) {
        assertThat(text(figures.averageSatisfaction()))
                .as(as)
                .isEqualTo(text(truth.score().orElse(null)));
        assertThat(figures.satisfactionResponses()).as(as).isEqualTo(truth.responses());
        truth.breakdown()
                .forEach((score, count) ->
                        assertThat(figures.scores(score)).as(as).isEqualTo(count));
    }

    private static List<String> categories(Figures figures) {
        return figures.categories().stream()
                .map(category -> category.category() + " " + text(category.revenue()) + " " + category.units())
                .toList();
    }

    private static List<String> categories(Map<String, Oracle.CategoryFigures> truth) {
        return truth.entrySet().stream()
                .map(category ->
                        category.getKey() + " " + text(category.getValue().revenue()) + " "
                                + category.getValue().units())
                .toList();
    }

    private List<String> top(FigureFilter filter) {
        return figures.topCustomers(filter, asOf, LISTED).topCustomers(LISTED).stream()
                .map(customer -> customer.id() + " " + text(customer.lifetimeValue()))
                .toList();
    }

    private static List<String> top(List<Oracle.Ranked> truth) {
        return truth.stream()
                .map(customer -> customer.customerId() + " " + text(customer.lifetimeValue()))
                .toList();
    }

    /** All points, page by page. */
    private List<String> points(FigureFilter filter) {
        List<String> points = new ArrayList<>();
        String after = null;
        Page page;
        do {
            page = rfm.page(filter, after, PAGE, LocalDate.ofInstant(asOf, ZoneOffset.UTC));
            page.points().forEach(point -> points.add(text(point)));
            assertThat(page.isLast() || page.points().size() == PAGE).isTrue();
            after = page.points().isEmpty()
                    ? null
                    : page.points().get(page.points().size() - 1).customerId();
        } while (!page.isLast());
        return points;
    }

    private static String text(Point point) {
        return String.join(
                " ",
                point.customerId(),
                text(point.recency()),
                text(point.frequency()),
                text(point.monetary()),
                point.segment(),
                point.rfmSegment(),
                text(point.scores().recency()),
                text(point.scores().frequency()));
    }

    private static List<String> points(List<RfmRow> truth) {
        return truth.stream()
                .map(row -> String.join(
                        " ",
                        row.customerId(),
                        text(row.recency()),
                        text(row.frequency()),
                        text(row.monetary()),
                        row.segment(),
                        row.rfmSegment(),
                        text(row.recencyScore()),
                        text(row.frequencyScore())))
                .toList();
    }

    private static Map<String, String> texts(Map<?, BigDecimal> map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(key.toString(), text(value)));
        return texts;
    }

    /** As it is compared: six decimals. */
    private static String text(Number value) {
        return value == null
                ? "absent"
                : new BigDecimal(value.toString())
                        .setScale(6, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
