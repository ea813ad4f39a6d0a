package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.rest.Errors.BadParameterException;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Segment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the filters that all figures of the dashboard take: segment, churn, category, from, to. */
final class FigureFilters {
    private static final List<String> NAMES = List.of("segment", "churn", "category", "from", "to");

    private FigureFilters() {}

    /**
     * What a request asks for.
     *
     * @param others parameters that it may have besides
     */
    static FigureFilter of(Context request, String... others) {
        Parameters.allow(
                request, Stream.concat(NAMES.stream(), Stream.of(others)).toArray(String[]::new));
        LocalDate from = Parameters.day(request, "from", null);
        LocalDate to = Parameters.day(request, "to", null);
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadParameterException("from", from.toString(), "must not be after to, which is " + to);
        }
        return new FigureFilter(
                oneOf(request, "segment", Segment.values(), Segment::label),
                oneOf(request, "churn", ChurnRisk.values(), ChurnRisk::label),
                category(request),
                from,
                to);
    }

    private static <T> T oneOf(Context request, String name, T[] values, Function<T, String> label) {
        String text = request.queryParam(name);
        if (text == null) {
            return null;
        }
        return Stream.of(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        name,
                        text,
                        "must be one of " + Arrays.stream(values).map(label).collect(Collectors.joining(", "))));
    }

    private static String category(Context request) {
        String category = request.queryParam("category");
        if (category != null && category.isEmpty()) {
            throw new BadParameterException("category", category, "must be the name of one; without one: Unknown");
        }
        return category;
    }
}
