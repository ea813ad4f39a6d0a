package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CustomerQueries;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.readmodel.export.Dataset;
import io.tributary.api.readmodel.export.ExportFilter;
import io.tributary.api.readmodel.export.Exports;
import io.tributary.api.readmodel.export.RowWriter;
import io.tributary.api.readmodel.list.CustomerPages;
import io.tributary.api.readmodel.list.Question;
import io.tributary.schemas.avro.Customer360;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * {@code GET /api/export/{dataset}}: a whole table, or the part of it that filters pick, streamed, sorted by id.
 *
 * <p>Customers are computed as of now, each as {@code GET /api/customers/{id}} shows them, where all partitions run in this
 * process; else they are those of the read model, as last published. Everything else is the read model's. Filtered,
 * sorted or searched, the rows are those of the list of that name.
 */
public final class ExportResource {
    private static final String[] PARAMETERS = {
        "format", "segment", "churn", "category", "from", "to", "filter", "sort", "q"
    };

    private final CustomerQueries customers;
    private final Exports exports;
    private final ExportedLists lists;
    private final BusinessTime time;

    public ExportResource(CustomerQueries customers, Exports exports, CustomerPages pages, BusinessTime time) {
        this.customers = customers;
        this.exports = exports;
        this.lists = new ExportedLists(pages);
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/export/{dataset}", this::export);
    }

    private void export(Context request) throws IOException {
        Optional<Dataset> dataset = Dataset.named(request.pathParam("dataset"));
        if (dataset.isEmpty()) {
            Errors.answer(
                    request,
                    404,
                    "there is no data set '" + request.pathParam("dataset") + "'; there are " + Dataset.names());
            return;
        }
        Parameters.allow(request, PARAMETERS);
        String format = Parameters.word(request, "format", "csv", "json", "parquet");
        ExportFilter filter = ExportFilters.of(request);
        Download download = new Download(request, dataset.get().table() + "." + format);
        Instant asOf = time.asOf();
        Optional<Question> list = lists.question(request, dataset.get(), asOf);
        request.header("X-CDP-As-Of", asOf.toString());
        if (list.isPresent()) {
            export(list.get(), format, download);
            return;
        }
        boolean computed = dataset.get() == Dataset.CUSTOMERS && canBeComputed();
        if (format.equals("parquet")) {
            Path file = computed
                    ? exports.parquetOfCustomers(CustomerRow.columns(), rows -> writeCustomers(filter, asOf, rows))
                    : exports.parquet(dataset.get(), filter);
            download.send(file);
        } else if (computed) {
            download.stream(begin -> {
                try (RowWriter rows = begin.begin(CustomerRow.columns())) {
                    writeCustomers(filter, asOf, rows);
                    rows.end();
                }
            });
        } else {
            download.stream(begin -> exports.write(dataset.get(), filter, begin));
        }
    }

    private void export(Question list, String format, Download download) throws IOException {
        if (format.equals("parquet")) {
            download.send(exports.parquet(list));
        } else {
            download.stream(begin -> exports.write(list, begin));
        }
    }

    private boolean canBeComputed() {
        try {
            customers.requireAllPartitions();
            return true;
        } catch (NotReadyException elsewhere) {
            return false;
        }
    }

    /** Segment and churn are looked at as they are in the row that is written. */
    private void writeCustomers(ExportFilter filter, Instant asOf, RowWriter rows) {
        Predicate<Customer360> picked = row -> filter.segment()
                        .map(row.getCustomerSegment()::equals)
                        .orElse(true)
                && filter.churn().map(churn -> churn.equals(row.getChurnRisk())).orElse(true);
        Consumer<Customer360> writer = row -> {
            if (picked.test(row)) {
                write(CustomerRow.toValues(row), rows);
            }
        };
        if (filter.picksPurchases()) {
            exports.forEachBuyer(filter, id -> customers.customer(id, asOf).ifPresent(writer));
        } else {
            customers.forEach(asOf, writer);
        }
    }

    private static void write(List<Object> row, RowWriter rows) {
        try {
            rows.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException("the client went away", e);
        }
    }
}
