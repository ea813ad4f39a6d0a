package io.tributary.api.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.change.Change;
import io.tributary.api.change.EntityChanges;
import io.tributary.api.ingest.ObjectBody;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code POST /api/customers}, and {@code PUT}, {@code PATCH} and {@code DELETE} of one; the same of products and campaigns.
 *
 * <p>They publish what a source system would, and answer with the row as reading it gives it, once it does.
 */
public final class EntityChangesResource {
    private final String path;
    private final EntityChanges changes;
    private final Function<String, Optional<Map<String, Object>>> stored;
    private final ChangeAnswers answers;
    private final int maxBodyBytes;

    /**
     * The resource.
     *
     * @param path where all rows are: {@code /api/customers}
     * @param stored id to the row as reading it answers it
     */
    public EntityChangesResource(
            String path,
            EntityChanges changes,
            Function<String, Optional<Map<String, Object>>> stored,
            ChangeAnswers answers,
            int maxBodyBytes) {
        this.path = path;
        this.changes = changes;
        this.stored = stored;
        this.answers = answers;
        this.maxBodyBytes = maxBodyBytes;
    }

    public void addTo(RoutesConfig routes) {
        routes.post(path, this::create);
        routes.put(path + "/{id}", this::replace);
        routes.patch(path + "/{id}", this::patch);
        routes.delete(path + "/{id}", this::end);
    }

    private void create(Context request) {
        change(request, changes::create, ObjectBody.JSON);
    }

    private void replace(Context request) {
        change(request, body -> changes.replace(request.pathParam("id"), body), ObjectBody.JSON);
    }

    private void patch(Context request) {
        change(request, body -> changes.patch(request.pathParam("id"), body), ObjectBody.MERGE_PATCH, ObjectBody.JSON);
    }

    private void change(Context request, Function<ObjectNode, Change> change, String... mediaTypes) {
        // Read before anything is refused: an answer that comes before its request has ended costs the connection.
        ObjectBody body = ObjectBody.read(request, maxBodyBytes, mediaTypes);
        ChangeAnswers.requireUnconditional(request);
        if (body instanceof ObjectBody.Given given) {
            answer(request, change.apply(given.object()));
        } else {
            ChangeAnswers.refuse(request, ((ObjectBody.Refused) body).problem());
        }
    }

    private void end(Context request) {
        ChangeAnswers.requireUnconditional(request);
        Change change = changes.end(request.pathParam("id"));
        if (change instanceof Change.Stored) {
            answers.sayPosition(request, change);
            request.status(204);
        } else {
            answer(request, change);
        }
    }

    private void answer(Context request, Change change) {
        String id = change instanceof Change.Stored done
                ? done.id()
                : change instanceof Change.Written written ? written.id() : "";
        answers.answer(request, change, ChangeAnswers.address(path, id), () -> stored.apply(id));
    }
}
