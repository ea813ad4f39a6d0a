package io.tributary.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Speaks the Confluent Schema Registry REST API: the embedded registry's, Confluent's own, Karapace's, Redpanda's, or
 * Apicurio's {@code /apis/ccompat/v7}. Answers are remembered, since an id never changes its schema. Thread-safe.
 */
public final class RegistryClient implements SchemaRegistry {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();

    /**
     * A client of one registry.
     *
     * @param url the registry's address, for example {@code http://localhost:8081}
     */
    public RegistryClient(String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    @Override
    public int register(String subject, Schema schema) {
        String text = schema.toString();
        String known = subject + '\n' + text;
        Integer id = ids.get(known);
        if (id == null) {
            String body = JSON.createObjectNode().put("schema", text).toString();
            HttpResponse<String> answer = send(request("/subjects/"
                            + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20") + "/versions")
                    .POST(BodyPublishers.ofString(body)));
            if (answer.statusCode() == 409 || answer.statusCode() == 422) {
                throw new IncompatibleSchemaException(subject + ": " + answer.body());
            }
            id = ok(answer).path("id").asInt();
            ids.put(known, id);
        }
        return id;
    }

    @Override
    public Optional<Schema> byId(int id) {
        Schema schema = schemas.get(id);
        if (schema == null) {
            HttpResponse<String> answer = send(request("/schemas/ids/" + id).GET());
            if (answer.statusCode() == 404) {
                return Optional.empty();
            }
            try {
                schema = new Schema.Parser().parse(ok(answer).path("schema").asText());
            } catch (AvroRuntimeException notAvro) {
                return Optional.empty(); // JSON Schema or Protobuf, which other registries hold too
            }
            schemas.put(id, schema);
        }
        return Optional.of(schema);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .header("Accept", "application/vnd.schemaregistry.v1+json, application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RegistryUnavailableException("schema registry at " + url + " can't be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while asking the schema registry at " + url, e);
        }
    }

    private JsonNode ok(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new RegistryUnavailableException(
                    "schema registry at " + url + " answered " + answer.statusCode() + ": " + answer.body(), null);
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new RegistryUnavailableException("schema registry at " + url + " did not answer in JSON", e);
        }
    }
}
