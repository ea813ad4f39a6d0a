package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.topology.figures.DayFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How figures move from period to period: what facts say of their own time, and how customers stood at the end of past days. */
public final class Trends {
    /** What customers are counted by in daily snapshots. */
    public static final Map<String, Function<DayFigures, Map<String, Long>>> STANDINGS = standings();

    /** Periods that one answer may have. */
    public static final int MOST_PERIODS = 4_000;

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final ReadModel model;

    public Trends(ReadModel model) {
        this.model = model;
    }

    private static Map<String, Function<DayFigures, Map<String, Long>>> standings() {
        Map<String, Function<DayFigures, Map<String, Long>>> standings = new LinkedHashMap<>();
        standings.put("segments", DayFigures::segments);
        standings.put("churn_risk", DayFigures::churnRisk);
        standings.put("rfm_cells", DayFigures::rfmCells);
        return standings;
    }

    /**
     * Over what time.
     *
     * @param from the first day; null for so many periods as are shown where nobody says
     * @param to the last day
     * @param average periods of the moving average, 1 or more
     */
    public record Choice(Period period, LocalDate from, LocalDate to, int average) {
        /** How many periods are shown. */
        public long periods() {
            return period.count(first(), period.of(to));
        }

        LocalDate first() {
            return from == null ? period.plus(period.of(to), 1L - period.shown()) : period.of(from);
        }

        /** With a first day there is nothing before its period: facts of earlier days were not picked. */
        Trend.Range range() {
            return new Trend.Range(period, first(), period.of(to), from == null ? BEFORE_ALL : first(), average);
        }
    }

    /** A metric of the facts that a filter picks; its {@code from} and {@code to} are those of the choice. */
    public AnalysisTable of(Metric metric, Choice choice, FigureFilter filter) {
        Map<LocalDate, BigDecimal> values = new HashMap<>();
        AnalysisTable found = model.read(
                connection -> new Asked(connection).table(metric.byPeriod(new PickedRows(filter), choice.period())));
        for (List<Object> row : found.rows()) {
            values.put(
                    LocalDate.parse((String) row.get(0)),
                    Trend.quotient((BigDecimal) row.get(1), ((Number) row.get(2)).longValue()));
        }
        values.values().removeIf(value -> value == null);
        List<List<Object>> rows = new Trend(choice.range(), metric.decimals())
                .rows(null, values, metric.isTotal() ? BigDecimal.ZERO : null);
        return new AnalysisTable(Trend.columns(metric.decimals()), rows);
    }

    /**
     * Customers by what they were: of each period the last snapshot in it, none where it has none.
     *
     * @param standing a key of {@link #STANDINGS}
     * @param days the snapshots, in the order of their days
     */
    public AnalysisTable of(String standing, Choice choice, List<DayFigures> days) {
        Map<String, Map<LocalDate, BigDecimal>> groups = new TreeMap<>();
        Map<LocalDate, Map<String, Long>> lastOfPeriod = new LinkedHashMap<>();
        for (DayFigures day : days) {
            Map<String, Long> counts = STANDINGS.get(standing).apply(day);
            lastOfPeriod.put(choice.period().of(day.day()), counts);
            counts.keySet().forEach(group -> groups.put(group, new HashMap<>()));
        }
        // A cell that a snapshot doesn't name had nobody in it.
        lastOfPeriod.forEach((start, counts) -> groups.forEach(
                (group, values) -> values.put(start, BigDecimal.valueOf(counts.getOrDefault(group, 0L)))));
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((group, values) -> rows.addAll(new Trend(choice.range(), 0).rows(group, values, null)));
        return new AnalysisTable(Trend.columns(0), rows);
    }
}
