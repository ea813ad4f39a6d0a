package io.tributary.api.oracle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * "segment, churn, category, from, to, any together"; each null where it is left out.
 *
 * @param from first day
 * @param to last day, included
 */
public record Filter(String segment, String churn, String category, LocalDate from, LocalDate to) {

    /** So many filters that a seed decides, over categories there are and days around asOf. */
    public static List<Filter> random(long seed, int count, List<String> categories, Instant asOf) {
        Chance chance = new Chance(seed);
        return Stream.generate(() -> random(chance, categories, Dates.day(asOf)))
                .limit(count)
                .toList();
    }

    private static Filter random(Chance chance, List<String> categories, LocalDate today) {
        LocalDate from = chance.percent(55) ? null : today.minusDays(chance.below(400));
        LocalDate to =
                chance.percent(55) ? null : (from == null ? today.minusDays(200) : from).plusDays(chance.below(250));
        return new Filter(
                chance.percent(50) ? null : chance.oneOf("High Value", "Medium Value", "Low Value"),
                chance.percent(60) ? null : chance.oneOf("Low", "Medium", "High"),
                chance.percent(50)
                        ? null
                        : chance.percent(15) ? chance.oneOf("Unknown", "no such category") : chance.oneOf(categories),
                from,
                to);
    }

    /** As the query of a URL, without the question mark. */
    public String query() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("segment", segment);
        parameters.put("churn", churn);
        parameters.put("category", category);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.values().removeIf(value -> value == null);
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    boolean picksPurchases() {
        return category != null || from != null || to != null;
    }

    boolean picks(Instant date) {
        LocalDate day = Dates.day(date);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
