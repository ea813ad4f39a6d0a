package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.Lists.BadCursorException;
import io.tributary.api.readmodel.list.Question;
import io.tributary.api.readmodel.list.Relation;
import io.tributary.api.rest.Errors.BadParameterException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the lists that differ in nothing but what they are over, and single rows of them. */
final class ListAnswers {
    private ListAnswers() {}

    static void answer(
            Context request, Lists lists, Relation relation, String order, List<Column> searched, Instant asOf) {
        Question question = ListParameters.question(request, relation, order, searched, asOf);
        try {
            ListParameters.answer(request, relation, lists.page(question), asOf);
        } catch (BadCursorException e) {
            throw new BadParameterException(ListParameters.CURSOR, question.cursor(), e.getMessage());
        }
    }

    /** Answers with a row, or 404 with what to say where there is none. */
    static void answer(Context request, Optional<Map<String, Object>> row, String none, Instant asOf) {
        if (row.isEmpty()) {
            Errors.answer(request, 404, none);
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>(row.get());
        body.put("lastUpdated", asOf.toString());
        request.json(body);
    }
}
