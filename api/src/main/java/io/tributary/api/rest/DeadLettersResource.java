package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.list.DeadLetterRelation;
import io.tributary.api.readmodel.list.Lists;
import java.time.Instant;
import java.util.function.Supplier;

/** {@code GET /api/dead_letters}: records that could not be taken in, the newest first. */
public final class DeadLettersResource {
    private final Lists lists;
    private final Supplier<Instant> time;

    public DeadLettersResource(Lists lists, BusinessTime time) {
        this(lists, time::asOf);
    }

    DeadLettersResource(Lists lists, Supplier<Instant> time) {
        this.lists = lists;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/dead_letters", this::list);
    }

    private void list(Context request) {
        ListAnswers.answer(
                request, lists, DeadLetterRelation.DEAD_LETTERS, "-failed_at", DeadLetterRelation.SEARCHED, time.get());
    }
}
