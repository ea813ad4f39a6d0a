package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.readmodel.analysis.AnalysisTable;
import io.tributary.api.readmodel.export.Exports;
import io.tributary.api.readmodel.export.RowWriter;
import io.tributary.api.readmodel.sql.RowReader.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers with the rows of an analysis: in JSON together with what there is besides, or as a CSV or Parquet file of the rows. */
final class AnalysisAnswers {
    static final String FORMAT = "format";

    private final Exports exports;

    AnalysisAnswers(Exports exports) {
        this.exports = exports;
    }

    /** The format that a request asks for; to be read before anything is computed. */
    static String format(Context request) {
        return Parameters.word(request, FORMAT, "json", "csv", "parquet");
    }

    /**
     * Answers.
     *
     * @param name of the rows in JSON, and of the file
     * @param besides further fields of the JSON object
     */
    void answer(Context request, String name, AnalysisTable table, Map<String, ?> besides, Instant asOf)
            throws IOException {
        String format = format(request);
        if (format.equals("json")) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put(name, table.objects());
            body.putAll(besides);
            body.put("lastUpdated", asOf.toString());
            request.json(body);
            return;
        }
        request.header("X-CDP-As-Of", asOf.toString());
        Download download = new Download(request, name + "." + format);
        if (format.equals("parquet")) {
            download.send(exports.parquetOf(table.fileColumns(), rows -> writeAll(table, rows)));
        } else {
            download.stream(begin -> {
                try (RowWriter rows = begin.begin(columns(table))) {
                    writeAll(table, rows);
                    rows.end();
                }
            });
        }
    }

    private static List<String> columns(AnalysisTable table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static void writeAll(AnalysisTable table, RowWriter rows) {
        try {
            for (List<Object> row : table.rows()) {
                rows.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the client went away", e);
        }
    }
}
