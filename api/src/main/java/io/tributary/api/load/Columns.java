package io.tributary.api.load;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tributary.api.ingest.ExactJson;
import io.tributary.schemas.source.SourceTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * What a file's header says each cell is, and the JSON that a row becomes by it.
 *
 * <p>A cell goes as the JSON type of its field where its text reads as one, otherwise as it stands: then the server, which
 * has the rules, refuses it in its own words.
 */
final class Columns {
    /** Longer ones, and larger exponents, are no figures of anybody's and may stop a JSON parser: they go as text. */
    private static final Pattern NUMERAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,100})?([eE][-+]?[0-9]{1,3})?");

    private static final JsonMapper JSON = ExactJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonFactory FACTORY = JSON.getFactory();
    private static final int ROW_BYTES = 256;

    private final List<Column> columns;
    private final List<String> unknown;
    private final List<String> missing;
    private final List<String> repeated;
    private final int key;
    private final int width;

    Columns(SourceTable table, List<String> header) {
        columns = new ArrayList<>();
        unknown = new ArrayList<>();
        repeated = new ArrayList<>();
        width = header.size();
        key = header.indexOf(table.keyField());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            Schema.Field field = table.schema().getField(name);
            if (!names.add(name)) {
                repeated.add(name);
            } else if (field == null) {
                unknown.add(name);
            } else {
                columns.add(new Column(i, name, Kind.of(field.schema())));
            }
        }
        missing = table.schema().getFields().stream()
                .filter(field -> !field.hasDefaultValue() && !names.contains(field.name()))
                .map(Schema.Field::name)
                .toList();
    }

    /** Columns that no field has the name of. */
    List<String> unknown() {
        return unknown;
    }

    /** Why no row of the file can be taken. */
    Optional<String> problem() {
        if (!missing.isEmpty()) {
            return Optional.of("required column " + String.join(", ", missing) + " is missing");
        }
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of("column " + String.join(", ", repeated) + " stands more than once");
    }

    /** Why this row can't be understood, whatever the rules say. */
    Optional<String> problem(CsvRow row) {
        if (row.misquoted()) {
            return Optional.of("the quotes are wrong: text follows a closing quote, or a quoted cell never ends");
        }
        if (row.cells().size() != width) {
            return Optional.of(
                    "the row has " + row.cells().size() + " cells and must have " + width + ", as the header has");
        }
        for (Column column : columns) {
            String cell = row.cells().get(column.index);
            if (CsvFile.isBroken(cell)) {
                return Optional.of(column.name + " " + cell.replace('\uDC80', '\uFFFD') + " must be UTF-8");
            }
        }
        return Optional.empty();
    }

    /** The record's key: rows that share one must keep their order. */
    String key(CsvRow row) {
        return row.cells().get(key);
    }

    /** The row as a JSON object, in UTF-8. */
    byte[] json(CsvRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(ROW_BYTES);
        try (JsonGenerator json = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            for (Column column : columns) {
                String cell = row.cells().get(column.index);
                if (!cell.isEmpty()) {
                    json.writeFieldName(column.name);
                    column.kind.write(cell, json);
                }
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private record Column(int index, String name, Kind kind) {}

    private enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        TEXTS,
        NAMED_TEXTS;

        static Kind of(Schema field) {
            Schema type =
                    field.getType() == Schema.Type.UNION ? field.getTypes().get(1) : field;
            if (type.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
                // Never a number: 20170128 would be taken for milliseconds and be an evening in 1970.
                return TEXT;
            }
            return switch (type.getType()) {
                case LONG, INT, BYTES -> NUMBER;
                case BOOLEAN -> TRUTH;
                case ARRAY -> TEXTS;
                case MAP -> NAMED_TEXTS;
                default -> TEXT;
            };
        }

        void write(String cell, JsonGenerator json) throws IOException {
            switch (this) {
                case NUMBER -> {
                    if (NUMERAL.matcher(cell).matches()) {
                        json.writeRawValue(cell);
                    } else {
                        json.writeString(cell);
                    }
                }
                case TRUTH -> {
                    if (cell.equals("true") || cell.equals("false")) {
                        json.writeBoolean(cell.equals("true"));
                    } else {
                        json.writeString(cell);
                    }
                }
                case TEXTS -> {
                    json.writeStartArray();
                    for (String text : cell.split("\\|", -1)) {
                        json.writeString(text);
                    }
                    json.writeEndArray();
                }
                case NAMED_TEXTS -> writeObject(cell, json);
                case TEXT -> json.writeString(cell);
            }
        }

        private static void writeObject(String cell, JsonGenerator json) throws IOException {
            if (isObject(cell)) {
                // Not written anew: what stands there, half surrogate pairs and all, is for the server to judge.
                json.writeRawValue(cell);
            } else {
                json.writeString(cell);
            }
        }

        private static boolean isObject(String cell) {
            try {
                return JSON.readTree(cell).isObject();
            } catch (JsonProcessingException | NumberFormatException notJson) {
                return false;
            }
        }
    }
}
