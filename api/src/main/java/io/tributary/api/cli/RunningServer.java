package io.tributary.api.cli;

import java.net.URI;

/**
 * A server that has started.
 *
 * @param address where it answers, with the real port
 * @param whenTold what begins when the address has been told: nothing, or the demo
 * @param handle closing it stops the server
 */
public record RunningServer(URI address, Runnable whenTold, AutoCloseable handle) {
    /** A server that only serves. */
    public RunningServer(URI address, AutoCloseable handle) {
        this(address, () -> {}, handle);
    }
}
