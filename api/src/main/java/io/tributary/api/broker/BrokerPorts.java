package io.tributary.api.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where the broker listens.
 *
 * @param clients for everybody
 * @param controller for the broker's own quorum
 * @param internal for what the broker sends to itself; never the port of the run before, see {@link DeadEnd}
 */
record BrokerPorts(int clients, int controller, int internal) {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /**
     * Finds ports. All are held until all are known, so that they differ.
     *
     * @param wanted for clients; 0 takes a free one
     * @throws IllegalStateException when something else listens on the wanted port
     */
    static BrokerPorts find(int wanted) {
        try (ServerSocket clients = bind(wanted);
                ServerSocket controller = bind(0);
                ServerSocket internal = bind(0)) {
            return new BrokerPorts(clients.getLocalPort(), controller.getLocalPort(), internal.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "port " + wanted + " of " + BrokerSettings.HOST + " can't be used for Kafka: " + e.getMessage(), e);
        }
    }

    static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true); // as the broker does: a port that lingers after the last run is free
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
