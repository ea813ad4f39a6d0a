package io.tributary.topology.summary;

import java.util.Locale;

/** What became of a record that was read. The order is part of stored summaries and never changes. */
public enum Outcome {
    /** It is in. */
    ACCEPTED,
    /** The same was in already. */
    DUPLICATE,
    /** It replaced other content of the same identity. */
    CORRECTION,
    /** A higher version is in. */
    SUPERSEDED,
    /** It could not be taken in and was put aside. */
    DEAD_LETTER,
    /** It lay in the wrong place and was sent on. */
    REROUTED;

    /** The name in summaries and answers, for example {@code dead_letter}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
