package io.tributary.api.query;

/** The answer is not here yet: a partition is being assigned, moved or restored. Trying again soon helps. */
public final class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReadyException(String message) {
        super(message);
    }
}
