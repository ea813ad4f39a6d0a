package io.tributary.api.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The objects of a request's body: one, an array of them, or one a line.
 *
 * <p>They are handed on one by one and none is kept, so that a body costs little more memory than its records do.
 */
final class EventsBody {
    private static final Pattern PARSER_SOURCE = Pattern.compile("Source: REDACTED [^;]*; ");
    private static final Pattern JAVA_NUMBER = Pattern.compile(" can not be deserialized as `[\\w.]+`, reason: +");

    private final byte[] body;
    private final Form form;
    private final int mostRecords;
    private int records;

    /** What a body consists of. */
    enum Form {
        OBJECT,
        OBJECT_OR_ARRAY,
        LINES
    }

    /** @param mostRecords more are not read: 16 MiB of {@code {},} are 5 million records, and as many complaints */
    EventsBody(byte[] body, Form form, int mostRecords) {
        this.body = body;
        this.form = form;
        this.mostRecords = mostRecords;
    }

    /** Hands every element to the consumer, in order; a problem may turn up when some were already handed over. */
    Optional<Problem> forEach(Consumer<JsonNode> elements) {
        try (JsonParser parser = ExactJson.mapper().createParser(body)) {
            return forEach(parser, elements);
        } catch (JsonProcessingException malformed) {
            return malformed(malformed.getLocation(), malformed.getOriginalMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory does not fail", impossible);
        }
    }

    private Optional<Problem> forEach(JsonParser parser, Consumer<JsonNode> elements) throws IOException {
        try {
            return form == Form.LINES ? lines(parser, elements) : document(parser, elements);
        } catch (NumberFormatException tooLarge) {
            // JSON allows 1e99999999999, and the parser says in this way that nothing can hold it.
            return malformed(parser.currentLocation(), tooLarge.getMessage());
        }
    }

    private Optional<Problem> lines(JsonParser parser, Consumer<JsonNode> elements) throws IOException {
        while (parser.nextToken() != null) {
            if (!take(parser, elements)) {
                return tooMany();
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> document(JsonParser parser, Consumer<JsonNode> elements) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY && form == Form.OBJECT_OR_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (!take(parser, elements)) {
                    return tooMany();
                }
            }
        } else if (first == JsonToken.START_OBJECT) {
            take(parser, elements);
        } else {
            return Optional.of(new Problem(
                    400,
                    form == Form.OBJECT
                            ? "the body must be a JSON object"
                            : "the body must be a JSON object or an array of objects"));
        }
        return parser.nextToken() == null
                ? Optional.empty()
                : malformed(parser.currentTokenLocation(), "nothing may follow the end of the object or array");
    }

    private boolean take(JsonParser parser, Consumer<JsonNode> elements) throws IOException {
        JsonNode element = ExactJson.mapper().readTree(parser);
        if (++records > mostRecords) {
            return false;
        }
        elements.accept(element);
        return true;
    }

    private Optional<Problem> tooMany() {
        return Optional.of(new Problem(413, "a request has at most " + mostRecords + " records"));
    }

    private static Optional<Problem> malformed(JsonLocation at, String what) {
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        // The parser speaks to programmers too: of its features, and of Java's classes.
        String said = PARSER_SOURCE.matcher(what).replaceAll("");
        said = JAVA_NUMBER.matcher(said).replaceAll(" is no number that can be held: ");
        return Optional.of(new Problem(400, "malformed JSON" + where + ": " + said));
    }
}
