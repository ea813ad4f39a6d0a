package io.tributary.api.ingest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a request's body, unpacked where it came with {@code Content-Encoding: gzip}.
 *
 * <p>The limit holds for what was sent and for what it unpacks to: no more than that is ever in memory of either, whatever a
 * few bytes promise to become.
 */
public final class RequestBody {
    private static final String GZIP = "gzip";
    private static final int CHUNK_BYTES = 64 * 1024;

    private final byte[] bytes;
    private final Problem problem;

    private RequestBody(byte[] bytes, Problem problem) {
        this.bytes = bytes;
        this.problem = problem;
    }

    /**
     * Reads the body.
     *
     * @param most how many bytes it may have
     */
    public static RequestBody read(Context request, int most) {
        return read(request, most, bytes -> true);
    }

    /**
     * Reads the body as far as there is room for it.
     *
     * @param most how many bytes it may have
     * @param room asked before each piece is read, with its size in bytes; where it says no, the problem is 429
     */
    static RequestBody read(Context request, int most, LongPredicate room) {
        String encoding = encoding(request);
        if (!encoding.isEmpty() && !encoding.equals(GZIP)) {
            request.header(Header.ACCEPT_ENCODING, GZIP);
            return refused(
                    415, "a body can't be read in Content-Encoding '" + encoding + "', only in gzip or as it is");
        }
        RequestBody sent;
        try (InputStream body = request.bodyInputStream()) {
            sent = read(body, most, room);
            if (sent.problem != null && sent.problem.status() == Problem.TOO_MANY_REQUESTS) {
                skip(body, most);
            }
        } catch (IOException gone) {
            return refused(400, "the body ended before its end");
        }
        return encoding.isEmpty() || sent.problem != null ? sent : unpacked(sent.bytes, most, room);
    }

    /** Reads what is turned away, and keeps none of it: a client that is still sending doesn't look for an answer. */
    static void skip(InputStream body, int most) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        int read = 0;
        for (int now = 0; now >= 0 && read <= most; now = body.read(chunk)) {
            read += now;
        }
    }

    private static RequestBody unpacked(byte[] packed, int most, LongPredicate room) {
        try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return read(body, most, room);
        } catch (IOException notGzip) {
            return refused(400, "the body is not gzip, as its Content-Encoding says it is");
        }
    }

    private static RequestBody read(InputStream body, int most, LongPredicate room) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() <= most) {
            byte[] chunk = body.readNBytes(Math.min(CHUNK_BYTES, most + 1 - bytes.size()));
            if (chunk.length == 0) {
                return new RequestBody(bytes.toByteArray(), null);
            }
            if (!room.test(chunk.length)) {
                return new RequestBody(new byte[0], Problem.full());
            }
            bytes.writeBytes(chunk);
        }
        return refused(413, "a request's body has at most " + most + " bytes");
    }

    private static String encoding(Context request) {
        String encoding = request.header(Header.CONTENT_ENCODING);
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity" -> "";
            case "x-gzip" -> GZIP;
            default -> name;
        };
    }

    private static RequestBody refused(int status, String error) {
        return new RequestBody(new byte[0], new Problem(status, error));
    }

    /** Why there is no body to work with, if so. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    public byte[] bytes() {
        return bytes;
    }
}
