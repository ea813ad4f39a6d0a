package io.tributary.bench.lists;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.profile.Segment;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.ModelFitter;
import io.tributary.topology.summary.Population.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks every figure of the dashboard under filters. */
final class FilteredFiguresRun {
    private static final int TIMES = 30;
    private static final int LISTED = 10;
    private static final int RETENTION_WINDOW_DAYS = 90;
    private static final String CATEGORY = "Category 3";
    private static final LocalDate TODAY = LocalDate.ofInstant(GeneratedShop.AS_OF, ZoneOffset.UTC);

    private final DashboardFigures figures;
    private final Asking asking;

    FilteredFiguresRun(ReadModel model, Asking asking) {
        // The points of everybody come from the topology's stores; none of these questions is about everybody.
        this.figures = new DashboardFigures(FilteredFiguresRun::ofNobody, null, model, RETENTION_WINDOW_DAYS);
        this.asking = asking;
    }

    private static Figures ofNobody() {
        SummaryTotals none = SummaryTotals.newBuilder()
                .setSegments(new HashMap<>())
                .setChurnRisk(new HashMap<>())
                .build();
        return new Figures(
                new Snapshot(
                        none,
                        new TreeMap<>(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        CutPoints.NONE,
                        ModelFitter.defaults(),
                        new TreeMap<>()),
                GeneratedShop.AS_OF,
                RETENTION_WINDOW_DAYS);
    }

    void ask() {
        Map<String, FigureFilter> filters = new LinkedHashMap<>();
        filters.put("a segment", new FigureFilter(Segment.HIGH, null, null, null, null));
        filters.put("a segment and 30 days", new FigureFilter(Segment.HIGH, null, null, TODAY.minusDays(29), TODAY));
        filters.put("a category", new FigureFilter(null, null, CATEGORY, null, null));
        filters.forEach(this::ask);
    }

    private void ask(String name, FigureFilter filter) {
        String of = " of " + name;
        asking.ask("key figures" + of, TIMES, i -> figures.kpis(filter));
        asking.ask("segments" + of, TIMES, i -> figures.segments(filter));
        asking.ask("churn risk" + of, TIMES, i -> figures.churnRisk(filter));
        asking.ask("monthly revenue" + of, TIMES, i -> figures.monthlyRevenue(filter));
        asking.ask("categories" + of, TIMES, i -> figures.categories(filter));
        asking.ask("satisfaction" + of, TIMES, i -> figures.satisfaction(filter));
        asking.ask("top customers" + of, TIMES, i -> figures.topCustomers(filter, LISTED));
    }
}
