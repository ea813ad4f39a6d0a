package io.tributary.api.readmodel.filter;

/** A filter that can't be understood: the message says where, and what was expected. */
public final class BadFilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadFilterException(String message) {
        super(message);
    }
}
