package io.tributary.api.demo.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * A shop and its world, opened to a plan: two years of history, and after it as much live traffic as is asked for.
 *
 * <p>Not thread-safe. It holds its customers and what is under way, and no record longer than until it arrives.
 */
public final class Shop {
    private static final int MILLION = 1_000_000;
    /** What {@link Seasons#demand} is on an ordinary day. */
    private static final int ORDINARY_DEMAND = 10_000;

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final int DAYS_BETWEEN_REVIEWS = 12;

    private final World world;

    private Shop(World world) {
        this.world = world;
    }

    /** A new shop on its first day. */
    public static Shop open(ShopPlan plan) {
        return new Shop(new World(plan));
    }

    public ShopPlan plan() {
        return world.plan;
    }

    /** Lives through the whole history, once, and hands over each record in the order of arrival. */
    public void playHistory(Consumer<Delivery> receiver) {
        ShopPlan plan = world.plan;
        Registration registration =
                new Registration(world.transport, plan.opens().toEpochMilli());
        world.assortment.announce(plan, world.transport);
        world.advertising.announce(plan, world.transport);
        for (Shopper shopper : world.clientele.shoppers()) {
            if (!world.clientele.isGuest(shopper)) {
                registration.tell(shopper, plan.until().toEpochMilli());
            }
            world.contracts.tell(shopper);
        }
        Dice reviews = Dice.of(plan.seed(), "reviews", 0);
        long until = plan.until().toEpochMilli();
        for (long day = plan.opens().toEpochMilli(); day <= until; day += DAY_MILLIS) {
            if (reviews.below(DAYS_BETWEEN_REVIEWS) == 0) {
                world.assortment.reviewPrices(reviews, day, world.transport);
            }
            letShoppersCome(day);
            handOver(Math.min(until, day + DAY_MILLIS - 1), receiver);
        }
    }

    private void letShoppersCome(long day) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(day), ZoneOffset.UTC);
        long demand = Seasons.demand(date);
        for (Shopper shopper : world.clientele.shoppers()) {
            int perMillion = (int) (shopper.personality().visitsPerMillionDays() * demand / ORDINARY_DEMAND);
            if (shopper.isActive(day) && shopper.dice().below(MILLION) < perMillion) {
                long at = day + Seasons.timeOfDay(shopper.dice());
                world.visits.visit(new Moment(shopper, at, Tempo.REAL));
            }
        }
    }

    private void handOver(long by, Consumer<Delivery> receiver) {
        for (Delivery delivery = world.outbox.poll(by); delivery != null; delivery = world.outbox.poll(by)) {
            receiver.accept(delivery);
        }
    }

    /**
     * Live traffic, from where the history ended.
     *
     * @param start which one of this shop's: ids of two starts differ
     */
    public LiveShop goLive(int start) {
        return new LiveShop(world, start);
    }
}
