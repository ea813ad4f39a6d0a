package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.readmodel.analysis.AnalysisTable;
import io.tributary.api.readmodel.analysis.DeadLetterCounts;
import io.tributary.api.readmodel.analysis.Period;
import io.tributary.api.readmodel.analysis.Quality;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.sql.RowReader.Column;
import io.tributary.api.rest.Errors.BadParameterException;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.summary.Counters;
import io.tributary.topology.summary.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /api/analyses/quality…}: what should be so of the data and isn't, what came of each source, and how it was. */
final class QualityResource {
    private static final List<Column> SOURCES = List.of(
            new Column("table", "VARCHAR"),
            new Column("rows", "BIGINT"),
            new Column("received", "BIGINT"),
            new Column("accepted", "BIGINT"),
            new Column("duplicates", "BIGINT"),
            new Column("corrections", "BIGINT"),
            new Column("superseded", "BIGINT"),
            new Column("dead_letters", "BIGINT"),
            new Column("validity", "DECIMAL(7, 6)"),
            new Column("newest", "TIMESTAMP"),
            new Column("age_seconds", "BIGINT"));

    private final Quality quality;
    private final DeadLetterCounts deadLetters;
    private final Supplier<Map<String, Long>> counters;
    private final AnalysisAnswers answers;
    private final Supplier<Instant> time;

    /**
     * The resource.
     *
     * @param counters what became of records, by the names of {@link Counters}
     */
    QualityResource(
            Quality quality,
            DeadLetterCounts deadLetters,
            Supplier<Map<String, Long>> counters,
            AnalysisAnswers answers,
            Supplier<Instant> time) {
        this.quality = quality;
        this.deadLetters = deadLetters;
        this.counters = counters;
        this.answers = answers;
        this.time = time;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/analyses/quality", this::checks);
        routes.get("/api/analyses/quality/sources", this::sources);
        routes.get("/api/analyses/quality/history", this::history);
        routes.get("/api/analyses/quality/dead_letters", this::deadLetters);
    }

    private void checks(Context request) throws IOException {
        Parameters.allow(request, "from", "to", AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        FigureFilter days = days(request);
        Instant asOf = time.get();
        DeadLetterCounts.Counts counts = deadLetters.counts(days);
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put("deadLettersByReason", counts.byReason().objects());
        besides.put("deadLettersBySource", counts.bySource().objects());
        answers.answer(request, "checks", quality.checks(days, asOf), besides, asOf);
    }

    private void deadLetters(Context request) throws IOException {
        Parameters.allow(request, "from", "to", AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        FigureFilter days = days(request);
        answers.answer(request, "deadLetters", deadLetters.table(days), Map.of(), time.get());
    }

    private void sources(Context request) throws IOException {
        Parameters.allow(request, AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        Instant asOf = time.get();
        Map<String, Long> counted = counters.get();
        Map<SourceTable, Quality.Held> held = quality.held();
        List<List<Object>> rows = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            rows.add(row(table, counted, held.get(table), asOf));
        }
        answers.answer(request, "sources", new AnalysisTable(SOURCES, rows), Map.of(), asOf);
    }

    private static List<Object> row(SourceTable table, Map<String, Long> counted, Quality.Held held, Instant asOf) {
        long received = 0;
        for (Outcome outcome : Outcome.values()) {
            // A record that was sent on is received where it arrives.
            received += outcome == Outcome.REROUTED ? 0 : count(table, outcome, counted);
        }
        List<Object> row = new ArrayList<>();
        row.add(table.tableName());
        row.add(held.rows());
        row.add(received);
        for (Outcome outcome : List.of(
                Outcome.ACCEPTED, Outcome.DUPLICATE, Outcome.CORRECTION, Outcome.SUPERSEDED, Outcome.DEAD_LETTER)) {
            row.add(count(table, outcome, counted));
        }
        row.add(Quality.share(received - count(table, Outcome.DEAD_LETTER, counted), received));
        row.add(held.newest() == null ? null : held.newest().toString());
        row.add(
                held.newest() == null
                        ? null
                        : Math.max(0, Duration.between(held.newest(), asOf).toSeconds()));
        return row;
    }

    private static long count(SourceTable table, Outcome outcome, Map<String, Long> counted) {
        return counted.getOrDefault(Counters.name(table, outcome), 0L);
    }

    private void history(Context request) throws IOException {
        Parameters.allow(request, "by", "from", "to", AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        FigureFilter days = days(request);
        Period period = Period.valueOf(
                Parameters.word(request, "by", "month", "week", "day").toUpperCase(Locale.ROOT));
        Instant asOf = time.get();
        answers.answer(request, "history", quality.history(period, days), Map.of("by", period.publicName()), asOf);
    }

    private static FigureFilter days(Context request) {
        LocalDate from = Parameters.day(request, "from", null);
        LocalDate to = Parameters.day(request, "to", null);
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadParameterException("from", from.toString(), "must not be after to, which is " + to);
        }
        return new FigureFilter(null, null, null, from, to);
    }
}
