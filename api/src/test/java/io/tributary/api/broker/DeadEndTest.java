package io.tributary.api.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadEndTest {
    @TempDir
    Path directory;

    @Test
    void shouldTakeConnectionsAndAnswerNobodyWhenThePortOfTheLastRunIsFree() throws IOException {
        int port = BrokerPorts.find(0).internal();
        DeadEnd.note(directory, port);

        DeadEnd deadEnd = DeadEnd.atThePortOfTheLastRun(directory);
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(deadEnd.isHeld()).isTrue();
            client.setSoTimeout(50);
            client.getOutputStream().write(new byte[1000]);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            deadEnd.close();

            assertThatThrownBy(() -> {
                        client.setSoTimeout(10_000);
                        if (client.getInputStream().read() < 0) {
                            throw new SocketException("closed");
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void shouldHoldNothingWhenThereWasNoRunBefore() {
        try (DeadEnd deadEnd = DeadEnd.atThePortOfTheLastRun(directory)) {
            assertThat(deadEnd.isHeld()).isFalse();
        }
    }

    @Test
    void shouldHoldNothingWhenSomebodyElseHasThePortByNow() throws IOException {
        try (ServerSocket taken = BrokerPorts.bind(0)) {
            DeadEnd.note(directory, taken.getLocalPort());

            try (DeadEnd deadEnd = DeadEnd.atThePortOfTheLastRun(directory)) {
                assertThat(deadEnd.isHeld()).isFalse();
            }
        }
    }

    @Test
    void shouldHoldNothingWhenTheNoteIsUnreadable() throws IOException {
        Files.writeString(directory.resolve("internal-port"), "not a port");

        try (DeadEnd deadEnd = DeadEnd.atThePortOfTheLastRun(directory)) {
            assertThat(deadEnd.isHeld()).isFalse();
        }
    }

    @Test
    void shouldFindThreePortsThatDiffer() {
        BrokerPorts ports = BrokerPorts.find(0);

        assertThat(ports.clients()).isNotEqualTo(ports.controller()).isNotEqualTo(ports.internal());
        assertThat(ports.controller()).isNotEqualTo(ports.internal());
    }
}
