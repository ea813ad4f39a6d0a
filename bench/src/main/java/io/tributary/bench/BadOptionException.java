package io.tributary.bench;

/** The command line can't be understood; the message says why, for the person who wrote it. */
final class BadOptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadOptionException(String message) {
        super(message);
    }
}
