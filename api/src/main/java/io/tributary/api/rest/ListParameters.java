package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.readmodel.filter.BadFilterException;
import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Filter;
import io.tributary.api.readmodel.filter.FilterParser;
import io.tributary.api.readmodel.list.Page;
import io.tributary.api.readmodel.list.Question;
import io.tributary.api.readmodel.list.Relation;
import io.tributary.api.readmodel.list.Sort;
import io.tributary.api.readmodel.list.Sort.BadSortException;
import io.tributary.api.readmodel.list.TextSearch;
import io.tributary.api.rest.Errors.BadParameterException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What all lists take and how all are answered: {@code filter}, {@code sort}, {@code limit}, {@code cursor}, {@code skip}, {@code q}. */
final class ListParameters {
    static final String FILTER = "filter";
    static final String SORT = "sort";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String SKIP = "skip";
    static final String Q = "q";

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_SKIPPED = 100_000_000;

    private ListParameters() {}

    /**
     * The question that a request asks of a list.
     *
     * @param order where no sort is given
     * @param searched columns that q looks into
     */
    static Question question(Context request, Relation relation, String order, List<Column> searched, Instant asOf) {
        Parameters.allow(request, FILTER, SORT, LIMIT, CURSOR, SKIP, Q);
        String text = search(request);
        return new Question(
                relation,
                filters(request, relation),
                text == null ? null : new TextSearch(text, searched),
                sort(request, relation, order),
                limit(request),
                request.queryParam(CURSOR),
                skip(request),
                asOf);
    }

    static int limit(Context request) {
        return Parameters.number(request, LIMIT, DEFAULT_LIMIT, 1, HIGHEST_LIMIT);
    }

    /** Rows before the first that is wanted, for who jumps into the middle of a list; whoever has a cursor is there already. */
    static int skip(Context request) {
        int skip = Parameters.number(request, SKIP, 0, 0, MOST_SKIPPED);
        if (skip > 0 && request.queryParam(CURSOR) != null) {
            throw new BadParameterException(SKIP, request.queryParam(SKIP), "can't be given together with cursor");
        }
        return skip;
    }

    static List<Filter> filters(Context request, Relation relation) {
        String text = request.queryParam(FILTER);
        if (text == null) {
            return new ArrayList<>();
        }
        try {
            return new ArrayList<>(List.of(FilterParser.parse(text, relation.columns())));
        } catch (BadFilterException e) {
            throw new BadParameterException(FILTER, text, e.getMessage());
        }
    }

    static Sort sort(Context request, Relation relation, String order) {
        String text = request.queryParam(SORT);
        try {
            return Sort.parse(text == null ? order : text, relation);
        } catch (BadSortException e) {
            throw new BadParameterException(SORT, text, e.getMessage());
        }
    }

    /** What is searched for; null where nothing is. */
    static String search(Context request) {
        String text = request.queryParam(Q);
        if (text != null && (text.isBlank() || text.length() > LONGEST_SEARCH)) {
            throw new BadParameterException(Q, text, "must be 1 to " + LONGEST_SEARCH + " characters, not only blanks");
        }
        return text;
    }

    /** Answers with a page; where there is a next one, a Link header says where. */
    static void answer(Context request, Relation relation, Page page, Instant asOf) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(relation.name(), page.rows());
        body.put("total", page.total());
        body.put("nextCursor", page.nextCursor());
        body.put("lastUpdated", asOf.toString());
        if (page.nextCursor() != null) {
            request.header("Link", "<" + address(request, page.nextCursor()) + ">; rel=\"next\"");
        }
        request.json(body);
    }

    private static String address(Context request, String cursor) {
        StringJoiner query = new StringJoiner("&");
        request.queryParamMap().forEach((name, values) -> {
            if (!name.equals(CURSOR) && !name.equals(SKIP) && !name.isEmpty()) {
                query.add(encoded(name) + "=" + encoded(values.get(0)));
            }
        });
        return request.req().getRequestURI() + "?" + query.add(CURSOR + "=" + cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
