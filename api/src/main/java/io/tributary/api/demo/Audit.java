package io.tributary.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tributary.api.config.FigureSettings;
import io.tributary.api.demo.shop.Forecast;
import io.tributary.api.demo.shop.Ledger;
import io.tributary.api.demo.shop.Scores;
import io.tributary.api.demo.shop.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares what the platform says with the shop's own books: every customer in every column that the books have, and the
 * key figures, and every contract. Differences are sentences that name customer, column and both values.
 */
final class Audit {
    private final Platform platform;
    private final Ledger ledger;
    private final FigureSettings figures;

    Audit(Platform platform, Ledger ledger, FigureSettings figures) {
        this.platform = platform;
        this.ledger = ledger;
        this.figures = figures;
    }

    /**
     * What was found.
     *
     * @param totals what the books add up to
     * @param differences empty where all agrees
     */
    record Findings(ShopTotals totals, List<String> differences) {}

    /** Asks the platform; returns when all has been compared. Both must stand still meanwhile. */
    Findings run() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        Findings findings = customers(differences);
        differences.addAll(kpis());
        differences.addAll(new ContractsAudit(platform, ledger).differences());
        return findings;
    }

    private Findings customers(List<String> differences) throws IOException, InterruptedException {
        HttpResponse<InputStream> export = platform.open("/api/export/customers?format=csv");
        Instant asOf = Instant.parse(export.headers().firstValue("X-CDP-As-Of").orElseThrow());
        Forecast forecast = forecast();
        Scores scores = Scores.of(statements(asOf));
        ShopTotals totals = new ShopTotals(figures, asOf);
        TreeSet<String> missing = new TreeSet<>(ledger.knownCustomers());
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(export.body(), StandardCharsets.UTF_8))) {
            List<String> header = List.of();
            for (CsvRecord row : rows) {
                if (header.isEmpty()) {
                    header = row.getFields();
                    continue;
                }
                String id = row.getField(0);
                Optional<Statement> statement = ledger.statement(id, asOf);
                if (statement.isEmpty() || !missing.remove(id)) {
                    differences.add("customer " + id + ": is not in the books");
                    continue;
                }
                totals.add(statement.get());
                differences.addAll(audited(statement.get(), scores, forecast).differences(id, named(header, row)));
            }
        }
        missing.forEach(id -> differences.add("customer " + id + ": is missing"));
        return new Findings(totals, differences);
    }

    private List<Statement> statements(Instant asOf) {
        return ledger.knownCustomers().stream()
                .map(id -> ledger.statement(id, asOf).orElseThrow())
                .toList();
    }

    private AuditedRow audited(Statement statement, Scores scores, Forecast forecast) {
        Map<String, String> cells = statement.cells();
        cells.put("customer_segment", ShopTotals.segment(figures, statement.lifetimeMinor()));
        cells.putAll(scores.cells(statement));
        cells.putAll(forecast.cells(statement));
        return new AuditedRow(statement, scores, cells);
    }

    /** The models with the parameters by which they are to be judged. */
    private Forecast forecast() throws IOException, InterruptedException {
        JsonNode answer = platform.json("/api/models");
        JsonNode churn = answer.required("churn").required("parameters");
        JsonNode value = answer.required("value").required("parameters");
        return new Forecast(
                answer.path("churn").path("model").asText().equals("MBG/NBD"),
                churn.required("r").doubleValue(),
                churn.required("alpha").doubleValue(),
                churn.required("a").doubleValue(),
                churn.required("b").doubleValue(),
                value.required("p").doubleValue(),
                value.required("q").doubleValue(),
                value.required("v").doubleValue());
    }

    private static Map<String, String> named(List<String> header, CsvRecord row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
            cells.put(header.get(i), row.getField(i));
        }
        return cells;
    }

    private List<String> kpis() throws IOException, InterruptedException {
        JsonNode body = platform.json("/api/kpis");
        Instant asOf = Instant.parse(body.path("lastUpdated").asText());
        ShopTotals totals = new ShopTotals(figures, asOf);
        statements(asOf).forEach(totals::add);
        Map<String, JsonNode> values = new HashMap<>();
        body.path("kpiData").forEach(kpi -> values.put(kpi.path("label").asText(), kpi.path("value")));
        List<String> differences = new ArrayList<>();
        totals.kpis().forEach((label, value) -> {
            JsonNode actual = values.get(label);
            BigDecimal number = actual == null || actual.isNull() ? null : actual.decimalValue();
            boolean same = value == null ? number == null : number != null && value.compareTo(number) == 0;
            if (!same) {
                differences.add("key figure %s is %s and must be %s".formatted(label, number, value));
            }
        });
        return differences;
    }
}
