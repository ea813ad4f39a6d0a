package io.tributary.api.load;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Notes the lines where a CSV file's quotes are wrong, as its text passes by on the way to the parser.
 *
 * <p>The parser has two ways with {@code "abc"def}: to end the whole file there, or to read {@code abcdef} and say nothing.
 * The second, with this class beside it, refuses the one row and goes on with the next. It walks through quotes exactly as
 * the parser does.
 */
final class QuoteWatch extends FilterReader {
    private static final int NOWHERE = -1;

    private final Deque<Long> offences = new ArrayDeque<>();
    private State state = State.CELL_STARTS;
    private long line = 1;
    private int previous = NOWHERE;

    QuoteWatch(Reader in) {
        super(in);
    }

    private enum State {
        CELL_STARTS,
        PLAIN,
        QUOTED,
        CLOSED
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = 0; i < count; i++) {
            watch(buffer[offset + i]);
        }
        if (count < 0 && state == State.QUOTED) {
            offences.add(line);
            state = State.CELL_STARTS;
        }
        return count;
    }

    /** True when no wrong quote is known that has not been asked for. */
    boolean isClean() {
        return offences.isEmpty();
    }

    /** Whether one lies in these lines; it is forgotten with all before it. */
    boolean hasOffence(long firstLine, long lastLine) {
        boolean found = false;
        while (!offences.isEmpty() && offences.peek() <= lastLine) {
            found |= offences.remove() >= firstLine;
        }
        return found;
    }

    private void watch(char character) {
        boolean newLine = character == '\r' || (character == '\n' && previous != '\r');
        previous = character;
        if (state == State.QUOTED) {
            state = character == '"' ? State.CLOSED : State.QUOTED;
        } else if (character == ',' || character == '\n' || character == '\r') {
            state = State.CELL_STARTS;
        } else if (character == '"' && state != State.PLAIN) {
            // After a closing quote it was an escaped one; the cell goes on.
            state = State.QUOTED;
        } else if (state == State.CLOSED) {
            note();
        } else {
            state = State.PLAIN;
        }
        line += newLine ? 1 : 0;
    }

    private void note() {
        if (offences.isEmpty() || offences.peekLast() != line) {
            offences.add(line);
        }
    }
}
