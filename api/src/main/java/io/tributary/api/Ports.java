package io.tributary.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {
    private Ports() {}

    /**
     * Passes when a port can be listened on, or is 0: a taken one is told at once, and not after everything else has started.
     *
     * @throws UncheckedIOException when it can't
     */
    static void requireFree(String host, int port) {
        if (port != 0) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true); // as the server does: a port that lingers after the last run is free
                socket.bind(new InetSocketAddress(host, port));
            } catch (IOException e) {
                throw new UncheckedIOException("port " + port + " of " + host + " can't be used", e);
            }
        }
    }

    /** One that nobody listens on, for who must know it before it is taken. */
    static int free(String host) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + host, e);
        }
    }

    /** As URLs have it. */
    static String address(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
