package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.rest.Errors.BadParameterException;
import io.tributary.topology.figures.DayFigures;
import io.tributary.topology.figures.Figures;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /api/snapshots}: everybody's figures as they last were on each day; the business clock's days, not the wall's. */
public final class SnapshotsResource {
    private static final int DAYS = 90;

    private final Supplier<Figures> figures;

    /**
     * The resource.
     *
     * @param figures the figures as of now
     */
    public SnapshotsResource(Supplier<Figures> figures) {
        this.figures = figures;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/snapshots", this::snapshots);
    }

    private void snapshots(Context request) {
        Parameters.allow(request, "from", "to");
        Figures now = figures.get();
        LocalDate to = Parameters.day(request, "to", LocalDate.ofInstant(now.asOf(), ZoneOffset.UTC));
        LocalDate from = Parameters.day(request, "from", to.minusDays(DAYS - 1));
        if (from.isAfter(to)) {
            throw new BadParameterException("from", from.toString(), "must not be after to, which is " + to);
        }
        List<DayFigures> snapshots = now
                .history()
                .subMap(Math.toIntExact(from.toEpochDay()), true, Math.toIntExact(to.toEpochDay()), true)
                .entrySet()
                .stream()
                .map(day -> DayFigures.of(LocalDate.ofEpochDay(day.getKey()), day.getValue()))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("snapshots", snapshots);
        body.put("lastUpdated", now.asOf().toString());
        request.json(body);
    }
}
