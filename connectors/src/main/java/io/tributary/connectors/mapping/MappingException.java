package io.tributary.connectors.mapping;

/** A mapping or a value that can't be used; the message is a sentence for whoever wrote it. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }
}
