package io.tributary.api.ingest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a request's body, unpacked where it came with {@code Content-Encoding: gzip}.
 *
 * <p>The limit holds for what was sent and for what it unpacks to: no more than that is ever in memory of either, whatever a
 * few bytes promise to become.
 */
final class RequestBody {
    private static final String GZIP = "gzip";

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
    static RequestBody read(Context request, int most) {
        String encoding = encoding(request);
        if (!encoding.isEmpty() && !encoding.equals(GZIP)) {
            request.header(Header.ACCEPT_ENCODING, GZIP);
            return refused(
                    415, "a body can't be read in Content-Encoding '" + encoding + "', only in gzip or as it is");
        }
        byte[] sent;
        try (InputStream body = request.bodyInputStream()) {
            sent = body.readNBytes(most + 1);
        } catch (IOException gone) {
            return refused(400, "the body ended before its end");
        }
        if (sent.length > most) {
            return tooLarge(most);
        }
        return encoding.isEmpty() ? new RequestBody(sent, null) : unpacked(sent, most);
    }

    private static RequestBody unpacked(byte[] packed, int most) {
        try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = body.readNBytes(most + 1);
            return bytes.length > most ? tooLarge(most) : new RequestBody(bytes, null);
        } catch (IOException notGzip) {
            return refused(400, "the body is not gzip, as its Content-Encoding says it is");
        }
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

    private static RequestBody tooLarge(int most) {
        return refused(413, "a request's body has at most " + most + " bytes");
    }

    private static RequestBody refused(int status, String error) {
        return new RequestBody(new byte[0], new Problem(status, error));
    }

    /** Why there is no body to work with, if so. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    byte[] bytes() {
        return bytes;
    }
}
