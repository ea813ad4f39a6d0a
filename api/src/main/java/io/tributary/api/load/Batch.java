package io.tributary.api.load;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Rows that travel in one request, in their order, each with the line it came from. */
final class Batch {
    private final List<Row> rows;
    private int bytes;

    Batch() {
        this(new ArrayList<>());
    }

    private Batch(List<Row> rows) {
        this.rows = rows;
    }

    void add(long line, byte[] json) {
        rows.add(new Row(line, json));
        bytes += json.length + 1;
    }

    int size() {
        return rows.size();
    }

    /** Size of the request, for those that are being filled. */
    int bytes() {
        return bytes;
    }

    long line(int index) {
        return rows.get(index).line;
    }

    /** Part of it, to find the row that makes the server refuse them all. */
    Batch part(int from, int to) {
        return new Batch(rows.subList(from, to));
    }

    /** A JSON array. */
    byte[] json() {
        ByteArrayOutputStream json = new ByteArrayOutputStream(bytes + 2);
        char separator = '[';
        for (Row row : rows) {
            json.write(separator);
            json.writeBytes(row.json);
            separator = ',';
        }
        json.write(']');
        return json.toByteArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Row(long line, byte[] json) {}
}
