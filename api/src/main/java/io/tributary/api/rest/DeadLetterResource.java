package io.tributary.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.deadletter.DeadLetterOffice;
import io.tributary.api.deadletter.Letter;
import io.tributary.api.deadletter.LetterContent;
import io.tributary.api.deadletter.LetterId;
import io.tributary.api.deadletter.Resolution;
import io.tributary.api.ingest.ObjectBody;
import io.tributary.api.position.ReadAfterWrite;
import io.tributary.api.position.Token;
import io.tributary.api.position.TokenCodec;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.list.DeadLetterRows;
import io.tributary.api.rest.Errors.BadParameterException;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /api/dead_letters/{id}}, with what was in the record; {@code POST /api/dead_letters/{id}/replay} sends it again,
 * as it is or as the body says, and {@code POST /api/dead_letters/{id}/discard} lets it be.
 */
public final class DeadLetterResource {
    private static final String PATH = "/api/dead_letters/{id}";
    private static final String SOURCE = "source";
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final DeadLetterOffice office;
    private final DeadLetterRows rows;
    private final TokenCodec tokens;
    private final Supplier<Instant> time;

    public DeadLetterResource(DeadLetterOffice office, DeadLetterRows rows, TokenCodec tokens, BusinessTime time) {
        this.office = office;
        this.rows = rows;
        this.tokens = tokens;
        this.time = time::asOf;
    }

    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::letter);
        routes.post(PATH + "/replay", this::replay);
        routes.post(PATH + "/discard", this::discard);
    }

    private void letter(Context request) {
        Parameters.allow(request);
        Instant asOf = time.get();
        Optional<LetterId> id = LetterId.parse(request.pathParam("id"));
        Optional<Map<String, Object>> row = id.flatMap(known -> rows.row(known.toString(), asOf));
        if (row.isEmpty()) {
            unknown(request);
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>(row.get());
        Optional<Letter> letter = office.letter(id.orElseThrow());
        body.put("available", letter.isPresent());
        letter.ifPresentOrElse(whole -> content(body, whole), () -> content(body));
        body.put("lastUpdated", asOf.toString());
        request.json(body);
    }

    private void content(Map<String, Object> body, Letter letter) {
        LetterContent content = office.content(letter);
        body.put("table", office.table(letter).map(SourceTable::tableName).orElse(null));
        body.put("form", content.form().name());
        body.put("record", content.json());
        body.put("text", content.text());
        body.put(
                "value_base64",
                letter.value() == null ? null : Base64.getEncoder().encodeToString(letter.value()));
        body.put(
                "obstacle",
                content.obstacle().map(DeadLetterResource::violation).orElse(null));
    }

    private static void content(Map<String, Object> body) {
        for (String name : List.of("table", "form", "record", "text", "value_base64", "obstacle")) {
            body.put(name, null);
        }
    }

    private void replay(Context request) {
        Optional<ObjectBody> sent = ObjectBody.readIfAny(request, MOST_BYTES, ObjectBody.JSON);
        ChangeAnswers.requireUnconditional(request, SOURCE);
        SourceTable table = source(request);
        if (sent.isPresent() && sent.get() instanceof ObjectBody.Refused refused) {
            ChangeAnswers.refuse(request, refused.problem());
            return;
        }
        Optional<LetterId> id = LetterId.parse(request.pathParam("id"));
        if (id.isEmpty()) {
            unknown(request);
            return;
        }
        answer(
                request,
                id.get(),
                sent.isEmpty()
                        ? office.replay(List.of(id.get())).get(id.get())
                        : office.replay(id.get(), ((ObjectBody.Given) sent.get()).object(), table));
    }

    private static SourceTable source(Context request) {
        String name = request.queryParam(SOURCE);
        if (name == null) {
            return null;
        }
        return SourceTable.named(name)
                .orElseThrow(() -> new BadParameterException(
                        SOURCE,
                        name,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(SourceTable.values())
                                                .map(SourceTable::tableName)
                                                .toList())));
    }

    private void discard(Context request) {
        ObjectBody sent = ObjectBody.read(request, MOST_BYTES, ObjectBody.JSON);
        ChangeAnswers.requireUnconditional(request);
        if (sent instanceof ObjectBody.Refused refused) {
            ChangeAnswers.refuse(request, refused.problem());
            return;
        }
        ObjectNode body = ((ObjectBody.Given) sent).object();
        Optional<String> wrong = unknownField(body, List.of(NOTE)).or(() -> wrongNote(body));
        if (wrong.isPresent()) {
            Errors.answer(request, 400, wrong.get());
            return;
        }
        Optional<LetterId> id = LetterId.parse(request.pathParam("id"));
        if (id.isEmpty()) {
            unknown(request);
            return;
        }
        answer(
                request,
                id.get(),
                office.discard(List.of(id.get()), body.get(NOTE).textValue()).get(id.get()));
    }

    static final String NOTE = "note";
    private static final int NOTE_CHARACTERS = 1_000;

    /** What is wrong with why something is discarded. */
    static Optional<String> wrongNote(ObjectNode body) {
        JsonNode note = body.get(NOTE);
        boolean good = note != null
                && note.isTextual()
                && !note.textValue().isBlank()
                && note.textValue().length() <= NOTE_CHARACTERS;
        return good
                ? Optional.empty()
                : Optional.of(NOTE + " must say in 1 to " + NOTE_CHARACTERS + " characters why it is discarded");
    }

    static Optional<String> unknownField(ObjectNode body, List<String> known) {
        return body.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> name + " is not known here; there may be " + String.join(", ", known));
    }

    private static void unknown(Context request) {
        Errors.answer(request, 404, "there is no dead letter with id '" + request.pathParam("id") + "'");
    }

    private void answer(Context request, LetterId id, Resolution resolution) {
        if (resolution instanceof Resolution.Resolved done) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("dead_letter_id", id.toString());
            body.put("status", done.status());
            body.put("resolved_at", done.at().toString());
            String position = tokens.text(Token.ofWritten(done.written()));
            body.put("position", position);
            body.put("lastUpdated", time.get().toString());
            request.header(ReadAfterWrite.HEADER, position);
            request.json(body);
        } else if (resolution instanceof Resolution.Unknown) {
            unknown(request);
        } else if (resolution instanceof Resolution.Settled settled) {
            Errors.answer(request, 409, settled.sentence());
        } else if (resolution instanceof Resolution.Gone) {
            Errors.answer(request, 410, GONE);
        } else if (resolution instanceof Resolution.Refused refused) {
            request.status(422).json(violation(refused.violation()));
        } else if (resolution instanceof Resolution.Invalid invalid) {
            request.status(400).json(violation(invalid.violation()));
        } else if (resolution instanceof Resolution.Unavailable unavailable) {
            request.header("Retry-After", "2");
            Errors.answer(request, 503, unavailable.sentence());
        }
    }

    static final String GONE = "Kafka no longer has what was in it: it can be sent again by its source, or discarded";

    private static Map<String, Object> violation(Violation violation) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", violation.sentence());
        body.put("field", violation.field());
        body.put("value", violation.value());
        body.put("rule", violation.rule());
        return body;
    }
}
