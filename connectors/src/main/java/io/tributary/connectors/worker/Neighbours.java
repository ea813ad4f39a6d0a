package io.tributary.connectors.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What must be there, or must not, before a worker starts: said in a sentence instead of a stack trace later. */
final class Neighbours {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Neighbours() {}

    static void requireRegistry(String url) throws InterruptedException {
        try {
            URI subjects = URI.create(url.replaceFirst("/$", "") + "/subjects");
            int status = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(HttpRequest.newBuilder(subjects).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new WorkerException(missing(url) + " It answers with status " + status + ".");
            }
        } catch (IOException | IllegalArgumentException unreachable) {
            throw new WorkerException(missing(url));
        }
    }

    private static String missing(String url) {
        return "There is no schema registry at " + url
                + ". Start the server first (./cdp serve), or set --schema-registry-url (CDP_SCHEMA_REGISTRY_URL).";
    }

    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new WorkerException("Port " + port + " is taken. Choose another with --port.");
        }
    }
}
