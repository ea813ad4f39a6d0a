package io.tributary.api.readmodel;

/** The read model does not do what it should: a bug, or a disk that is full. */
public final class ReadModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
