package io.tributary.api.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for every answer, whoever gives it: it may be compressed, is asked for again with its ETag, and is read by
 * pages of other origins only where that is configured.
 */
public final class Manners {
    /** Below a kilobyte, compressing costs more than it saves. */
    private static final int LEAST_COMPRESSED_BYTES = 1024;

    /** Fast rather than small: answers are written once and thrown away. */
    private static final int GZIP_LEVEL = 4;

    private static final String COMPRESSED_ALREADY = "application/vnd.apache.parquet";

    private Manners() {}

    /**
     * To be called before any route is there, so that it holds for refusals too.
     *
     * @param corsOrigins origins whose pages may read answers
     */
    public static void addTo(JavalinConfig config, List<String> corsOrigins) {
        config.http.compressionStrategy = compression();
        config.routes.before(Manners::announce);
        new CrossOrigin(corsOrigins).addTo(config.routes);
        config.routes.after(ConditionalRequests::answer);
    }

    private static CompressionStrategy compression() {
        CompressionStrategy strategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
        strategy.setDefaultMinSizeForCompression(LEAST_COMPRESSED_BYTES);
        strategy.setExcludedMimeTypes(
                Stream.concat(strategy.getExcludedMimeTypes().stream(), Stream.of(COMPRESSED_ALREADY))
                        .toList());
        return strategy;
    }

    /** Answers move with every fact: a cache may keep one, and asks before it uses it. */
    private static void announce(Context request) {
        request.header(Header.CACHE_CONTROL, "no-cache");
        request.header(Header.VARY, Header.ACCEPT_ENCODING);
    }
}
