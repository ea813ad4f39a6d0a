package io.tributary.api.demo.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Fills baskets: what was looked at, what goes with it, what is always bought, at the day's price. */
final class Checkout {
    private static final int[] LINES_WEIGHTS = {58, 25, 10, 5, 2};
    private static final int[] UNITS_WEIGHTS = {84, 12, 3, 1};
    private static final int MOST_LINES = 5;
    private static final int COMPANION_PER_MILLE = 420;
    private static final int AGAIN_PER_MILLE = 300;
    private static final int DISCOUNT_PER_MILLE = 120;
    private static final int WITHOUT_ORDER_PER_MILLE = 40;
    private static final int STORES = 12;

    private final Assortment assortment;

    Checkout(Assortment assortment) {
        this.assortment = assortment;
    }

    /** The lines of an order on the web, of 1 to 5 products. */
    List<OrderLine> onTheWeb(Moment moment, List<Product> seen) {
        Dice dice = moment.dice();
        Numbering numbering = moment.shopper().numbering();
        String orderId = dice.chance(WITHOUT_ORDER_PER_MILLE) ? null : numbering.next("O");
        List<OrderLine> lines = new ArrayList<>();
        for (Product product : basket(moment, seen)) {
            lines.add(line(moment, numbering.next("T"), product, moment.instant(), null, orderId));
        }
        return lines;
    }

    /** The lines of a purchase in a store. Old tills know no orders, and some of them no time of day. */
    List<OrderLine> inAStore(Moment moment) {
        Dice dice = moment.dice();
        Numbering numbering = moment.shopper().numbering();
        String store = "S-" + dice.between(1, STORES);
        boolean oldTill = dice.chance(350);
        Instant at = oldTill && dice.chance(500) ? moment.instant().truncatedTo(ChronoUnit.DAYS) : moment.instant();
        String orderId = oldTill ? null : numbering.next("O");
        List<OrderLine> lines = new ArrayList<>();
        for (Product product : basket(moment, List.of())) {
            String id = oldTill ? numbering.nextReceipt() : numbering.next("T");
            lines.add(line(moment, id, product, at, store, orderId));
        }
        return lines;
    }

    private List<Product> basket(Moment moment, List<Product> seen) {
        Dice dice = moment.dice();
        Shopper shopper = moment.shopper();
        List<Product> basket = new ArrayList<>();
        for (int wanted = 1 + dice.weighted(LINES_WEIGHTS); wanted > 0; wanted--) {
            Product product = next(moment, seen, basket);
            if (!basket.contains(product)) {
                basket.add(product);
            }
        }
        Product again = shopper.favourite();
        if (again != null && dice.chance(AGAIN_PER_MILLE) && again.isSold(moment.at()) && !basket.contains(again)) {
            basket.add(again);
        }
        assortment
                .companion(dice, basket.get(0), moment.at())
                .filter(companion -> dice.chance(COMPANION_PER_MILLE) && !basket.contains(companion))
                .ifPresent(basket::add);
        addExtras(dice, basket);
        basket.forEach(shopper::remember);
        return basket.subList(0, Math.min(MOST_LINES, basket.size()));
    }

    private Product next(Moment moment, List<Product> seen, List<Product> basket) {
        if (basket.size() < seen.size()) {
            return seen.get(basket.size());
        }
        Personality personality = moment.shopper().personality();
        return assortment.pick(
                moment.dice(), personality.tastes().category(moment.dice()), personality.tier(), moment.at());
    }

    private void addExtras(Dice dice, List<Product> basket) {
        switch (dice.below(40)) {
            case 0 -> basket.add(assortment.named("WRAP"));
            case 1 -> basket.add(assortment.named("P1309"));
            case 2 -> basket.add(assortment.named("MISC/01"));
            default -> {
                // Most want nothing more.
            }
        }
    }

    private static OrderLine line(Moment moment, String id, Product product, Instant at, String store, String orderId) {
        Dice dice = moment.dice();
        long units = product.priceMinor() > 30_00 ? 1 : 1 + dice.weighted(UNITS_WEIGHTS);
        long price = product.hasPrice() ? product.priceMinor() : dice.between(500, 4000);
        long amount = units * price * (100 - discount(dice, moment)) / 100;
        return new OrderLine(id, moment.shopper().id(), product, at, units, amount, store, orderId);
    }

    private static int discount(Dice dice, Moment moment) {
        LocalDate day = LocalDate.ofInstant(moment.instant(), ZoneOffset.UTC);
        if (Seasons.isBlackWeek(day)) {
            return dice.pick(List.of(10, 15, 20, 25));
        }
        return dice.chance(DISCOUNT_PER_MILLE) ? dice.pick(List.of(5, 10, 15)) : 0;
    }
}
