package io.tributary.api.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.tributary.api.ingest.ExactJson;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.export.CsvRows;
import io.tributary.api.readmodel.sql.RowReader.Column;
import io.tributary.api.readmodel.sql.SchemaQueries;
import io.tributary.api.readmodel.sql.SqlAnswer;
import io.tributary.api.readmodel.sql.SqlQueries;
import io.tributary.api.rest.Errors.BadParameterException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code POST /api/query} and {@code GET /api/query?sql=}: one reading statement over the source tables and customer_360.
 * {@code GET /api/query/schema}: what the tables hold.
 */
public final class QueryResource {
    private static final Set<String> FIELDS = Set.of("sql", "parameters", "limit");
    private static final String TRUNCATED = "X-CDP-Truncated";

    private final SqlQueries queries;
    private final SchemaQueries schema;
    private final BusinessTime time;

    public QueryResource(SqlQueries queries, SchemaQueries schema, BusinessTime time) {
        this.queries = queries;
        this.schema = schema;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/query", this::ask);
        routes.post("/api/query", this::askInBody);
        routes.get("/api/query/schema", this::schema);
    }

    private void ask(Context request) throws IOException {
        Parameters.allow(request, "sql", "limit", "format");
        String sql = request.queryParam("sql");
        if (sql == null) {
            throw new BadRequestResponse("parameter 'sql' is missing: it is the statement to run");
        }
        int most = queries.limits().rows();
        answer(request, sql, List.of(), Parameters.number(request, "limit", most, 1, most));
    }

    private void askInBody(Context request) throws IOException {
        Parameters.allow(request, "format");
        JsonNode body = body(request);
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new BadParameterException(name, body.path(name).toString(), "there is no such field");
            }
        });
        if (!body.path("sql").isTextual()) {
            throw new BadParameterException("sql", body.path("sql").toString(), "must be a statement, as text");
        }
        answer(request, body.path("sql").asText(), parameters(body.path("parameters")), limit(body.path("limit")));
    }

    private static JsonNode body(Context request) {
        try {
            JsonNode body = ExactJson.mapper().readTree(request.bodyAsBytes());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException notJson) {
            throw new BadRequestResponse("the body is not JSON: " + notJson.getOriginalMessage());
        } catch (IOException | NumberFormatException notJson) {
            throw new BadRequestResponse("the body is not JSON");
        }
        throw new BadRequestResponse("the body must be a JSON object such as {\"sql\": \"SELECT 1\"}");
    }

    private static List<Object> parameters(JsonNode array) {
        List<Object> parameters = new ArrayList<>();
        if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
            throw new BadParameterException("parameters", array.toString(), "must be an array");
        }
        for (JsonNode value : array) {
            JsonNodeType type = value.getNodeType();
            parameters.add(
                    switch (type) {
                        case STRING -> value.asText();
                        case BOOLEAN -> value.booleanValue();
                        case NUMBER -> value.numberValue();
                        case NULL -> null;
                        default ->
                            throw new BadParameterException(
                                    "parameters", array.toString(), "must hold texts, numbers, truths and nulls");
                    });
        }
        return parameters;
    }

    private int limit(JsonNode limit) {
        int most = queries.limits().rows();
        if (limit.isMissingNode() || limit.isNull()) {
            return most;
        }
        if (!limit.isIntegralNumber() || !limit.canConvertToInt() || limit.intValue() < 1 || limit.intValue() > most) {
            throw new BadParameterException("limit", limit.toString(), "must be a whole number from 1 to " + most);
        }
        return limit.intValue();
    }

    private void answer(Context request, String sql, List<Object> parameters, int limit) throws IOException {
        boolean csv = Parameters.word(request, "format", "json", "csv").equals("csv");
        String asOf = time.asOf().toString();
        SqlAnswer answer = queries.answer(sql, parameters, limit);
        if (answer instanceof SqlAnswer.Rows rows) {
            request.header("X-CDP-As-Of", asOf);
            if (csv) {
                writeCsv(request, rows);
            } else {
                request.json(body(rows, asOf));
            }
        } else if (answer instanceof SqlAnswer.TooMuch tooMuch) {
            Errors.answer(request, 422, tooMuch.why());
        } else if (answer instanceof SqlAnswer.Refused refused) {
            Errors.answer(request, 400, "parameter 'sql' can't be run: " + refused.why());
        }
    }

    private static Map<String, Object> body(SqlAnswer.Rows rows, String asOf) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("columns", rows.columns());
        body.put("rows", rows.rows());
        body.put("rowCount", rows.rows().size());
        body.put("truncated", rows.truncated());
        body.put("elapsedMs", rows.elapsedMs());
        body.put("lastUpdated", asOf);
        return body;
    }

    private static void writeCsv(Context request, SqlAnswer.Rows rows) throws IOException {
        request.contentType("text/csv; charset=utf-8");
        request.header(TRUNCATED, Boolean.toString(rows.truncated()));
        OutputStream out = request.outputStream();
        try (CsvRows csv =
                new CsvRows(out, rows.columns().stream().map(Column::name).toList())) {
            for (List<Object> row : rows.rows()) {
                csv.write(row);
            }
        }
    }

    private void schema(Context request) {
        Parameters.allow(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("tables", schema.tables());
        body.put("lastUpdated", time.asOf().toString());
        request.json(body);
    }
}
