package io.tributary.bench;

import io.tributary.api.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A broker in a JVM of its own: it prints its address and runs until its standard input ends. */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0)) {
            System.out.println(broker.bootstrapServers());
            while (System.in.read() >= 0) {
                // Wait for the parent to go.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
