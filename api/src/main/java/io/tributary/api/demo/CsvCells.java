package io.tributary.api.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** A record as the cells of a CSV row, by the rules that {@code cdp load} reads them by; empty is absent. */
final class CsvCells {
    private static final JsonMapper JSON = new JsonMapper();

    private CsvCells() {}

    /** The names of all columns, as the table's contract has them. */
    static List<String> header(SourceTable table) {
        return table.schema().getFields().stream().map(Schema.Field::name).toList();
    }

    static List<String> of(SpecificRecord record) {
        return record.getSchema().getFields().stream()
                .map(field -> cell(field.name(), record.get(field.pos())))
                .toList();
    }

    private static String cell(String field, Object value) {
        if (value == null) {
            return "";
        }
        if (field.equals("version") || field.equals("deleted")) {
            return value.equals(0L) || value.equals(false) ? "" : value.toString();
        }
        if (value instanceof Instant instant) {
            return time(instant);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof List<?> ids) {
            return ids.stream().map(Object::toString).collect(Collectors.joining("|"));
        }
        return value instanceof Map<?, ?> texts ? json(texts) : value.toString();
    }

    /** At 00:00 a date alone: that is what it means where there is no time. */
    private static String time(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.DAYS))
                ? LocalDate.ofInstant(instant, ZoneOffset.UTC).toString()
                : instant.toString();
    }

    private static String json(Map<?, ?> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are JSON", impossible);
        }
    }
}
