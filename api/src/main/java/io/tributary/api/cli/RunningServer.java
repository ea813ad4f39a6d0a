package io.tributary.api.cli;

import java.net.URI;

/**
 * A server that has started.
 *
 * @param address where it answers, with the real port
 * @param handle closing it stops the server
 */
public record RunningServer(URI address, AutoCloseable handle) {}
