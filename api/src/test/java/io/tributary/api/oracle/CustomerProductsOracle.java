package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import io.tributary.api.oracle.PlainRows.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who has which product: the lines of each customer and product, one pair after the other. */
public final class CustomerProductsOracle {
    private final List<Relation> all;

    /** By the lines that a filter picks, with or without what was given back. */
    public CustomerProductsOracle(PlainRows rows, Filter filter, boolean ended) {
        all = rows.lines(filter).stream()
                .collect(Collectors.groupingBy(line -> List.of(line.customer(), line.product())))
                .values()
                .stream()
                .map(CustomerProductsOracle::relation)
                .flatMap(Optional::stream)
                .filter(relation -> ended || relation.units > 0)
                .sorted(Comparator.comparing(Relation::worth)
                        .reversed()
                        .thenComparing(Relation::customer, CODE_POINTS)
                        .thenComparing(Relation::product, CODE_POINTS))
                .toList();
    }

    private record Relation(
            String customer, String product, Instant since, Instant until, Instant last, long units, BigDecimal worth) {
        @Override
        public String toString() {
            return String.join(
                    " ",
                    customer,
                    product,
                    "purchase",
                    since.toString(),
                    until == null ? "absent" : until.toString(),
                    last.toString(),
                    Long.toString(units),
                    worth.setScale(2).toPlainString());
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
                bought.get(0),
                units > 0 ? null : lastReturn.orElseThrow(),
                bought.get(bought.size() - 1),
                units,
                lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** customer, product, type, since, until, last purchase, units, worth; null for any customer or product. */
    public List<String> relations(String customer, String product) {
        Predicate<Relation> of = relation -> (customer == null || relation.customer.equals(customer))
                && (product == null || relation.product.equals(product));
        return all.stream().filter(of).map(Relation::toString).toList();
    }
}
