package io.tributary.api.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tributary.api.ingest.ExactJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes events as the real server does, writes them down, and misbehaves when told to. */
final class FakeServer implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final List<Request> requests = new ArrayList<>();

    /** What is done instead of taking the next requests, one each. */
    final Queue<Misbehaviour> next = new ConcurrentLinkedQueue<>();

    /** What is done instead of taking a request, when it is not null. */
    volatile Function<Request, Misbehaviour> instead = request -> null;

    /** Rows to refuse. */
    volatile Predicate<JsonNode> refused = row -> false;

    record Request(String table, JsonNode rows) {}

    interface Misbehaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    FakeServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> answer(exchange, 404, "{\"error\":\"not here\"}"));
        http.createContext("/api/events/", this::take);
        http.setExecutor(threads);
        http.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Requests that were taken, in the order in which they were. */
    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Rows that were taken of a table. */
    List<JsonNode> rows(String table) {
        List<JsonNode> rows = new ArrayList<>();
        requests().stream()
                .filter(request -> request.table.equals(table))
                .forEach(request -> request.rows.forEach(rows::add));
        return rows;
    }

    static Misbehaviour status(int status, String body) {
        return exchange -> answer(exchange, status, body);
    }

    static Misbehaviour retryAfter(int status, String when) {
        return exchange -> {
            exchange.getResponseHeaders().add("Retry-After", when);
            answer(exchange, status, "{\"error\":\"busy\"}");
        };
    }

    static Misbehaviour hangUp() {
        return HttpExchange::close;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        JsonNode rows = ExactJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
        Request request = new Request(path.substring(path.lastIndexOf('/') + 1), rows);
        Misbehaviour misbehaviour = next.poll();
        misbehaviour = misbehaviour == null ? instead.apply(request) : misbehaviour;
        if (misbehaviour != null) {
            misbehaviour.answer(exchange);
            return;
        }
        ArrayNode rejected = ExactJson.mapper().createArrayNode();
        for (int i = 0; i < rows.size(); i++) {
            if (refused.test(rows.get(i))) {
                rejected.addObject().put("index", i).put("error", "row " + rows.get(i) + " is refused");
            }
        }
        synchronized (requests) {
            requests.add(request);
        }
        ObjectNode answer = ExactJson.mapper().createObjectNode();
        answer.put("accepted", rows.size() - rejected.size());
        answer.set("rejected", rejected);
        answer(exchange, rejected.size() == rows.size() ? 400 : 202, answer.toString());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
