package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.readmodel.export.Dataset;
import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Filter;
import io.tributary.api.readmodel.list.CampaignRelation;
import io.tributary.api.readmodel.list.CustomerPages;
import io.tributary.api.readmodel.list.CustomerPages.TooManyFoundException;
import io.tributary.api.readmodel.list.CustomerRelation;
import io.tributary.api.readmodel.list.OrderRelation;
import io.tributary.api.readmodel.list.ProductRelation;
import io.tributary.api.readmodel.list.Question;
import io.tributary.api.readmodel.list.Relation;
import io.tributary.api.readmodel.list.TextSearch;
import io.tributary.api.readmodel.search.CustomerSearch;
import io.tributary.api.rest.Errors.BadParameterException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Downloads of lists: whoever filters, sorts or searches gets the rows that the list of that name shows, all of them. */
final class ExportedLists {
    private static final List<String> ASKED_OF_LISTS =
            List.of(ListParameters.FILTER, ListParameters.Q, ListParameters.SORT);
    private static final List<String> OF_FACTS = List.of("category", "from", "to");
    private static final List<String> OF_FACTS_AND_CUSTOMERS = List.of("segment", "churn", "category", "from", "to");

    private record Exported(Relation relation, String order, List<Column> searched) {}

    private static final Map<Dataset, Exported> LISTS = Map.of(
            Dataset.CUSTOMERS, new Exported(CustomerRelation.CUSTOMERS, CustomerRelation.ID.name(), List.of()),
            Dataset.ORDERS, new Exported(OrderRelation.ORDERS, "-order_date", OrderRelation.SEARCHED),
            Dataset.PRODUCTS, new Exported(ProductRelation.PRODUCTS, "product_id", ProductRelation.SEARCHED),
            Dataset.CAMPAIGNS, new Exported(CampaignRelation.CAMPAIGNS, "campaign_id", CampaignRelation.SEARCHED));

    private final CustomerPages customers;

    ExportedLists(CustomerPages customers) {
        this.customers = customers;
    }

    /**
     * What is asked of a list; empty where nothing is asked that only lists know.
     *
     * @throws BadParameterException when the data set is no list, or a parameter means nothing to lists
     */
    Optional<Question> question(Context request, Dataset dataset, Instant asOf) {
        Set<String> names = request.queryParamMap().keySet();
        Optional<String> asked = ASKED_OF_LISTS.stream().filter(names::contains).findFirst();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Exported list = LISTS.get(dataset);
        if (list == null) {
            throw refused(request, asked.get(), "is for customers, orders, products and campaigns");
        }
        for (String name : dataset == Dataset.CUSTOMERS ? OF_FACTS : OF_FACTS_AND_CUSTOMERS) {
            if (names.contains(name)) {
                throw refused(request, name, "can't be combined with '" + asked.get() + "': say it in the filter");
            }
        }
        List<Filter> filters = ListParameters.filters(request, list.relation());
        String text = ListParameters.search(request);
        boolean ofCustomers = dataset == Dataset.CUSTOMERS;
        if (ofCustomers) {
            filters.addAll(CustomerListResource.classes(request));
        }
        Question question = new Question(
                list.relation(),
                filters,
                text == null || ofCustomers ? null : new TextSearch(text, list.searched()),
                ListParameters.sort(request, list.relation(), list.order()),
                1,
                null,
                0,
                asOf);
        return Optional.of(text != null && ofCustomers ? among(request, text, question) : question);
    }

    private Question among(Context request, String text, Question question) {
        if (!CustomerSearch.isQuery(text)) {
            throw refused(request, ListParameters.Q, "holds nothing that can be searched for");
        }
        try {
            return customers.among(text, question);
        } catch (TooManyFoundException e) {
            throw refused(request, ListParameters.Q, e.getMessage());
        }
    }

    private static BadParameterException refused(Context request, String name, String rule) {
        return new BadParameterException(name, request.queryParam(name), rule);
    }
}
