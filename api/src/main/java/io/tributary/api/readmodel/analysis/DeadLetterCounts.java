package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;

/** How many records were put aside and are still to be seen to, by where they came from and why; days pick them by when that was. */
public final class DeadLetterCounts {
    private final ReadModel model;

    public DeadLetterCounts(ReadModel model) {
        this.model = model;
    }

    /**
     * Counts in two ways, of one state.
     *
     * @param byReason reason, kind, dead_letters; most first
     * @param bySource source, dead_letters; most first
     */
    public record Counts(AnalysisTable byReason, AnalysisTable bySource) {}

    /** By reason, and by source. */
    public Counts counts(FigureFilter days) {
        return model.read(connection -> {
            Asked asked = new Asked(connection);
            return new Counts(
                    asked.table(grouped("reason, kind", "count(*) AS dead_letters", days)),
                    asked.table(grouped("source", "count(*) AS dead_letters", days)));
        });
    }

    /** source, reason, kind, dead_letters, first_failed_at, last_failed_at; most first. */
    public AnalysisTable table(FigureFilter days) {
        return model.read(connection -> new Asked(connection)
                .table(grouped(
                        "source, reason, kind",
                        "count(*) AS dead_letters, min(failed_at) AS first_failed_at, max(failed_at) AS last_failed_at",
                        days)));
    }

    private static Sql grouped(String by, String counted, FigureFilter days) {
        return Sql.of("SELECT " + by + ", " + counted + " FROM main.dead_letters WHERE status = 'OPEN'")
                .then(new PickedRows(days).days("failed_at"))
                .then(Sql.of(" GROUP BY ALL ORDER BY dead_letters DESC, " + by));
    }
}
