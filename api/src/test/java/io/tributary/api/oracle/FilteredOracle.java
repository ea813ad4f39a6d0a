package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import io.tributary.api.oracle.Shop.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The dashboard's figures under a filter: the contract's paragraph "Filters". A shop is made of what is picked, and asked for
 * its figures as a whole one is.
 */
public final class FilteredOracle {

    private final Oracle whole;
    private final Instant asOf;
    private final Filter filter;
    private final Shop shop;
    private final List<Profile> picked;
    private final List<Profile> counted;
    private final Shop ofAnyDay;

    FilteredOracle(Oracle whole, Shop wholeShop, Filter filter) {
        this.whole = whole;
        this.asOf = whole.asOf();
        this.filter = filter;
        SortedMap<String, Predictions> predictions = whole.predictions();
        // "segment and churn pick customers by their present columns."
        Predicate<Shop.Customer> customers = customer -> {
            Predictions prediction = predictions.get(customer.id());
            String segment = whole.profiles().get(customer.id()).customerSegment();
            return (filter.segment() == null || filter.segment().equals(segment))
                    && (filter.churn() == null
                            || (prediction != null && filter.churn().equals(prediction.risk())));
        };
        Predicate<Purchase> ofCategory =
                line -> filter.category() == null || filter.category().equals(wholeShop.categoryOf(line));
        // "from, to (days, inclusive) and category pick purchases (transactions that count); from and to also pick
        // interactions, responses and sessions by their date."
        this.shop = wholeShop.with(
                customers,
                ofCategory.and(line -> filter.picks(line.date())),
                interaction -> filter.picks(interaction.date()),
                response -> filter.picks(response.date()));
        this.ofAnyDay = wholeShop.with(customers, ofCategory, interaction -> false, response -> false);
        this.picked = profiles(shop);
        // "with category, from or to only those with a picked purchase (quantity > 0)"
        this.counted = picked.stream()
                .filter(profile -> !filter.picksPurchases() || profile.totalPurchases() > 0)
                .toList();
    }

    private List<Profile> profiles(Shop of) {
        return of.knownCustomers().stream()
                .map(customer -> new Profile(of, customer, asOf))
                .toList();
    }

    private Dashboard overPicked() {
        return new Dashboard(shop, picked, asOf, Map.of());
    }

    private Dashboard overCounted() {
        return new Dashboard(shop, counted, asOf, Map.of());
    }

    /** "retention ignores from and to". */
    private Dashboard overAnyDay() {
        return new Dashboard(ofAnyDay, profiles(ofAnyDay), asOf, Map.of());
    }

    /** As {@link Oracle#kpis()}. */
    public Map<String, BigDecimal> kpis() {
        return together(overPicked().kpis(), overCounted().kpis(), overAnyDay().kpis());
    }

    /** As {@link Oracle#trends()}, with no memory of former days. */
    public Map<String, BigDecimal> trends() {
        return together(
                overPicked().trends(), overCounted().trends(), overAnyDay().trends());
    }

    /** As {@link Oracle#sparklines()}, with no memory of former days. */
    public Map<String, List<BigDecimal>> sparklines() {
        return together(
                overPicked().sparklines(),
                overCounted().sparklines(),
                overAnyDay().sparklines());
    }

    private static <T> Map<String, T> together(Map<String, T> picked, Map<String, T> counted, Map<String, T> anyDay) {
        Map<String, T> all = new LinkedHashMap<>(picked);
        all.put("total_customers", counted.get("total_customers"));
        all.put("retention_rate", anyDay.get("retention_rate"));
        return all;
    }

    /** The whole customers that are counted. */
    private List<Profile> wholeCounted() {
        return counted.stream()
                .map(profile -> whole.profiles().get(profile.id()))
                .toList();
    }

    /** As {@link Oracle#segments()}. */
    public Map<String, Long> segments() {
        return new Dashboard(shop, wholeCounted(), asOf, Map.of()).segments();
    }

    /** As {@link Oracle#churnRisk()}. */
    public Map<String, Long> churnRisk() {
        SortedMap<String, Predictions> predictions = whole.predictions();
        Map<String, Long> customers = new LinkedHashMap<>();
        Predictions.RISKS.forEach(risk -> customers.put(risk, 0L));
        wholeCounted().stream()
                .filter(profile -> predictions.containsKey(profile.id()))
                .forEach(
                        profile -> customers.merge(predictions.get(profile.id()).risk(), 1L, Long::sum));
        return customers;
    }

    /** By month, from that of {@code from} to that of {@code to}; see docs/metrics.md for those that are left out. */
    public SortedMap<String, BigDecimal> monthlyRevenue() {
        YearMonth present = YearMonth.from(asOf.atOffset(ZoneOffset.UTC));
        YearMonth from = filter.from() == null ? null : YearMonth.from(filter.from());
        YearMonth to = filter.to() == null ? null : YearMonth.from(filter.to());
        YearMonth last = to != null ? to : from != null && from.isAfter(present) ? from : present;
        SortedMap<String, BigDecimal> revenue = new TreeMap<>();
        for (YearMonth month = from != null ? from : last.minusMonths(11);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            YearMonth shown = month;
            revenue.put(
                    month.toString(),
                    Profile.revenue(lines(picked).stream()
                            .filter(line -> YearMonth.from(line.date().atOffset(ZoneOffset.UTC))
                                    .equals(shown))
                            .toList()));
        }
        return revenue;
    }

    private static List<Purchase> lines(Collection<Profile> profiles) {
        List<Purchase> lines = new ArrayList<>();
        profiles.forEach(profile -> lines.addAll(profile.counted()));
        return lines;
    }

    /** As {@link Oracle#categories()}. */
    public Map<String, Oracle.CategoryFigures> categories() {
        return overPicked().categories();
    }

    /** As {@link Oracle#satisfaction()}. */
    public Oracle.Satisfaction satisfaction() {
        return overPicked().satisfaction();
    }

    /** "top customers rank by picked revenue": where purchases are picked, those with a picked transaction. */
    public List<Oracle.Ranked> topCustomers(int limit) {
        Comparator<Oracle.Ranked> byValue = Comparator.comparing(Oracle.Ranked::lifetimeValue);
        return picked.stream()
                .filter(profile ->
                        !filter.picksPurchases() || !profile.counted().isEmpty())
                .map(profile -> new Oracle.Ranked(profile.id(), profile.totalLifetimeValue()))
                .sorted(byValue.reversed().thenComparing(Oracle.Ranked::customerId, CODE_POINTS))
                .limit(limit)
                .toList();
    }

    /** As {@link Oracle#rfm()}: "RFM coordinates and columns stay those of the whole profile". */
    public List<RfmRow> rfm() {
        Set<String> ids = counted.stream().map(Profile::id).collect(Collectors.toSet());
        return whole.rfm().stream()
                .filter(row -> ids.contains(row.customerId()))
                .toList();
    }
}
