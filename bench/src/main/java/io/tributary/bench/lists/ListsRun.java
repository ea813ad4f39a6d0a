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
import io.tributary.bench.freshness.Freshness.Latency;
import io.tributary.bench.measure.LiveHeap;
import io.tributary.bench.process.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Asks lists, search and products of a read model with many customers, in process, one question after the other. */
public final class ListsRun {
    private static final int WARM_UP = 5;
    private static final int TIMES = 50;
    private static final int TYPED_TIMES = 2_000;
    private static final int PAGE = 50;
    private static final int TYPED_PAGE = 10;

    /** As people type: a letter more with each. */
    private static final List<String> TYPED = List.of(
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
    private final List<ListsResult.Asked> asked = new ArrayList<>();

    private ListsRun(ReadModel model) {
        this.model = model;
        this.lists = new Lists(model);
    }

    /** The whole measurement, of some two minutes for a million customers. */
    public static ListsResult measure(Workspace workspace, int customers) throws IOException, SQLException {
        try (ReadModel model = ReadModel.open(workspace.newDirectory("lists"));
                CustomerSearch search = new CustomerSearch()) {
            GeneratedShop.fill(model, customers);
            return new ListsRun(model).measure(search, customers);
        }
    }

    private ListsResult measure(CustomerSearch search, int customers) throws IOException {
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
        list("orders by status, by amount", OrderRelation.ORDERS, "purchases > 1 and status = 'SHIPPED'", "-amount");
        list("campaigns with results", CampaignRelation.CAMPAIGNS, null, "-response_rate");
        ProductFigures figures = new ProductFigures(model);
        ask("one product's metrics", TIMES, i -> figures.of("P" + i * 199, GeneratedShop.AS_OF));
        TopProducts top = new TopProducts(model);
        ask(
                "top products of a month",
                TIMES,
                i -> top.top(new TopProducts.Choice(
                        "revenue", 10, null, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))));
        asked.addAll(AnalysesAsked.all(model));
        return new ListsResult(customers, seconds, bytes, List.copyOf(asked));
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
                GeneratedShop.AS_OF);
        ask("type-ahead: who is meant", TYPED_TIMES, i -> search.find(TYPED.get(i % TYPED.size()), null, TYPED_PAGE));
        ask("type-ahead: with all columns", TYPED_TIMES, i -> pages.found(TYPED.get(i % TYPED.size()), question));
    }

    private void list(String name, Relation relation, String filter, String sort) {
        List<Filter> filters = filter == null ? List.of() : List.of(FilterParser.parse(filter, relation.columns()));
        Question question =
                new Question(relation, filters, null, Sort.parse(sort, relation), PAGE, null, GeneratedShop.AS_OF);
        ask(name, TIMES, i -> lists.page(question));
    }

    private void ask(String name, int times, IntConsumer question) {
        for (int i = 0; i < WARM_UP; i++) {
            question.accept(i);
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            question.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        asked.add(new ListsResult.Asked(name, times, Latency.ofNanos(nanos)));
    }
}
