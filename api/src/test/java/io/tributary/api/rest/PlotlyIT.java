package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.LiveServer;
import io.tributary.api.registry.NodeClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The charts as Plotly itself sees them: nothing in them that it doesn't know, and drawn. */
class PlotlyIT {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final List<String> CHARTS = List.of(
            "customer_segments",
            "monthly_revenue",
            "product_category_performance",
            "customer_satisfaction",
            "churn_risk",
            "rfm_segmentation");

    private static final List<String> VIEWS = List.of("topology", "columns");

    @TempDir
    Path directory;

    @Test
    void shouldBeValidForPlotlyWhenThereAreFiguresAndWhenThereAreNone() throws Exception {
        NodeClients.install();
        assumeTrue(Files.isExecutable(BROWSER), "Chromium is missing: the charts are not drawn");
        Path pictures = Files.createDirectories(Path.of("target/plotly").toAbsolutePath());
        ObjectNode figures = Json.mapper().createObjectNode();
        try (FiguresServer server = new FiguresServer(directory)) {
            for (String chart : CHARTS) {
                figures.set(chart, server.json("/" + chart + "?from=2023-02-01"));
                figures.set("empty_" + chart, server.json("/" + chart + "?category=none&to=1900-01-01"));
            }
        }
        try (LineageServer lineage = new LineageServer(directory.resolve("lineage"))) {
            for (String view : VIEWS) {
                figures.set(
                        "lineage_" + view,
                        LiveServer.parse(lineage.get("/lineage?view=" + view).body()));
            }
        }
        Path file = Files.writeString(directory.resolve("figures.json"), figures.toString());

        JsonNode messages = LiveServer.parse(
                NodeClients.run("plotly.mjs", file.toString(), pictures.toString(), BROWSER.toString()));

        assertThat(messages)
                .hasSize(2 * CHARTS.size() + VIEWS.size())
                .allSatisfy(problems -> assertThat(problems).isEmpty());
        for (String chart : CHARTS) {
            assertThat(pictures.resolve(chart + ".png")).isNotEmptyFile();
        }
        for (String view : VIEWS) {
            assertThat(pictures.resolve("lineage_" + view + ".png")).isNotEmptyFile();
        }
    }
}
