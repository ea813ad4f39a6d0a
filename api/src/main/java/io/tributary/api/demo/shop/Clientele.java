package io.tributary.api.demo.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All who come to the shop: its customers, and guests whose customer record never comes.
 *
 * <p>Each is made from the seed and a number of their own, so that a shop with more customers has the same ones and more.
 */
final class Clientele {
    private static final int GUESTS_PER_CUSTOMERS = 40;
    private static final int ODD_ID_EVERY = 193;

    private final List<Shopper> shoppers = new ArrayList<>();
    private final People people = new People();
    private final Assortment assortment;
    private final ShopPlan plan;
    private int newcomers;

    Clientele(ShopPlan plan, Assortment assortment) {
        this.plan = plan;
        this.assortment = assortment;
        for (int number = 1; number <= plan.customers(); number++) {
            shoppers.add(customer(number));
        }
        for (int number = 1; number <= Math.max(1, plan.customers() / GUESTS_PER_CUSTOMERS); number++) {
            shoppers.add(guest(number));
        }
    }

    /** Customers, then guests, each in the order of their numbers. */
    List<Shopper> shoppers() {
        return shoppers;
    }

    /** Whether a record tells of them. */
    boolean isGuest(Shopper shopper) {
        return shopper.id().startsWith("guest-");
    }

    private Shopper customer(int number) {
        Dice dice = Dice.of(plan.seed(), "shopper", number);
        Personality personality = Personality.of(dice, assortment, plan);
        Person person = people.person(dice, number, personality.registeredAt());
        int neighbour = number % 2 == 0 ? number - 1 : number + 1;
        String household = neighbour <= plan.customers() ? id(neighbour) : null;
        return new Shopper(id(number), person, personality, dice, new Numbering(digits(number)), household);
    }

    private Shopper guest(int number) {
        Dice dice = Dice.of(plan.seed(), "guest", number);
        Personality personality = Personality.of(dice, assortment, plan);
        Person person = people.person(dice, number, personality.registeredAt());
        String id = "guest-" + digits(number);
        return new Shopper(id, person, personality, dice, new Numbering("G" + digits(number)), null);
    }

    /** Somebody who comes to know the shop at the time, in live traffic. */
    Shopper newcomer(String series, long at) {
        newcomers++;
        String name = series + "-" + newcomers;
        Dice dice = Dice.of(plan.seed(), name, 0);
        Personality personality = Personality.newcomer(dice, assortment, at);
        Person person = people.person(dice, plan.customers() + newcomers, at);
        return new Shopper("C-" + name, person, personality, dice, new Numbering(name), null);
    }

    /** Ids of a few were given by older systems, and are valid all the same. */
    private static String id(int number) {
        if (number % ODD_ID_EVERY != ODD_ID_EVERY / 2) {
            return "C" + digits(number);
        }
        return switch (number / ODD_ID_EVERY % 4) {
            case 0 -> "legacy/" + number;
            case 1 -> "№ " + number + " (A&B, \"old\")";
            case 2 -> "客户-" + number;
            default -> number + "%2F?#";
        };
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%05d", number);
    }
}
