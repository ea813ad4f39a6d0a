package io.tributary.api.live;

/** A message of a client can't be followed; the message of this says why, in a sentence for the client. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String sentence) {
        super(sentence);
    }
}
