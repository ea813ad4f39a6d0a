package io.tributary.api.readmodel.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes rows in a format.
 *
 * <p>{@link #end} makes the whole; what is closed without it must not look like a whole one.
 */
public interface RowWriter extends Closeable {
    /** One row: a value for each column, text, a number, a list of texts or null. */
    void write(List<?> row) throws IOException;

    /** No further row comes. */
    void end() throws IOException;
}
