package io.tributary.connectors.worker;

/** The worker can't start; the message is a sentence for whoever started it. */
public final class WorkerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkerException(String message) {
        super(message);
    }
}
