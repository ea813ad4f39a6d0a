package io.tributary.api.demo.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The shop now: whoever asks for the next record gets one, from what is due, or from a visit that begins there and then.
 *
 * <p>Customers are those of the history, in the mood in which it left them, and come as often in proportion. An hour of
 * what follows a visit passes in a second. However long it goes on, it holds no more than it did soon after its start: of
 * the newcomers the shop knows the latest.
 */
public final class LiveShop {
    private static final int NEWCOMER_PER_MILLE = 4;
    private static final int NEWCOMER_VISITS_PER_MILLE = 50;
    private static final int MOST_NEWCOMERS = 1000;
    private static final int VISITS_BETWEEN_REVIEWS = 400;
    private static final int VISITS_BETWEEN_OFFERS = 20_000;
    /** Who was lost may still come by, rarely. */
    private static final int LOST_WEIGHT = 100;

    private final World world;
    private final Registration registration;
    private final Dice dice;
    private final Dice contracts;
    private final String series;
    private final List<Shopper> newcomers = new ArrayList<>();
    private final WeightedChoice<Shopper> regulars;
    private long visitors;
    private int offers;

    LiveShop(World world, int start) {
        this.world = world;
        this.registration = new Registration(world.transport, 0);
        this.dice = Dice.of(world.plan.seed(), "live", start);
        this.contracts = Dice.of(world.plan.seed(), "live contracts", start);
        this.series = "L" + start;
        long until = world.plan.until().toEpochMilli();
        regulars = new WeightedChoice<>(
                world.clientele.shoppers(),
                shopper -> shopper.isActive(until) ? shopper.personality().visitsPerMillionDays() : LOST_WEIGHT);
        world.clientele.shoppers().forEach(shopper -> shopper.numbering().begin(series));
    }

    /** The next record; there always is one. */
    public Delivery next(Instant now) {
        long at = now.toEpochMilli();
        Delivery due = world.outbox.poll(at);
        while (due == null) {
            beginVisit(at);
            due = world.outbox.poll(at);
        }
        return due;
    }

    /** Records that are under way and not due yet. */
    public int pending() {
        return world.outbox.size();
    }

    private void beginVisit(long at) {
        visitors++;
        if (visitors % VISITS_BETWEEN_REVIEWS == 0) {
            world.assortment.reviewPrices(dice, at, world.transport);
        }
        if (visitors % VISITS_BETWEEN_OFFERS == 0) {
            offers++;
            world.advertising.launchFlashOffer(dice, at, "CMP-" + series + "-" + offers, world.transport);
        }
        Moment visit = new Moment(visitor(at), at, Tempo.LIVE);
        world.visits.visit(visit);
        world.contracts.offer(visit, contracts);
    }

    private Shopper visitor(long at) {
        if (dice.chance(NEWCOMER_PER_MILLE)) {
            Shopper newcomer = world.clientele.newcomer(series, at);
            registration.tellNow(newcomer);
            if (newcomers.size() < MOST_NEWCOMERS) {
                newcomers.add(newcomer);
            } else {
                newcomers.set(dice.below(MOST_NEWCOMERS), newcomer);
            }
            return newcomer;
        }
        boolean recent = !newcomers.isEmpty() && dice.chance(NEWCOMER_VISITS_PER_MILLE);
        return recent ? dice.pick(newcomers) : regulars.pick(dice);
    }
}
