package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.OneRow;
import io.tributary.api.readmodel.list.ProductFigures;
import io.tributary.api.readmodel.list.ProductRelation;
import io.tributary.api.readmodel.list.TopProducts;
import io.tributary.api.rest.Errors.BadParameterException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /api/products…}: the catalogue, what one product has come to, and which come to most. */
public final class ProductsResource {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final int DEFAULT_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 1_000;

    private final Lists lists;
    private final OneRow rows;
    private final ProductFigures figures;
    private final TopProducts top;
    private final Supplier<Instant> time;

    public ProductsResource(Lists lists, OneRow rows, ProductFigures figures, TopProducts top, BusinessTime time) {
        this(lists, rows, figures, top, time::asOf);
    }

    ProductsResource(Lists lists, OneRow rows, ProductFigures figures, TopProducts top, Supplier<Instant> time) {
        this.lists = lists;
        this.rows = rows;
        this.figures = figures;
        this.top = top;
        this.time = time;
    }

    /** {@code top} stands before ids: routes are tried in this order. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/products", this::list);
        routes.get("/api/products/top", this::top);
        routes.get("/api/products/{id}", this::product);
        routes.get("/api/products/{id}/metrics", this::metrics);
        routes.get("/api/metrics/top-products", this::top);
        routes.get("/api/metrics/products/{id}/metrics", this::metrics);
    }

    private void list(Context request) {
        ListAnswers.answer(
                request, lists, ProductRelation.PRODUCTS, "product_id", ProductRelation.SEARCHED, time.get());
    }

    private void product(Context request) {
        Parameters.allow(request);
        String id = request.pathParam("id");
        Instant asOf = time.get();
        ListAnswers.answer(request, rows.product(id, asOf), "no product with id '" + id + "' is known", asOf);
    }

    private void metrics(Context request) {
        Parameters.allow(request);
        String id = request.pathParam("id");
        Instant asOf = time.get();
        Optional<Map<String, Object>> found = figures.of(id, asOf).map(all -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("product_id", id);
            body.put("product", rows.product(id, asOf).orElse(null));
            body.putAll(all);
            return body;
        });
        ListAnswers.answer(request, found, "no product with id '" + id + "' is known, bought or looked at", asOf);
    }

    private void top(Context request) {
        Parameters.allow(request, "by", "limit", "category", "from", "to");
        String by = Parameters.word(request, "by", TopProducts.MEASURES.toArray(String[]::new));
        int limit = Parameters.number(request, "limit", DEFAULT_LIMIT, 1, HIGHEST_LIMIT);
        LocalDate from = Parameters.day(request, "from", FIRST_DAY);
        LocalDate to = Parameters.day(request, "to", LAST_DAY);
        if (to.isBefore(from)) {
            throw new BadParameterException("to", to.toString(), "must not be before from, " + from);
        }
        Instant asOf = time.get();
        List<Map<String, Object>> products =
                top.top(new TopProducts.Choice(by, limit, request.queryParam("category"), from, to));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("products", products);
        body.put("by", by);
        body.put("lastUpdated", asOf.toString());
        request.json(body);
    }
}
