package io.tributary.api.openapi;

/** The fragments don't make a whole: a mistake of ours, which the tests find. */
public final class BrokenDescriptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenDescriptionException(String message) {
        super(message);
    }
}
