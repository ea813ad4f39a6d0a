package io.tributary.api.broker;

import java.nio.file.Path;

/** The data directory belongs to a process that is still running; the message is for whoever started this one. */
public final class DataDirectoryInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path directory) {
        super("data directory " + directory + " is in use by another process");
    }
}
