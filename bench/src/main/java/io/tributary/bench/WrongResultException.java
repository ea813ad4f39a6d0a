package io.tributary.bench;

/** A contender arrived at something else than the truth: its figures are worth nothing. */
public final class WrongResultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongResultException(String message) {
        super(message);
    }
}
