package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.readmodel.export.ExportFilter;
import io.tributary.api.rest.Errors.BadParameterException;
import java.time.LocalDate;
import java.util.Optional;

/** The filters of docs/metrics.md as parameters of a request. */
final class ExportFilters {
    private static final int MOST_CHARACTERS = 1_000;

    private ExportFilters() {}

    static ExportFilter of(Context request) {
        Optional<LocalDate> from = Optional.ofNullable(Parameters.day(request, "from", null));
        Optional<LocalDate> to = Optional.ofNullable(Parameters.day(request, "to", null));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new BadParameterException("from", from.get().toString(), "must not be after to, " + to.get());
        }
        return new ExportFilter(
                word(request, "segment", "High Value", "Medium Value", "Low Value"),
                word(request, "churn", "Low", "Medium", "High"),
                category(request),
                from,
                to);
    }

    private static Optional<String> word(Context request, String name, String... words) {
        return request.queryParam(name) == null ? Optional.empty() : Optional.of(Parameters.word(request, name, words));
    }

    private static Optional<String> category(Context request) {
        String category = request.queryParam("category");
        if (category != null && (category.isEmpty() || category.length() > MOST_CHARACTERS)) {
            throw new BadParameterException(
                    "category", category, "must be the name of a category, of 1 to " + MOST_CHARACTERS + " characters");
        }
        return Optional.ofNullable(category);
    }
}
