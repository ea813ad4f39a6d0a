package io.tributary.api.rest;

import static io.tributary.api.rest.DeadLetterResource.NOTE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.deadletter.DeadLetterOffice;
import io.tributary.api.deadletter.LetterId;
import io.tributary.api.deadletter.Resolution;
import io.tributary.api.ingest.ObjectBody;
import io.tributary.api.position.ReadAfterWrite;
import io.tributary.api.position.Token;
import io.tributary.api.position.TokenCodec;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.list.DeadLetterRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code POST /api/dead_letters/replay} and {@code POST /api/dead_letters/discard}: many at a time, by their ids or by source
 * and reason, the oldest first.
 */
public final class DeadLetterBatchResource {
    static final int MOST_LETTERS = 1_000;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final String IDS = "ids";
    private static final String SOURCE = "source";
    private static final String REASON = "reason";
    private static final String LIMIT = "limit";
    private static final List<String> PICKING = List.of(IDS, SOURCE, REASON, LIMIT);

    private final DeadLetterOffice office;
    private final DeadLetterRows rows;
    private final TokenCodec tokens;
    private final Supplier<Instant> time;

    public DeadLetterBatchResource(DeadLetterOffice office, DeadLetterRows rows, TokenCodec tokens, BusinessTime time) {
        this.office = office;
        this.rows = rows;
        this.tokens = tokens;
        this.time = time::asOf;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/api/dead_letters/replay", request -> resolve(request, false));
        routes.post("/api/dead_letters/discard", request -> resolve(request, true));
    }

    private void resolve(Context request, boolean discard) {
        ObjectBody sent = ObjectBody.read(request, MOST_BYTES, ObjectBody.JSON);
        ChangeAnswers.requireUnconditional(request);
        if (sent instanceof ObjectBody.Refused refused) {
            ChangeAnswers.refuse(request, refused.problem());
            return;
        }
        ObjectNode body = ((ObjectBody.Given) sent).object();
        List<String> known =
                discard ? Stream.concat(PICKING.stream(), Stream.of(NOTE)).toList() : PICKING;
        Optional<String> wrong = DeadLetterResource.unknownField(body, known)
                .or(() -> wrong(body))
                .or(() -> discard ? DeadLetterResource.wrongNote(body) : Optional.empty());
        if (wrong.isPresent()) {
            Errors.answer(request, 400, wrong.get());
            return;
        }
        List<LetterId> picked = picked(body);
        answer(request, body, discard ? office.discard(picked, body.get(NOTE).textValue()) : office.replay(picked));
    }

    private static Optional<String> wrong(ObjectNode body) {
        JsonNode ids = body.get(IDS);
        if (ids == null && !body.has(SOURCE) && !body.has(REASON)) {
            return Optional.of("ids, source or reason must say which letters are meant");
        }
        if (ids != null && (body.has(SOURCE) || body.has(REASON) || body.has(LIMIT))) {
            return Optional.of("ids say which letters are meant: nothing else may pick some");
        }
        if (ids != null && !areIds(ids)) {
            return Optional.of("ids must be an array of 1 to " + MOST_LETTERS + " ids such as \"3-17\"");
        }
        for (String name : List.of(SOURCE, REASON)) {
            if (body.has(name) && !body.get(name).isTextual()) {
                return Optional.of(name + " must be text, a JSON string");
            }
        }
        JsonNode limit = body.get(LIMIT);
        boolean bounded =
                limit == null || (limit.isIntegralNumber() && limit.canConvertToInt() && isLimit(limit.intValue()));
        return bounded
                ? Optional.empty()
                : Optional.of("limit must be a whole number from 1 to " + MOST_LETTERS + ", and is " + limit);
    }

    private static boolean isLimit(int limit) {
        return limit >= 1 && limit <= MOST_LETTERS;
    }

    private static boolean areIds(JsonNode ids) {
        if (!ids.isArray() || ids.isEmpty() || ids.size() > MOST_LETTERS) {
            return false;
        }
        for (JsonNode id : ids) {
            if (!id.isTextual() || LetterId.parse(id.textValue()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<LetterId> picked(ObjectNode body) {
        List<String> ids = new ArrayList<>();
        if (body.has(IDS)) {
            body.get(IDS).forEach(id -> ids.add(id.textValue()));
        } else {
            ids.addAll(rows.open(
                    body.path(SOURCE).textValue(),
                    body.path(REASON).textValue(),
                    body.path(LIMIT).asInt(MOST_LETTERS)));
        }
        return ids.stream()
                .distinct()
                .map(id -> LetterId.parse(id).orElseThrow())
                .toList();
    }

    private void answer(Context request, ObjectNode body, Map<LetterId, Resolution> outcomes) {
        Token written = Token.NOTHING;
        int resolved = 0;
        List<Map<String, String>> others = new ArrayList<>();
        for (Map.Entry<LetterId, Resolution> outcome : outcomes.entrySet()) {
            if (outcome.getValue() instanceof Resolution.Resolved done) {
                resolved++;
                written = written.and(Token.ofWritten(done.written()));
            } else {
                Map<String, String> other = new LinkedHashMap<>();
                other.put("dead_letter_id", outcome.getKey().toString());
                other.put("error", sentence(outcome.getValue()));
                others.add(other);
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("resolved", resolved);
        answer.put("unresolved", others);
        answer.put(
                "open",
                rows.countOpen(body.path(SOURCE).textValue(), body.path(REASON).textValue()));
        String position = tokens.text(written);
        answer.put("position", position);
        answer.put("lastUpdated", time.get().toString());
        request.header(ReadAfterWrite.HEADER, position);
        request.json(answer);
    }

    private static String sentence(Resolution resolution) {
        if (resolution instanceof Resolution.Settled settled) {
            return settled.sentence();
        }
        if (resolution instanceof Resolution.Refused refused) {
            return refused.violation().sentence();
        }
        if (resolution instanceof Resolution.Unavailable unavailable) {
            return unavailable.sentence();
        }
        return resolution instanceof Resolution.Gone ? DeadLetterResource.GONE : "there is no such dead letter";
    }
}
