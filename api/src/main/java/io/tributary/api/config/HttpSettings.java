package io.tributary.api.config;

import java.util.List;

/**
 * Where the HTTP server listens.
 *
 * @param host address or name to bind
 * @param port 0 to 65535, 0 for any free one
 * @param maxRequestBytes largest body that is read; a larger one is refused with 413
 * @param intakeBytes bytes of events that are taken in at a time, by all requests
 * @param corsOrigins other origins whose pages may read answers, as browsers name them
 */
public record HttpSettings(String host, int port, int maxRequestBytes, int intakeBytes, List<String> corsOrigins) {
    public HttpSettings {
        Settings.HOST.check(host);
        Settings.PORT.check(port);
        Settings.MAX_REQUEST_BYTES.check(maxRequestBytes);
        Settings.INTAKE_BYTES.check(intakeBytes);
        corsOrigins = List.copyOf(Settings.CORS_ORIGINS.check(corsOrigins));
    }
}
