package io.tributary.bench;

/** A contender arrived at something else than the truth: its figures are worth nothing. */
final class WrongResultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongResultException(String message) {
        super(message);
    }
}
