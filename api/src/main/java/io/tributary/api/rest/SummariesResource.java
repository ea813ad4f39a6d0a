package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.readmodel.analysis.AnalysisTable;
import io.tributary.api.readmodel.analysis.Summaries;
import io.tributary.api.readmodel.analysis.SummaryTable;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.rest.Errors.BadParameterException;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /api/analyses/summary} and {@code …/correlations}: what is in the columns of a table. */
final class SummariesResource {
    private static final String TABLE = "table";
    private static final String COLUMN = "column";

    private final Summaries summaries;
    private final AnalysisAnswers answers;
    private final Supplier<Instant> time;

    SummariesResource(Summaries summaries, AnalysisAnswers answers, Supplier<Instant> time) {
        this.summaries = summaries;
        this.answers = answers;
        this.time = time;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/analyses/summary", this::summary);
        routes.get("/api/analyses/correlations", this::correlations);
    }

    private void summary(Context request) throws IOException {
        FigureFilter filter = FigureFilters.of(request, TABLE, COLUMN, AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        SummaryTable table = table(request, filter);
        String column = request.queryParam(COLUMN);
        Instant asOf = time.get();
        AnalysisTable rows = summaries.columns(table, column, filter);
        if (rows.rows().isEmpty()) {
            throw new BadParameterException(COLUMN, column, "must be a column of " + table.tableName());
        }
        answers.answer(request, "columns", rows, Map.of(TABLE, table.tableName()), asOf);
    }

    private void correlations(Context request) throws IOException {
        FigureFilter filter = FigureFilters.of(request, TABLE, AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        SummaryTable table = table(request, filter);
        Instant asOf = time.get();
        answers.answer(
                request, "correlations", summaries.correlations(table, filter), Map.of(TABLE, table.tableName()), asOf);
    }

    private static SummaryTable table(Context request, FigureFilter filter) {
        String name = request.queryParam(TABLE);
        SummaryTable table = name == null
                ? SummaryTable.CUSTOMER_360
                : SummaryTable.named(name)
                        .orElseThrow(
                                () -> new BadParameterException(TABLE, name, "must be one of " + SummaryTable.names()));
        if (!table.takes(filter)) {
            throw new BadParameterException(
                    TABLE, table.tableName(), "of the filters, those that pick its rows are " + table.filters());
        }
        return table;
    }
}
