package io.tributary.api.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CustomerQueries;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** {@code GET /api/export/customers}: every known customer, streamed, sorted by customer_id. */
public final class ExportResource {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final CustomerQueries customers;
    private final BusinessTime time;

    public ExportResource(CustomerQueries customers, BusinessTime time) {
        this.customers = customers;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/export/customers", this::customers);
    }

    private void customers(Context request) throws IOException {
        Parameters.allow(request, "format");
        boolean csv = Parameters.word(request, "format", "csv", "json").equals("csv");
        Instant asOf = time.asOf();
        // Asked before the first byte: once an answer has begun, its status can't say any more that it is not ready.
        customers.requireAllPartitions();
        request.header("X-CDP-As-Of", asOf.toString());
        request.header("Content-Disposition", "attachment; filename=\"customer_360." + (csv ? "csv" : "json") + "\"");
        request.contentType(csv ? "text/csv; charset=utf-8" : "application/json");
        if (csv) {
            writeCsv(asOf, request.outputStream());
        } else {
            writeJson(asOf, request.outputStream());
        }
    }

    private void writeCsv(Instant asOf, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER_BYTES)
                .build(writer)) {
            csv.writeRecord(CustomerRow.columns());
            customers.forEach(asOf, row -> csv.writeRecord(CustomerRow.toTexts(row)));
        }
    }

    private void writeJson(Instant asOf, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.mapper().createGenerator(out)) {
            // An export that breaks off must not look like a whole one.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartArray();
            customers.forEach(asOf, row -> {
                try {
                    json.writePOJO(CustomerRow.toMap(row));
                } catch (IOException e) {
                    throw new UncheckedIOException("the client went away", e);
                }
            });
            json.writeEndArray();
        }
    }
}
