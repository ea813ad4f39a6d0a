package io.tributary.api.config;

/**
 * Where the HTTP server listens.
 *
 * @param host address or name to bind
 * @param port 0 to 65535, 0 for any free one
 * @param maxRequestBytes largest body that is read; a larger one is refused with 413
 */
public record HttpSettings(String host, int port, int maxRequestBytes) {
    public HttpSettings {
        Settings.HOST.check(host);
        Settings.PORT.check(port);
        Settings.MAX_REQUEST_BYTES.check(maxRequestBytes);
    }
}
