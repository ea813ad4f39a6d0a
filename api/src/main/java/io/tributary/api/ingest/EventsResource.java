package io.tributary.api.ingest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.tributary.api.ingest.EventsBody.Form;
import io.tributary.api.position.ReadAfterWrite;
import io.tributary.api.position.Token;
import io.tributary.api.position.TokenCodec;
import io.tributary.schemas.source.SourceTable;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code POST /api/events/{type}}: takes records of a source table as JSON and publishes them.
 *
 * <p>The body is an object, an array of objects, or with {@code application/x-ndjson} an object a line. A malformed body
 * publishes nothing; of a well-formed one every record stands for itself. The answer comes when Kafka has acknowledged all
 * that was accepted:
 *
 * <ul>
 *   <li>202 with {@code accepted}, {@code rejected} and {@code position}, which is also the header
 *       {@code X-CDP-Position}; 400 with the same where all was rejected
 *   <li>400 malformed JSON, 404 no such table, 413 more bytes (unpacked, where they came in gzip) or records than a
 *       request may have, 415 another Content-Encoding than gzip
 *   <li>503 with {@code Retry-After}: Kafka did not acknowledge everything. Some of it may be in the topic; sending the
 *       whole request again is right, since a record that comes twice counts once
 * </ul>
 */
public final class EventsResource {
    public static final String PATH = "/api/events/{type}";

    /** 16 MiB. */
    public static final int DEFAULT_MAX_BODY_BYTES = 16 * 1024 * 1024;

    private static final int MOST_RECORDS = 100_000;
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final String TABLES =
            Arrays.stream(SourceTable.values()).map(SourceTable::tableName).collect(Collectors.joining(", "));

    private final EventPublisher publisher;
    private final TokenCodec tokens;
    private final InstantSource clock;
    private final int maxBodyBytes;

    public EventsResource(EventPublisher publisher, TokenCodec tokens, InstantSource clock, int maxBodyBytes) {
        this.publisher = publisher;
        this.tokens = tokens;
        this.clock = clock;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Adds the route. */
    public void addTo(RoutesConfig routes) {
        routes.post(PATH, this::accept);
    }

    private void accept(Context context) {
        String type = context.pathParam("type");
        Optional<SourceTable> table = SourceTable.named(type);
        if (table.isEmpty()) {
            refuse(context, new Problem(404, "there is no event type '" + type + "'; the types are " + TABLES));
            return;
        }
        if (!context.queryParamMap().isEmpty()) {
            String names = String.join("', '", context.queryParamMap().keySet());
            refuse(context, new Problem(400, "parameter '" + names + "' is not known: events take no parameters"));
            return;
        }
        RequestBody body = RequestBody.read(context, maxBodyBytes);
        if (body.problem().isPresent()) {
            refuse(context, body.problem().get());
            return;
        }
        accept(context, table.get(), new EventsBody(body.bytes(), form(context), MOST_RECORDS));
    }

    private void accept(Context context, SourceTable table, EventsBody body) {
        JsonReader reader = JsonReader.of(table);
        Publication publication = new Publication(publisher, table);
        Optional<Problem> problem = body.forEach(json -> {
            Reading reading = reader.read(json);
            if (reading instanceof Reading.Accepted accepted) {
                publication.add(accepted.record());
            } else {
                publication.reject(((Reading.Refused) reading).violation());
            }
        });
        if (problem.isPresent()) {
            refuse(context, problem.get());
            return;
        }
        // The answer is written on a thread of its own: the producer's must not wait for a slow client.
        context.future(() -> publication.publish().thenAcceptAsync(outcome -> answer(context, outcome)));
    }

    private void answer(Context context, Publication.Outcome outcome) {
        if (outcome.failure().isPresent()) {
            context.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
            refuse(
                    context,
                    new Problem(
                            503,
                            "not everything could be written to Kafka, send all of it again: "
                                    + outcome.failure().get()));
            return;
        }
        String position = tokens.text(Token.ofWritten(outcome.position()));
        EventsAnswer answer = new EventsAnswer(outcome.accepted(), outcome.rejected(), position, clock.instant());
        context.header(ReadAfterWrite.HEADER, position);
        context.status(answer.status())
                .contentType(ContentType.APPLICATION_JSON)
                .result(answer.json());
    }

    private static void refuse(Context context, Problem problem) {
        String json = ExactJson.mapper()
                .createObjectNode()
                .put("error", problem.error())
                .toString();
        context.status(problem.status())
                .contentType(ContentType.APPLICATION_JSON)
                .result(json);
    }

    private static Form form(Context context) {
        String type = context.contentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-ndjson")
                ? Form.LINES
                : Form.OBJECT_OR_ARRAY;
    }
}
