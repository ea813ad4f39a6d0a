package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import io.tributary.api.oracle.PlainRows.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has which product: the lines of each customer and product, one pair after the other, and every relationship. */
public final class CustomerProductsOracle {
    private static final Comparator<Relation> ORDER = Comparator.comparing(
                    Relation::worth, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Relation::customer, CODE_POINTS)
            .thenComparing(Relation::product, CODE_POINTS)
            .thenComparing(Relation::id, Comparator.nullsFirst(CODE_POINTS));

    private final List<Relation> all;

    /** What a filter picks, with or without what has ended. */
    public CustomerProductsOracle(PlainRows rows, Filter filter, boolean ended, Instant asOf) {
        Stream<Relation> purchases = rows.lines(filter).stream()
                .collect(Collectors.groupingBy(line -> List.of(line.customer(), line.product())))
                .values()
                .stream()
                .map(CustomerProductsOracle::relation)
                .flatMap(Optional::stream);
        SortedSet<String> customers = rows.customers(filter);
        Stream<Relation> relationships = rows.of("customer_products").stream()
                .filter(row -> customers.contains(row.get("customer_id")))
                .filter(row ->
                        filter.category() == null || filter.category().equals(rows.categoryOf(row.get("product_id"))))
                .map(row -> relationship(row, asOf))
                .filter(relation -> isOfPickedDays(relation, filter));
        all = Stream.concat(purchases, relationships)
                .filter(relation -> ended || !relation.state.equals("ended"))
                .sorted(ORDER)
                .toList();
    }

    private record Relation(
            String customer,
            String product,
            String type,
            String id,
            String state,
            Instant since,
            Instant until,
            Instant last,
            Long units,
            BigDecimal worth) {
        @Override
        public String toString() {
            return Stream.of(
                            customer,
                            product,
                            type,
                            id,
                            state,
                            since,
                            until,
                            last,
                            units,
                            worth == null ? null : worth.setScale(2).toPlainString())
                    .map(value -> value == null ? "absent" : value.toString())
                    .collect(Collectors.joining(" "));
        }
    }

    private static Optional<Relation> relation(List<Line> lines) {
        List<Instant> bought =
                lines.stream().filter(Line::isPurchase).map(Line::date).sorted().toList();
        if (bought.isEmpty()) {
            return Optional.empty();
        }
        long units = lines.stream().mapToLong(Line::quantity).sum();
        Optional<Instant> lastReturn = lines.stream()
                .filter(line -> line.quantity() < 0)
                .map(Line::date)
                .max(Comparator.naturalOrder());
        return Optional.of(new Relation(
                lines.get(0).customer(),
                lines.get(0).product(),
                "purchase",
                null,
                units > 0 ? "running" : "ended",
                bought.get(0),
                units > 0 ? null : lastReturn.orElseThrow(),
                bought.get(bought.size() - 1),
                units,
                lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static Relation relationship(Map<String, String> row, Instant asOf) {
        Instant since = Instant.parse(row.get("start_date"));
        Instant until = row.containsKey("end_date") ? Instant.parse(row.get("end_date")) : null;
        String state = until != null && !until.isAfter(asOf) ? "ended" : since.isAfter(asOf) ? "upcoming" : "running";
        return new Relation(
                row.get("customer_id"),
                row.get("product_id"),
                row.get("relationship_type"),
                row.get("relationship_id"),
                state,
                since,
                until,
                null,
                null,
                row.containsKey("value") ? new BigDecimal(row.get("value")) : null);
    }

    /** It holds for some time of these days, or begins on one of them. */
    private static boolean isOfPickedDays(Relation relation, Filter filter) {
        if (filter.picks(relation.since)) {
            return true;
        }
        boolean beginsTooLate = filter.to() != null
                && relation.since.atZone(ZoneOffset.UTC).toLocalDate().isAfter(filter.to());
        return !beginsTooLate
                && (relation.until == null
                        || relation.until.isAfter(
                                filter.from().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** customer, product, type, id, state, since, until, last purchase, units, worth; null for any customer or product. */
    public List<String> relations(String customer, String product) {
        return relations(customer, product, null);
    }

    /** The same of one type; null for all. */
    public List<String> relations(String customer, String product, String type) {
        Predicate<Relation> of = relation -> (customer == null || relation.customer.equals(customer))
                && (product == null || relation.product.equals(product))
                && (type == null || relation.type.equals(type));
        return all.stream().filter(of).map(Relation::toString).toList();
    }
}
