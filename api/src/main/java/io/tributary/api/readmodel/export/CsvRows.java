package io.tributary.api.readmodel.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** CSV with a header row, as {@code cdp load} reads it: absent is empty, numbers are plain, lists are joined by {@code |}. */
public final class CsvRows implements RowWriter {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final CsvWriter csv;

    public CsvRows(OutputStream out, List<String> columns) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER_BYTES)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(columns);
    }

    @Override
    public void write(List<?> row) {
        csv.writeRecord(row.stream().map(CsvRows::text).toList());
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CsvRows::text).collect(Collectors.joining("|"));
        }
        return value instanceof Map<?, ?> object ? JSON.valueToTree(object).toString() : value.toString();
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
