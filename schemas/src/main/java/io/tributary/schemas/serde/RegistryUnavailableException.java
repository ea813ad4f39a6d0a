package io.tributary.schemas.serde;

/** The registry could not be asked. Nothing is known about the schema; the same call may go through later. */
public final class RegistryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
