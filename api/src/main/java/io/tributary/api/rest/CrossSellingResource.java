package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.readmodel.analysis.CrossSelling;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.rest.Errors.BadParameterException;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /api/analyses/cross_sell}: what is bought together; {@code GET /api/customers/{id}/next_best_products}: what one
 * customer may buy next, and because of what.
 */
final class CrossSellingResource {
    private static final int DEFAULT_PAIRS = 20;
    private static final int DEFAULT_PRODUCTS = 5;
    private static final int MOST = 1_000;
    private static final int DEFAULT_SUPPORT = 2;
    private static final int HIGHEST_SUPPORT = 1_000_000_000;

    private final CrossSelling crossSelling;
    private final AnalysisAnswers answers;
    private final Supplier<Instant> time;

    CrossSellingResource(CrossSelling crossSelling, AnalysisAnswers answers, Supplier<Instant> time) {
        this.crossSelling = crossSelling;
        this.answers = answers;
        this.time = time;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/analyses/cross_sell", this::pairs);
        routes.get("/api/customers/{id}/next_best_products", this::nextBest);
    }

    private void pairs(Context request) throws IOException {
        FigureFilter filter = FigureFilters.of(
                request, "by", "within", "min_support", "sort", "item", "limit", AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        String by = Parameters.word(request, "by", CrossSelling.ITEMS.toArray(String[]::new));
        if (by.equals("category") && filter.category() != null) {
            throw new BadParameterException(
                    "category", filter.category(), "with by=category there is no pair in one category");
        }
        String within = within(request);
        String sort = Parameters.word(request, "sort", CrossSelling.SORTS.toArray(String[]::new));
        String item = request.queryParam("item");
        if (item != null && item.isEmpty()) {
            throw new BadParameterException(
                    "item", item, "must be a product's id or a category; without it, all are meant");
        }
        int limit = Parameters.number(request, "limit", DEFAULT_PAIRS, 1, MOST);
        Instant asOf = time.get();
        CrossSelling.Rules rules =
                crossSelling.pairs(new CrossSelling.Choice(filter, by, within, minSupport(request), sort, item, limit));
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put("by", by);
        besides.put("within", within);
        besides.put("baskets", rules.baskets());
        besides.put("minSupport", rules.minSupport());
        answers.answer(request, "pairs", rules.table(), besides, asOf);
    }

    private void nextBest(Context request) throws IOException {
        String id = request.pathParam("id");
        FigureFilter filter =
                FigureFilters.of(request, "within", "min_support", "owned", "limit", AnalysisAnswers.FORMAT);
        AnalysisAnswers.format(request);
        String within = within(request);
        boolean owned = Parameters.word(request, "owned", "false", "true").equals("true");
        int limit = Parameters.number(request, "limit", DEFAULT_PRODUCTS, 1, MOST);
        Instant asOf = time.get();
        Optional<CrossSelling.Rules> rules =
                crossSelling.nextBest(new CrossSelling.Question(id, filter, within, minSupport(request), owned, limit));
        if (rules.isEmpty()) {
            Errors.answer(request, 404, "no customer with id '" + id + "' is known");
            return;
        }
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put("customer_id", id);
        besides.put("within", within);
        besides.put("baskets", rules.get().baskets());
        besides.put("minSupport", rules.get().minSupport());
        answers.answer(request, "products", rules.get().table(), besides, asOf);
    }

    private static String within(Context request) {
        return Parameters.word(request, "within", CrossSelling.BASKETS.toArray(String[]::new));
    }

    private static int minSupport(Context request) {
        return Parameters.number(request, "min_support", DEFAULT_SUPPORT, 1, HIGHEST_SUPPORT);
    }
}
