package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.readmodel.analysis.Satisfaction;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.rest.Errors.BadParameterException;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /api/analyses/satisfaction}: scores by month, kind of interaction, product or category. */
final class SatisfactionResource {
    private static final int LOW = 2;
    private static final int HIGHEST_SCORE = 5;
    private static final int DEFAULT_GROUPS = 100;
    private static final int MOST_GROUPS = 10_000;

    private final Satisfaction satisfaction;
    private final AnalysisAnswers answers;
    private final Supplier<Instant> time;

    SatisfactionResource(Satisfaction satisfaction, AnalysisAnswers answers, Supplier<Instant> time) {
        this.satisfaction = satisfaction;
        this.answers = answers;
        this.time = time;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/analyses/satisfaction", this::report);
    }

    private void report(Context request) throws IOException {
        FigureFilter filter = FigureFilters.of(request, "by", "low", "limit", AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        if (filter.category() != null) {
            throw new BadParameterException(
                    "category",
                    filter.category(),
                    "category has no part in satisfaction; by=category shows all of them");
        }
        String by = Parameters.word(request, "by", Satisfaction.GROUPS.toArray(String[]::new));
        int low = Parameters.number(request, "low", LOW, 1, HIGHEST_SCORE);
        int limit = Parameters.number(request, "limit", DEFAULT_GROUPS, 1, MOST_GROUPS);
        Instant asOf = time.get();
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put("by", by);
        besides.put("low", low);
        answers.answer(request, "satisfaction", satisfaction.report(filter, by, low, limit), besides, asOf);
    }
}
