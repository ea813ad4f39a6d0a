package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The responses to a campaign, customer by customer and one after the other. */
public final class CampaignOracle {
    private static final Filter EVERYBODY = new Filter(null, null, null, null, null);
    private static final String ABSENT = "absent";

    private final List<Map<String, String>> all;
    private final int customers;

    public CampaignOracle(PlainRows rows, String campaign) {
        Set<String> known = rows.customers(EVERYBODY);
        customers = known.size();
        all = rows.of("campaign_responses").stream()
                .filter(row -> row.get("campaign_id").equals(campaign) && known.contains(row.get("customer_id")))
                .toList();
    }

    private static boolean isPositive(Map<String, String> response) {
        return !"unsubscribe".equalsIgnoreCase(response.get("response_type"));
    }

    private static Instant at(Map<String, String> response) {
        return Instant.parse(response.get("response_date"));
    }

    private static LocalDate monday(Instant at) {
        return Dates.day(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long people(List<Map<String, String>> responses) {
        return responses.stream()
                .map(response -> response.get("customer_id"))
                .distinct()
                .count();
    }

    private static List<Map<String, String>> positive(List<Map<String, String>> responses) {
        return responses.stream().filter(CampaignOracle::isPositive).toList();
    }

    private static String text(Instant at) {
        return at == null ? ABSENT : at.toString();
    }

    /** responses, positive, unsubscribes, reached, responders, customers, first, last, rate. */
    public String totals() {
        List<Map<String, String>> positive = positive(all);
        List<Instant> times = all.stream().map(CampaignOracle::at).sorted().toList();
        return String.join(
                " ",
                Integer.toString(all.size()),
                Integer.toString(positive.size()),
                Integer.toString(all.size() - positive.size()),
                Long.toString(people(all)),
                Long.toString(people(positive)),
                Integer.toString(customers),
                text(times.isEmpty() ? null : times.get(0)),
                text(times.isEmpty() ? null : times.get(times.size() - 1)),
                PlainRows.quotient(people(positive), customers));
    }

    /** type, responses, customers: of the 20 with most responses. */
    public List<String> byType() {
        Comparator<String> byText =
                Comparator.<String, Boolean>comparing(ABSENT::equals).thenComparing(CODE_POINTS);
        Map<String, List<Map<String, String>>> types =
                all.stream().collect(Collectors.groupingBy(row -> row.getOrDefault("response_type", ABSENT)));
        return types.keySet().stream()
                .sorted(Comparator.<String, Integer>comparing(
                                type -> types.get(type).size())
                        .reversed()
                        .thenComparing(byText))
                .limit(20)
                .map(type -> type + " " + types.get(type).size() + " " + people(types.get(type)))
                .toList();
    }

    /** week, its Monday, responses, positive, unsubscribes, responders, new responders. */
    public List<String> byWeek() {
        Map<LocalDate, List<Map<String, String>>> weeks =
                all.stream().collect(Collectors.groupingBy(row -> monday(at(row)), TreeMap::new, Collectors.toList()));
        Map<LocalDate, Long> began =
                positive(all).stream().collect(Collectors.groupingBy(row -> row.get("customer_id"))).values().stream()
                        .map(mine -> mine.stream()
                                .map(CampaignOracle::at)
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                        .collect(Collectors.groupingBy(CampaignOracle::monday, Collectors.counting()));
        Function<LocalDate, String> line = monday -> {
            List<Map<String, String>> responses = weeks.get(monday);
            List<Map<String, String>> positive = positive(responses);
            return "%04d-W%02d %s %d %d %d %d %d"
                    .formatted(
                            monday.get(WeekFields.ISO.weekBasedYear()),
                            monday.get(WeekFields.ISO.weekOfWeekBasedYear()),
                            monday,
                            responses.size(),
                            positive.size(),
                            responses.size() - positive.size(),
                            people(positive),
                            began.getOrDefault(monday, 0L));
        };
        return weeks.keySet().stream().map(line).toList();
    }
}
