package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.readmodel.analysis.CustomerProducts;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.rest.Errors.BadParameterException;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /api/analyses/customer_products}: who has which product. */
final class CustomerProductsResource {
    private static final int DEFAULT_ROWS = 100;
    private static final int MOST_ROWS = 10_000;

    private final CustomerProducts relations;
    private final AnalysisAnswers answers;
    private final Supplier<Instant> time;

    CustomerProductsResource(CustomerProducts relations, AnalysisAnswers answers, Supplier<Instant> time) {
        this.relations = relations;
        this.answers = answers;
        this.time = time;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/analyses/customer_products", this::relations);
    }

    private void relations(Context request) throws IOException {
        FigureFilter filter = FigureFilters.of(
                request, "customer_id", "product_id", "relationship_type", "ended", "limit", AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        boolean ended = Parameters.word(request, "ended", "false", "true").equals("true");
        int limit = Parameters.number(request, "limit", DEFAULT_ROWS, 1, MOST_ROWS);
        Instant asOf = time.get();
        CustomerProducts.Relations found = relations.of(new CustomerProducts.Choice(
                filter,
                text(request, "customer_id", "an id"),
                text(request, "product_id", "an id"),
                text(request, "relationship_type", "a type"),
                ended,
                limit,
                asOf));
        answers.answer(request, "relations", found.table(), Map.of("total", found.total()), asOf);
    }

    private static String text(Context request, String name, String what) {
        String text = request.queryParam(name);
        if (text != null && text.isEmpty()) {
            throw new BadParameterException(name, text, "must be " + what + "; without it, all are meant");
        }
        return text;
    }
}
