package io.tributary.api.ingest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.ingest.EventsBody.Form;
import io.tributary.api.position.Token;
import io.tributary.api.position.TokenCodec;
import io.tributary.schemas.source.SourceTable;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
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
 *   <li>422: the {@code Idempotency-Key} was sent with another request. The same one is answered as it was, once
 *   <li>429 with {@code Retry-After}: as much is being taken in as there is room for
 *   <li>503 with {@code Retry-After}: Kafka did not acknowledge everything. Some of it may be in the topic; sending the
 *       whole request again is right, since a record that comes twice counts once
 * </ul>
 */
public final class EventsResource {
    public static final String PATH = "/api/events/{type}";

    /** 16 MiB. */
    public static final int DEFAULT_MAX_BODY_BYTES = 16 * 1024 * 1024;

    private static final int MOST_RECORDS = 100_000;
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern IDEMPOTENCY_KEYS = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final String TABLES =
            Arrays.stream(SourceTable.values()).map(SourceTable::tableName).collect(Collectors.joining(", "));

    private final EventPublisher publisher;
    private final TokenCodec tokens;
    private final InstantSource clock;
    private final int maxBodyBytes;
    private final IntakeLimit limit;
    private final IdempotencyKeys keys;

    /**
     * @param maxBodyBytes of one request
     * @param limit of all requests together
     */
    public EventsResource(
            EventPublisher publisher, TokenCodec tokens, InstantSource clock, int maxBodyBytes, IntakeLimit limit) {
        this.publisher = publisher;
        this.tokens = tokens;
        this.clock = clock;
        this.maxBodyBytes = maxBodyBytes;
        this.limit = limit;
        this.keys = new IdempotencyKeys(clock);
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
        String key = context.header(IDEMPOTENCY_KEY);
        if (key != null && !IDEMPOTENCY_KEYS.matcher(key).matches()) {
            refuse(context, new Problem(400, IDEMPOTENCY_KEY + " must have 1 to 255 printable ASCII characters"));
            return;
        }
        IntakeLimit.Claim claim = limit.enter();
        if (claim == null) {
            turnAway(context);
            return;
        }
        boolean handedOn = false;
        try {
            RequestBody body = RequestBody.read(context, maxBodyBytes, claim::grow);
            if (body.problem().isPresent()) {
                refuse(context, body.problem().get());
                return;
            }
            // The answer is written on a thread of its own: the producer's must not wait for a slow client.
            CompletableFuture<Void> answered = (key == null
                            ? take(table.get(), form(context), body)
                            : takeOnce(key, table.get(), form(context), body, context))
                    .thenAcceptAsync(answer -> answer.send(context))
                    .whenComplete((sent, failed) -> claim.close());
            handedOn = true;
            context.future(() -> answered);
        } finally {
            if (!handedOn) {
                claim.close();
            }
        }
    }

    private void turnAway(Context context) {
        try (InputStream body = context.bodyInputStream()) {
            RequestBody.skip(body, maxBodyBytes);
        } catch (IOException gone) {
            // Nobody is there to be told.
        }
        refuse(context, Problem.full());
    }

    private CompletableFuture<Answered> takeOnce(
            String key, SourceTable table, Form form, RequestBody body, Context context) {
        byte[] fingerprint = IdempotencyKeys.fingerprint(table + " " + form, body.bytes());
        IdempotencyKeys.Turn turn = keys.turn(key, fingerprint);
        if (turn instanceof IdempotencyKeys.Again again) {
            context.header(REPLAYED, "true");
            return again.answer();
        }
        if (turn instanceof IdempotencyKeys.First first) {
            CompletableFuture<Answered> answer;
            try {
                answer = take(table, form, body);
            } catch (RuntimeException failed) {
                // Whoever waits under the same key must not wait for ever.
                keys.answer(first.entry(), Answered.of(new Problem(503, "it could not be taken in, send it again")));
                throw failed;
            }
            return answer.whenComplete((given, failed) -> keys.answer(
                    first.entry(),
                    failed == null ? given : Answered.of(new Problem(503, "it could not be taken in, send it again"))));
        }
        return CompletableFuture.completedFuture(Answered.of(new Problem(
                422, IDEMPOTENCY_KEY + " '" + key + "' was sent with another request: a new request takes a new key")));
    }

    /** Publishes the records of a body; done when the fate of each is known. */
    private CompletableFuture<Answered> take(SourceTable table, Form form, RequestBody body) {
        JsonReader reader = JsonReader.of(table);
        Publication publication = new Publication(publisher, table);
        Optional<Problem> problem = new EventsBody(body.bytes(), form, MOST_RECORDS).forEach(json -> {
            Reading reading = reader.read(json);
            if (reading instanceof Reading.Accepted accepted) {
                publication.add(accepted.record());
            } else {
                publication.reject(((Reading.Refused) reading).violation());
            }
        });
        return problem.isPresent()
                ? CompletableFuture.completedFuture(Answered.of(problem.get()))
                : publication.publish().thenApply(this::answer);
    }

    private Answered answer(Publication.Outcome outcome) {
        if (outcome.failure().isPresent()) {
            return Answered.of(new Problem(
                    503,
                    "not everything could be written to Kafka, send all of it again: "
                            + outcome.failure().get()));
        }
        String position = tokens.text(Token.ofWritten(outcome.position()));
        EventsAnswer answer = new EventsAnswer(outcome.accepted(), outcome.rejected(), position, clock.instant());
        return new Answered(answer.status(), answer.json(), position, null);
    }

    private static void refuse(Context context, Problem problem) {
        Answered.of(problem).send(context);
    }

    private static Form form(Context context) {
        String type = context.contentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-ndjson")
                ? Form.LINES
                : Form.OBJECT_OR_ARRAY;
    }
}
