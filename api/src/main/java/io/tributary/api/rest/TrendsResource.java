package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.readmodel.analysis.AnalysisTable;
import io.tributary.api.readmodel.analysis.Metric;
import io.tributary.api.readmodel.analysis.Period;
import io.tributary.api.readmodel.analysis.Trends;
import io.tributary.api.readmodel.analysis.Trends.Choice;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.rest.Errors.BadParameterException;
import io.tributary.topology.figures.DayFigures;
import io.tributary.topology.figures.Figures;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code GET /api/analyses/trends}: a metric by day, week or month. */
final class TrendsResource {
    private static final String METRIC = "metric";
    private static final int MOST_AVERAGED = 366;
    private static final int AVERAGED = 3;

    private final Trends trends;
    private final Supplier<Figures> everybody;
    private final AnalysisAnswers answers;
    private final Supplier<Instant> time;

    TrendsResource(Trends trends, Supplier<Figures> everybody, AnalysisAnswers answers, Supplier<Instant> time) {
        this.trends = trends;
        this.everybody = everybody;
        this.answers = answers;
        this.time = time;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/analyses/trends", this::trend);
    }

    private void trend(Context request) throws IOException {
        FigureFilter filter = FigureFilters.of(request, METRIC, "by", "average", AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        String metric = Parameters.word(
                request,
                METRIC,
                Stream.concat(Metric.names().stream(), Trends.STANDINGS.keySet().stream())
                        .toArray(String[]::new));
        Period period = Period.valueOf(
                Parameters.word(request, "by", "month", "week", "day").toUpperCase(Locale.ROOT));
        int average = Parameters.number(request, "average", AVERAGED, 1, MOST_AVERAGED);
        Instant asOf = time.get();
        Choice choice = new Choice(period, filter.from(), last(filter, asOf), average);
        if (choice.periods() > Trends.MOST_PERIODS) {
            throw new BadParameterException(
                    "from",
                    String.valueOf(filter.from()),
                    "an answer has at most " + Trends.MOST_PERIODS + " periods; take longer ones or fewer");
        }
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put(METRIC, metric);
        besides.put("by", period.publicName());
        besides.put("average", average);
        answers.answer(request, "trend", table(metric, choice, filter), besides, asOf);
    }

    /** Without {@code to} the last period is asOf's, or that of {@code from} where it is later. */
    private static LocalDate last(FigureFilter filter, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        if (filter.to() != null) {
            return filter.to();
        }
        return filter.from() != null && filter.from().isAfter(today) ? filter.from() : today;
    }

    private AnalysisTable table(String metric, Choice choice, FigureFilter filter) {
        if (Metric.named(metric).isPresent()) {
            Metric ofFacts = Metric.named(metric).get();
            if (filter.category() != null && !ofFacts.takesCategory()) {
                throw new BadParameterException("category", filter.category(), "it has no part in " + metric);
            }
            return trends.of(ofFacts, choice, filter);
        }
        if (filter.segment() != null || filter.churn() != null || filter.category() != null) {
            throw new BadParameterException(
                    METRIC, metric, "former days are known of everybody only: without segment, churn and category");
        }
        return trends.of(metric, choice, snapshots(filter));
    }

    private List<DayFigures> snapshots(FigureFilter filter) {
        return everybody.get().history().entrySet().stream()
                .map(day -> DayFigures.of(LocalDate.ofEpochDay(day.getKey()), day.getValue()))
                .filter(day -> filter.from() == null || !day.day().isBefore(filter.from()))
                .filter(day -> filter.to() == null || !day.day().isAfter(filter.to()))
                .toList();
    }
}
