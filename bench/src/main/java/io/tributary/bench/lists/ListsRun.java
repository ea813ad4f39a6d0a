package io.tributary.bench.lists;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.filter.Filter;
import io.tributary.api.readmodel.filter.FilterParser;
import io.tributary.api.readmodel.list.CampaignRelation;
import io.tributary.api.readmodel.list.CustomerPages;
import io.tributary.api.readmodel.list.CustomerRelation;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.OneRow;
import io.tributary.api.readmodel.list.OrderRelation;
import io.tributary.api.readmodel.list.ProductFigures;
import io.tributary.api.readmodel.list.Question;
import io.tributary.api.readmodel.list.Relation;
import io.tributary.api.readmodel.list.Sort;
import io.tributary.api.readmodel.list.TopProducts;
import io.tributary.api.readmodel.search.CustomerSearch;
import io.tributary.bench.measure.LiveHeap;
import io.tributary.bench.process.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks lists, search, products and filtered figures of a read model with many customers, in process, one question after the
 * other.
 */
public final class ListsRun {
    static final int TIMES = 50;
    static final int TYPED_TIMES = 2_000;
    private static final int PAGE = 50;
    private static final int TYPED_PAGE = 10;

    /** As people type: a letter more with each. */
    static final List<String> TYPED = List.of(
            "a",
            "an",
            "anb",
            "anbe",
            "c",
            "c0",
            "c00007",
            "cor",
            "cor an",
            "ú",
            "mail.t",
            "@example",
            "8888",
            "mann5",
            "xyzzy");

    private final ReadModel model;
    private final Lists lists;
    private final Asking asking = new Asking();

    private ListsRun(ReadModel model) {
        this.model = model;
        this.lists = new Lists(model);
    }

    /**
     * The whole measurement, of some three minutes for a million customers.
     *
     * @param facts of all kinds together
     * @param postgres a database that is asked the same, as a JDBC URL; empty where none is at hand
     */
    public static ListsResult measure(Workspace workspace, int customers, long facts, Optional<String> postgres)
            throws IOException, SQLException {
        try (ReadModel model = ReadModel.open(workspace.newDirectory("lists"));
                CustomerSearch search = new CustomerSearch()) {
            GeneratedShop.fill(model, customers, facts);
            ListsResult result = new ListsRun(model).measure(search, customers, facts);
            if (postgres.isEmpty()) {
                return result;
            }
            ListsResult.Rival rival = PostgresLists.measure(postgres.get(), model);
            return new ListsResult(
                    customers, facts, result.indexSeconds(), result.indexBytes(), result.asked(), Optional.of(rival));
        }
    }

    private ListsResult measure(CustomerSearch search, int customers, long facts) throws IOException {
        long pid = ProcessHandle.current().pid();
        long before = LiveHeap.bytes(pid);
        long start = System.nanoTime();
        search.rebuild(model);
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = LiveHeap.bytes(pid) - before;
        typed(search);
        list("customers by lifetime value", CustomerRelation.CUSTOMERS, null, "-total_lifetime_value,last_name");
        list(
                "customers of a region and value, by name",
                CustomerRelation.CUSTOMERS,
                "region = 'north' and total_lifetime_value > 500",
                "last_name,first_name");
        list(
                "customers by part of an email and days since, by date",
                CustomerRelation.CUSTOMERS,
                "days_since_last_purchase > 60 and email contains 'mail.test'",
                "-last_purchase_date");
        list("orders, newest first", OrderRelation.ORDERS, null, "-order_date");
        list("orders by status", OrderRelation.ORDERS, null, "status");
        list("orders of a status, by amount", OrderRelation.ORDERS, "purchases > 1 and status = 'SHIPPED'", "-amount");
        list("campaigns with results", CampaignRelation.CAMPAIGNS, null, "-response_rate");
        ProductFigures figures = new ProductFigures(model);
        asking.ask("one product's metrics", TIMES, i -> figures.of("P" + i * 199, GeneratedShop.AS_OF));
        TopProducts top = new TopProducts(model);
        asking.ask(
                "top products of a month",
                TIMES,
                i -> top.top(new TopProducts.Choice(
                        "revenue", 10, null, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))));
        new FilteredFiguresRun(model, asking).ask();
        List<ListsResult.Asked> asked = new ArrayList<>(asking.asked());
        asked.addAll(AnalysesAsked.all(model));
        return new ListsResult(customers, facts, seconds, bytes, List.copyOf(asked), Optional.empty());
    }

    private void typed(CustomerSearch search) {
        CustomerPages pages = new CustomerPages(lists, new OneRow(model), search);
        Question question = new Question(
                CustomerRelation.CUSTOMERS,
                List.of(),
                null,
                Sort.parse("customer_id", CustomerRelation.CUSTOMERS),
                TYPED_PAGE,
                null,
                0,
                GeneratedShop.AS_OF);
        asking.ask(
                "type-ahead: who is meant",
                TYPED_TIMES,
                i -> search.find(TYPED.get(i % TYPED.size()), null, TYPED_PAGE));
        asking.ask(
                "type-ahead: with all columns", TYPED_TIMES, i -> pages.found(TYPED.get(i % TYPED.size()), question));
    }

    private void list(String name, Relation relation, String filter, String sort) {
        List<Filter> filters = filter == null ? List.of() : List.of(FilterParser.parse(filter, relation.columns()));
        Question question =
                new Question(relation, filters, null, Sort.parse(sort, relation), PAGE, null, 0, GeneratedShop.AS_OF);
        asking.ask(name, TIMES, i -> lists.page(question));
    }
}
