package io.tributary.schemas.serde;

/** The registry refused a schema: it would break those who read, or wrote, with the versions before it. */
public final class IncompatibleSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncompatibleSchemaException(String message) {
        super(message);
    }
}
