package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.lineage.Lineage;
import io.tributary.api.lineage.Node;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.analysis.AnalysisTable;
import io.tributary.api.readmodel.export.Exports;
import io.tributary.api.readmodel.sql.RowReader.Column;
import io.tributary.api.routing.Placement;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /api/lineage} and {@code GET /lineage}: where data comes from and goes to, with what flows now. */
public final class LineageResource {
    private static final List<Column> LINKS = List.of(
            new Column("source", "VARCHAR"),
            new Column("target", "VARCHAR"),
            new Column("label", "VARCHAR"),
            new Column("columns", "VARCHAR[]"),
            new Column("unit", "VARCHAR"),
            new Column("records", "BIGINT"),
            new Column("rate", "DECIMAL(18, 3)"));

    private static final int RATE_DECIMALS = 3;

    private final Lineage lineage;
    private final AnalysisAnswers answers;
    private final Supplier<String> self;
    private final Supplier<List<String>> instances;
    private final Supplier<Instant> time;

    public LineageResource(Lineage lineage, Exports exports, Placement placement, BusinessTime time) {
        this(
                lineage,
                exports,
                placement::self,
                () -> placement.instances().stream()
                        .map(Placement.Instance::address)
                        .toList(),
                time::asOf);
    }

    /**
     * The resource.
     *
     * @param self the address of this instance, whose flows are measured
     * @param instances the addresses of all
     */
    LineageResource(
            Lineage lineage,
            Exports exports,
            Supplier<String> self,
            Supplier<List<String>> instances,
            Supplier<Instant> time) {
        this.lineage = lineage;
        this.answers = new AnalysisAnswers(exports);
        this.self = self;
        this.instances = instances;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/lineage", this::graph);
        routes.get("/lineage", this::chart);
    }

    private void graph(Context request) throws IOException {
        Parameters.allow(request, "view", AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        Lineage.View view = view(request);
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put("nodes", view.nodes().stream().map(LineageResource::node).toList());
        besides.put("view", name(request));
        besides.put("rateUnit", "per second");
        besides.put("rateWindowSeconds", Lineage.WINDOW.toSeconds());
        besides.put(
                "measuredAt",
                view.measuredAt() == null ? null : view.measuredAt().toString());
        besides.put("instances", instances());
        AnalysisTable links = new AnalysisTable(
                LINKS, view.links().stream().map(LineageResource::row).toList());
        answers.answer(request, "links", links, besides, time.get());
    }

    private List<Map<String, Object>> instances() {
        String here = self.get();
        List<Map<String, Object>> covered = new ArrayList<>();
        for (String address : instances.get()) {
            Map<String, Object> instance = new LinkedHashMap<>();
            instance.put("address", address);
            instance.put("measured", address.equals(here));
            covered.add(instance);
        }
        return covered;
    }

    private static Map<String, Object> node(Node node) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", node.id());
        body.put("kind", node.kind().name().toLowerCase(Locale.ROOT));
        body.put("label", node.label());
        body.put("columns", node.columns());
        return body;
    }

    private static List<Object> row(Lineage.Measured measured) {
        List<Object> row = new ArrayList<>();
        row.add(measured.link().source());
        row.add(measured.link().target());
        row.add(measured.link().label());
        row.add(measured.link().columns());
        row.add(
                measured.link().flow() == null
                        ? null
                        : measured.link().flow().kind().unit());
        row.add(measured.records());
        row.add(
                measured.rate() == null
                        ? null
                        : BigDecimal.valueOf(measured.rate()).setScale(RATE_DECIMALS, RoundingMode.HALF_UP));
        return row;
    }

    private void chart(Context request) {
        Parameters.allow(request, "view");
        Lineage.View view = view(request);
        boolean byColumn = name(request).equals("columns");
        request.header("X-CDP-As-Of", time.get().toString())
                .json(byColumn ? PlotlySankey.columns(view) : PlotlySankey.topology(view));
    }

    private Lineage.View view(Context request) {
        return name(request).equals("columns") ? lineage.columns() : lineage.topology();
    }

    private static String name(Context request) {
        return Parameters.word(request, "view", "topology", "columns");
    }
}
