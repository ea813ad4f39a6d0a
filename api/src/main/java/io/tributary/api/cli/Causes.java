package io.tributary.api.cli;

import java.util.stream.Stream;

/** The exceptions behind an exception. */
final class Causes {
    private static final int DEEPEST = 50;

    private Causes() {}

    /** The exception itself, its cause, the cause of that, and so on. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    /** The message of the innermost, on one line; its kind where it has none. */
    static String last(Throwable failure) {
        Throwable last = of(failure).reduce(failure, (outer, inner) -> inner);
        String message = last.getMessage() == null ? "" : last.getMessage().strip();
        return (message.isEmpty() ? last.getClass().getSimpleName() : message).replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
