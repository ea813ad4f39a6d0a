package io.tributary.api.config;

/** How much is logged. From {@link #DEBUG} on, failures come with their stack traces. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE;

    /** True when the reader wants to see where in the code something happened. */
    public boolean showsStackTraces() {
        return compareTo(DEBUG) >= 0;
    }
}
