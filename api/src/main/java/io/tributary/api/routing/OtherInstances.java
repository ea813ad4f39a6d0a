package io.tributary.api.routing;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Passes requests on to other instances over HTTP, and their answers back with status and headers.
 *
 * <p>An instance that does not answer must not take this one with it: a request waits for two seconds at most, a limited
 * number of them at once, and who has not answered is not asked again for a second. Thread-safe.
 */
public final class OtherInstances {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration AVOIDED = Duration.ofSeconds(1);
    /** Well under the threads that answer requests. */
    private static final int AT_ONCE = 64;

    private static final int NOT_READY = 503;

    /** What of a request says what is asked, by whom, and in which form. */
    private static final List<String> PASSED_ON =
            List.of("Accept", "Authorization", "Cookie", "If-None-Match", "X-CDP-Position", "traceparent");

    /** What belongs to one connection, or is said anew by whoever answers. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "date",
            "keep-alive",
            "server",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ConcurrentMap<HostInfo, Long> silentSince = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /**
     * The others.
     *
     * @param nanoTime as {@link System#nanoTime}
     */
    public OtherInstances(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Passes a request on, and gives the client what comes back.
     *
     * @return false when nothing was answered: the instance is silent, or says that it is not ready
     */
    boolean pass(Context request, HostInfo to, Hop hop) {
        if (isAvoided(to) || !places.tryAcquire()) {
            return false;
        }
        try {
            HttpResponse<InputStream> answer = http.send(question(request, to, hop), BodyHandlers.ofInputStream());
            if (answer.statusCode() == NOT_READY) {
                answer.body().close();
                return false;
            }
            answer(request, answer);
            return true;
        } catch (IOException silent) {
            silentSince.put(to, nanoTime.getAsLong());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    /**
     * Asks for something on behalf of this instance itself.
     *
     * @param path encoded
     * @return empty when nothing was answered, as by {@link #pass}
     */
    Optional<HttpResponse<byte[]>> ask(HostInfo to, String path, Hop hop) {
        if (isAvoided(to) || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address(to) + path))
                            .timeout(ANSWER_TIMEOUT)
                            .header(Hop.HEADER, hop.word())
                            .build(),
                    BodyHandlers.ofByteArray());
            return answer.statusCode() == NOT_READY ? Optional.empty() : Optional.of(answer);
        } catch (IOException silent) {
            silentSince.put(to, nanoTime.getAsLong());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private boolean isAvoided(HostInfo host) {
        Long since = silentSince.get(host);
        return since != null && nanoTime.getAsLong() - since < AVOIDED.toNanos();
    }

    private static HttpRequest question(Context request, HostInfo to, Hop hop) {
        HttpRequest.Builder question = HttpRequest.newBuilder(address(request, to))
                .timeout(ANSWER_TIMEOUT)
                .method(request.method().name(), BodyPublishers.noBody())
                .header(Hop.HEADER, hop.word());
        for (String name : PASSED_ON) {
            String value = request.header(name);
            if (value != null) {
                question.header(name, value);
            }
        }
        return question.build();
    }

    private static URI address(Context request, HostInfo to) {
        String query = request.queryString();
        return URI.create(
                address(to) + encoded(request.req().getRequestURI()) + (query == null ? "" : "?" + encoded(query)));
    }

    private static String address(HostInfo to) {
        String host = to.host().contains(":") ? "[" + to.host() + "]" : to.host();
        return "http://" + host + ":" + to.port();
    }

    /** As it came, but for what clients may leave as it is and {@link URI} may not. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean isPlain = c < 128 && (Character.isLetterOrDigit(c) || "%/-._~!$&'()*+,;=:@?".indexOf(c) >= 0);
            encoded.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }

    private static void answer(Context request, HttpResponse<InputStream> answer) {
        request.status(answer.statusCode());
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            String name = header.getKey();
            if (OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith(":")) {
                continue;
            }
            // Sets what this instance may have said already, such as a position of its own.
            request.res().setHeader(name, header.getValue().get(0));
            header.getValue().stream().skip(1).forEach(value -> request.res().addHeader(name, value));
        }
        request.result(answer.body());
    }
}
