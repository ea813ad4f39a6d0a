package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.change.Change;
import io.tributary.api.change.OrderChanges;
import io.tributary.api.ingest.ObjectBody;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** {@code PUT} and {@code PATCH /api/orders/{id}}: gives an order another status. */
public final class OrderChangesResource {
    private static final String PATH = "/api/orders";

    private final OrderChanges changes;
    private final BiFunction<String, String, Optional<Map<String, Object>>> stored;
    private final ChangeAnswers answers;
    private final int maxBodyBytes;

    /**
     * The resource.
     *
     * @param stored customer and order to the order as reading it answers it
     */
    public OrderChangesResource(
            OrderChanges changes,
            BiFunction<String, String, Optional<Map<String, Object>>> stored,
            ChangeAnswers answers,
            int maxBodyBytes) {
        this.changes = changes;
        this.stored = stored;
        this.answers = answers;
        this.maxBodyBytes = maxBodyBytes;
    }

    public void addTo(RoutesConfig routes) {
        routes.put(PATH + "/{id}", this::change);
        routes.patch(PATH + "/{id}", this::change);
    }

    private void change(Context request) {
        ObjectBody body = ObjectBody.read(request, maxBodyBytes, ObjectBody.JSON, ObjectBody.MERGE_PATCH);
        ChangeAnswers.requireUnconditional(request);
        if (!(body instanceof ObjectBody.Given given)) {
            ChangeAnswers.refuse(request, ((ObjectBody.Refused) body).problem());
            return;
        }
        String id = request.pathParam("id");
        Change change = changes.change(id, given.object());
        String customer = change instanceof Change.Stored done ? done.id() : "";
        answers.answer(request, change, ChangeAnswers.address(PATH, id), () -> stored.apply(customer, id));
    }
}
