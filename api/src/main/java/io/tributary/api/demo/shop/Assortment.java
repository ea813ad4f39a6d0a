package io.tributary.api.demo.shop;

import io.tributary.schemas.source.SourceTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything the shop sells, and what its catalogue says of it.
 *
 * <p>The two differ as they do in life: products are sold before the catalogue has them ({@code late}) or without it
 * ever having them ({@code never}), are taken out of it ({@code withdrawn}) and moved to another category ({@code
 * recategorised}); some rows lack category, brand or price.
 */
final class Assortment {
    private static final int NEW_PER_MILLE = 120;
    private static final int WITHDRAWN_DAYS = 60;
    private static final int RECATEGORISED_DAYS = 150;
    private static final int LATE_DAYS = 21;
    private static final String RECATEGORISED_TO = "Home & Kitchen";
    private static final int REPRICED_PER_CENT = 8;

    private final List<Product> all = new ArrayList<>();
    private final List<Product> priced;
    private final TreeMap<String, List<Product>> byCategory;
    private final TreeMap<String, List<Product>> byBundle;

    Assortment(ShopPlan plan) {
        Dice dice = Dice.of(plan.seed(), "assortment", 0);
        for (List<String> line : Lines.of("products.txt")) {
            long age = Duration.ofDays(dice.between(30, 1500)).toMillis();
            boolean isNew = dice.chance(NEW_PER_MILLE) || line.get(7).equals("late");
            long launchedAt = isNew
                    ? plan.daysBeforeEnd(dice.between(120, 500))
                    : plan.opens().toEpochMilli() - age;
            long withdrawnAt = line.get(7).equals("withdrawn") ? plan.daysBeforeEnd(WITHDRAWN_DAYS) : Long.MAX_VALUE;
            all.add(new Product(line, launchedAt, withdrawnAt));
        }
        priced = all.stream()
                .filter(product -> product.priceMinor() > 0 && !product.isNoted("never"))
                .toList();
        byCategory = all.stream()
                .filter(product -> product.category() != null && product.priceMinor() > 0)
                .sorted(Comparator.comparingLong(Product::priceMinor).thenComparing(Product::id))
                .collect(Collectors.groupingBy(Product::category, TreeMap::new, Collectors.toList()));
        byBundle = all.stream()
                .filter(product -> !product.bundle().isEmpty())
                .collect(Collectors.groupingBy(Product::bundle, TreeMap::new, Collectors.toList()));
    }

    /** In the order of their names. */
    List<String> categories() {
        return List.copyOf(byCategory.keySet());
    }

    /** One of a category that is sold at the time; of two, the thrifty take the cheaper and the lavish the dearer. */
    Product pick(Dice dice, String category, int tier, long at) {
        List<Product> products = byCategory.get(category);
        int one = dice.below(products.size());
        int other = dice.below(products.size());
        int first = tier == 0 ? Math.min(one, other) : tier == 2 ? Math.max(one, other) : one;
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get((first + i) % products.size());
            if (product.isSold(at)) {
                return product;
            }
        }
        return priced.get(0);
    }

    /** Another of its bundle that is sold at the time. */
    Optional<Product> companion(Dice dice, Product product, long at) {
        if (product.bundle().isEmpty()) {
            return Optional.empty();
        }
        Product other = dice.pick(byBundle.get(product.bundle()));
        return other == product || !other.isSold(at) ? Optional.empty() : Optional.of(other);
    }

    /** The product of that id, which must be there. */
    Product named(String id) {
        return all.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All rows of the catalogue over the whole history, on their days. */
    void announce(ShopPlan plan, Transport transport) {
        long opens = plan.opens().toEpochMilli();
        for (Product product : all) {
            if (product.isNoted("never")) {
                continue;
            }
            long known = Math.max(opens, product.launchedAt())
                    + (product.isNoted("late") ? Duration.ofDays(LATE_DAYS).toMillis() : 0);
            announce(transport, known, product, product.category(), "active", 0);
            if (product.isNoted("recategorised")) {
                announce(transport, plan.daysBeforeEnd(RECATEGORISED_DAYS), product, RECATEGORISED_TO, "active", 1);
            }
            if (product.isNoted("withdrawn")) {
                var row = product.row(product.category(), "discontinued", 2, true);
                transport.announce(product.withdrawnAt(), SourceTable.PRODUCT_CATALOG, row);
            }
        }
    }

    /** Changes the price of one of them a little. The newest row wins: its version is its time. */
    void reviewPrices(Dice dice, long at, Transport transport) {
        Product product = dice.pick(priced);
        if (product.isSold(at) && product.isNoted("")) {
            int perCent = 100 + dice.between(-REPRICED_PER_CENT, REPRICED_PER_CENT);
            product.reprice(Math.max(1, product.priceMinor() * perCent / 100));
            announce(transport, at, product, product.category(), "active", at);
        }
    }

    private static void announce(
            Transport transport, long at, Product product, String category, String status, long version) {
        transport.announce(at, SourceTable.PRODUCT_CATALOG, product.row(category, status, version, false));
    }
}
