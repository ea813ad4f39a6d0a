package io.tributary.connectors.worker;

/** A connector's file that can't be used; the message is a sentence for whoever wrote it. */
public final class ConnectorFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConnectorFileException(String message) {
        super(message);
    }
}
