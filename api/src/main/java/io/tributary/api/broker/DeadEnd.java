package io.tributary.api.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the port on which the broker of the last run listened for itself: who connects there waits.
 *
 * <p>After a kill the transaction coordinator knows of commits whose markers are not all written, and sends them at once,
 * to where the broker was before. Were the connection refused, it would try again every 50 ms, also in the moment in
 * which the old broker is declared gone and no partition has a leader; Kafka 4.3.1 takes that for a deleted partition,
 * skips its markers and calls the commit complete. The data of that commit would stay invisible for ever, and everything
 * behind it in those partitions too. So the connection is accepted and answered by nobody, until all partitions have a
 * leader again; when it then breaks, the markers go to where the broker is now.
 */
final class DeadEnd implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadEnd.class);
    private static final String FILE = "internal-port";

    private final ServerSocket socket;

    private DeadEnd(ServerSocket socket) {
        this.socket = socket;
    }

    /** Holds the port that the last run noted in the broker's directory, if there was one and it is free. */
    static DeadEnd atThePortOfTheLastRun(Path directory) {
        Path file = directory.resolve(FILE);
        if (Files.notExists(file)) {
            return new DeadEnd(null);
        }
        try {
            // Nothing is accepted in Java: the operating system takes connections and bytes in, and that is all it
            // needs.
            return new DeadEnd(
                    BrokerPorts.bind(Integer.parseInt(Files.readString(file).strip())));
        } catch (IOException | NumberFormatException e) {
            LOG.warn(
                    "The port of the last run can't be held ({}); a commit that was cut off may have to be repaired",
                    e.toString());
            return new DeadEnd(null);
        }
    }

    /** True when a port of the last run is held. */
    boolean isHeld() {
        return socket != null;
    }

    /** Notes the port of this run for the next. */
    static void note(Path directory, int port) {
        try {
            Files.writeString(directory.resolve(FILE), Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException("broker directory " + directory + " can't be written: " + e, e);
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
