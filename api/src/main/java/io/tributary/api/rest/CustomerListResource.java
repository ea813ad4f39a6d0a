package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.filter.Filter;
import io.tributary.api.readmodel.list.CustomerPages;
import io.tributary.api.readmodel.list.CustomerPages.TooManyFoundException;
import io.tributary.api.readmodel.list.CustomerRelation;
import io.tributary.api.readmodel.list.Lists.BadCursorException;
import io.tributary.api.readmodel.list.Page;
import io.tributary.api.readmodel.list.Question;
import io.tributary.api.readmodel.list.Relation;
import io.tributary.api.readmodel.search.CustomerSearch;
import io.tributary.api.rest.Errors.BadParameterException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code GET /api/customers}: rows of customer_360, filtered, sorted, page by page, or as somebody types. */
public final class CustomerListResource {
    private static final Relation CUSTOMERS = CustomerRelation.CUSTOMERS;
    private static final String SEGMENT = "segment";
    private static final String CHURN = "churn";

    private final CustomerPages customers;
    private final Supplier<Instant> time;

    public CustomerListResource(CustomerPages customers, BusinessTime time) {
        this(customers, time::asOf);
    }

    CustomerListResource(CustomerPages customers, Supplier<Instant> time) {
        this.customers = customers;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/customers", this::list);
        routes.get("/api/users", this::list);
    }

    private void list(Context request) {
        Parameters.allow(
                request,
                ListParameters.FILTER,
                ListParameters.SORT,
                ListParameters.LIMIT,
                ListParameters.CURSOR,
                ListParameters.SKIP,
                ListParameters.Q,
                SEGMENT,
                CHURN);
        String text = ListParameters.search(request);
        if (text != null && !CustomerSearch.isQuery(text)) {
            throw new BadParameterException(ListParameters.Q, text, "holds nothing that can be searched for");
        }
        List<Filter> filters = ListParameters.filters(request, CUSTOMERS);
        filters.addAll(classes(request));
        Question question = new Question(
                CUSTOMERS,
                filters,
                null,
                ListParameters.sort(request, CUSTOMERS, CustomerRelation.ID.name()),
                ListParameters.limit(request),
                request.queryParam(ListParameters.CURSOR),
                ListParameters.skip(request),
                time.get());
        boolean ranked = filters.isEmpty() && request.queryParam(ListParameters.SORT) == null;
        if (text != null && ranked && question.skip() > 0) {
            throw new BadParameterException(
                    ListParameters.SKIP,
                    request.queryParam(ListParameters.SKIP),
                    "needs a sort or a filter where q is given: matches are ranked as far as they are asked for");
        }
        ListParameters.answer(request, CUSTOMERS, page(request, text, question, ranked), question.asOf());
    }

    private Page page(Context request, String text, Question question, boolean ranked) {
        try {
            if (text == null) {
                return customers.list(question);
            }
            return ranked ? customers.found(text, question) : customers.listFound(text, question);
        } catch (BadCursorException e) {
            throw new BadParameterException(
                    ListParameters.CURSOR, request.queryParam(ListParameters.CURSOR), e.getMessage());
        } catch (TooManyFoundException e) {
            throw new BadParameterException(ListParameters.Q, text, e.getMessage());
        }
    }

    /** The conditions that {@code segment} and {@code churn} are. */
    static List<Filter> classes(Context request) {
        List<Filter> filters = new ArrayList<>();
        one(request, SEGMENT, "High Value", "Medium Value", "Low Value")
                .forEach(segment -> filters.add(CustomerPages.is(CustomerRelation.SEGMENT, segment)));
        one(request, CHURN, "Low", "Medium", "High")
                .forEach(churn -> filters.add(CustomerPages.is(CustomerRelation.CHURN, churn)));
        return filters;
    }

    /** The word of a parameter, or none where it is absent. */
    private static List<String> one(Context request, String name, String... words) {
        return request.queryParam(name) == null ? List.of() : List.of(Parameters.word(request, name, words));
    }
}
