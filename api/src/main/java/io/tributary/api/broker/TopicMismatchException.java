package io.tributary.api.broker;

/** Topics of the cluster are not cut as the catalogue says, so figures would be wrong; the message names each. */
public final class TopicMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicMismatchException(String mismatches) {
        super(mismatches);
    }
}
