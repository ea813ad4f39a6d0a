package io.tributary.api.readmodel.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One JSON array of an object for each row. */
public final class JsonRows implements RowWriter {
    private final JsonGenerator json;
    private final List<String> columns;

    /**
     * Begins the array.
     *
     * @param mapper says how numbers are written
     */
    public JsonRows(OutputStream out, List<String> columns, ObjectMapper mapper) throws IOException {
        this.columns = columns;
        json = mapper.createGenerator(out);
        // What breaks off must not look like a whole one.
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.writeStartArray();
    }

    @Override
    public void write(List<?> row) throws IOException {
        json.writeStartObject();
        for (int column = 0; column < columns.size(); column++) {
            json.writeFieldName(columns.get(column));
            json.writePOJO(row.get(column));
        }
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
