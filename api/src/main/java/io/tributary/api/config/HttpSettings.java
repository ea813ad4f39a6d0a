package io.tributary.api.config;

import java.util.List;

/**
 * Where the HTTP server listens.
 *
 * @param host address or name to bind
 * @param port 0 to 65535, 0 for any free one
 * @param maxRequestBytes largest body that is read; a larger one is refused with 413
 * @param corsOrigins other origins whose pages may read answers, as browsers name them
 */
public record HttpSettings(String host, int port, int maxRequestBytes, List<String> corsOrigins) {
    public HttpSettings {
        Settings.HOST.check(host);
        Settings.PORT.check(port);
        Settings.MAX_REQUEST_BYTES.check(maxRequestBytes);
        corsOrigins = List.copyOf(Settings.CORS_ORIGINS.check(corsOrigins));
    }
}
