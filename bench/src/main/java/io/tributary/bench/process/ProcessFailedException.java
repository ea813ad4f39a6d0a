package io.tributary.bench.process;

import java.util.List;

/** A process ended before it had said what it was to say; the message holds the end of its log. */
public final class ProcessFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProcessFailedException(int status, List<String> log) {
        super("a process of the benchmark ended with status " + status + ". The end of its log:"
                + System.lineSeparator() + String.join(System.lineSeparator(), log));
    }
}
