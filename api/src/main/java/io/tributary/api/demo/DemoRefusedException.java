package io.tributary.api.demo;

/** The demo must not run on this data directory; the message says why and what to do. */
public final class DemoRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoRefusedException(String message) {
        super(message);
    }

    DemoRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
