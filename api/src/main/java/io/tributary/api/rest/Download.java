package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.readmodel.export.CsvRows;
import io.tributary.api.readmodel.export.Exports;
import io.tributary.api.readmodel.export.JsonRows;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file on its way to a client, in a format that its ending says.
 *
 * <p>What fails before the first byte is answered as any error. Once an answer has begun, its status can't say any more that it
 * failed: then the connection is cut, without the last chunk or short of its length, and no client takes the part for the whole.
 */
final class Download {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8", "json", "application/json", "parquet", "application/vnd.apache.parquet");

    private final Context request;
    private final String name;
    private boolean begun;

    Download(Context request, String name) {
        this.request = request;
        this.name = name;
    }

    /** Writes rows by the format that it is given. */
    interface Rows {
        void writeTo(Exports.Format format) throws IOException;
    }

    /** Sends rows as they come. */
    void stream(Rows rows) throws IOException {
        attempt(() -> {
            rows.writeTo(columns -> {
                OutputStream out = new Part(begin());
                return name.endsWith(".csv") ? new CsvRows(out, columns) : new JsonRows(out, columns, Json.mapper());
            });
            request.outputStream().close();
        });
    }

    /** What is written is not known to be whole when its writer is closed: closing this one ends nothing. */
    private static final class Part extends FilterOutputStream {
        Part(OutputStream whole) {
            super(whole);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Sends a file and removes it. */
    void send(Path file) throws IOException {
        try {
            attempt(() -> {
                try (InputStream in = Files.newInputStream(file)) {
                    OutputStream out = begin();
                    in.transferTo(out);
                    out.close();
                }
            });
        } finally {
            Exports.delete(file);
        }
    }

    private OutputStream begin() {
        begun = true;
        request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        request.contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        return request.outputStream();
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(Attempt attempt) throws IOException {
        try {
            attempt.run();
        } catch (IOException | RuntimeException e) {
            if (!begun) {
                throw e;
            }
            LOG.warn("the download of {} broke off: {}", name, e.toString());
            cut();
        }
    }

    private void cut() {
        ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
