package io.tributary.api.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tributary.schemas.serde.IncompatibleSchemaException;
import io.tributary.schemas.serde.RegistryUnavailableException;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Requests and answers of the REST API as JSON; the one table of failures and their statuses.
 *
 * <p>Apart from the server's own mapping, since Confluent's clients expect these bodies and not the product's.
 */
final class RegistryAnswers {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private RegistryAnswers() {}

    /** What answers a request: anything that Jackson writes. */
    interface Endpoint {
        Object answer(Context request);
    }

    static Handler json(Endpoint endpoint) {
        return request -> {
            try {
                write(request, 200, JSON.writeValueAsString(endpoint.answer(request)));
            } catch (RegistryRefusal refused) {
                fail(request, refused.status(), refused.errorCode(), refused.getMessage());
            } catch (IncompatibleSchemaException incompatible) {
                fail(request, 409, 409, incompatible.getMessage());
            } catch (RegistryUnavailableException unavailable) {
                fail(request, 500, 50002, unavailable.getMessage());
            }
        };
    }

    /** A schema alone, as its own JSON text. */
    static JsonNode tree(Schema schema) {
        try {
            return JSON.readTree(schema.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a schema is JSON", impossible);
        }
    }

    /**
     * The schema in a request's body.
     *
     * @throws RegistryRefusal 42201 when there is none or Avro does not take it
     */
    static Schema schema(Context request) {
        JsonNode body = body(request);
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw RegistryRefusal.invalidSchema("schemaType " + type + ": AVRO alone is supported");
        }
        if (!body.path("references").isEmpty()) {
            throw RegistryRefusal.invalidSchema("references are not supported: one schema holds all of its types");
        }
        try {
            return new Schema.Parser().parse(body.path("schema").asText());
        } catch (AvroRuntimeException invalid) {
            throw RegistryRefusal.invalidSchema(invalid.getMessage());
        }
    }

    /** The text of a member of the body; empty where there is none. */
    static String member(Context request, String name) {
        return body(request).path(name).asText();
    }

    static String subject(Context request) {
        return request.pathParam("subject");
    }

    static boolean isSet(Context request, String parameter) {
        return Boolean.parseBoolean(request.queryParam(parameter));
    }

    private static JsonNode body(Context request) {
        try {
            JsonNode body = JSON.readTree(request.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException notJson) {
            // Refused below, as other JSON is.
        }
        throw RegistryRefusal.badRequest("the body must be a JSON object");
    }

    private static void fail(Context request, int status, int errorCode, String message)
            throws JsonProcessingException {
        write(request, status, JSON.writeValueAsString(Map.of("error_code", errorCode, "message", message)));
    }

    private static void write(Context request, int status, String json) {
        request.status(status).contentType(CONTENT_TYPE).result(json);
    }
}
