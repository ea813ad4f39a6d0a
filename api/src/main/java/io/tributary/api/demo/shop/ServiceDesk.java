package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.source.SourceTable;
import java.time.Instant;

/**
 * Customer service: what people call for, how it ends, and how content they are with it, which depends on both and on
 * the mood they were in.
 */
final class ServiceDesk {
    private static final int[] AFTER_PRAISE = {1, 1, 4, 30, 64};
    private static final int[] AFTER_QUESTION = {2, 4, 13, 41, 40};
    private static final int[] AFTER_HELP = {6, 12, 26, 36, 20};
    private static final int[] AFTER_NO_HELP = {44, 30, 18, 6, 2};
    private static final int[] AFTER_NO_HELP_TO_THE_GRUMPY = {72, 20, 6, 1, 1};
    private static final int GRUMPY = 35;
    private static final int UNSOLVED_PER_MILLE = 260;
    private static final int SCORED_PER_MILLE = 780;
    private static final int LEAVES_PER_MILLE = 350;

    private final Transport transport;

    ServiceDesk(Transport transport) {
        this.transport = transport;
    }

    /** A complaint: first open and without a score, then solved or not. Somebody badly treated leaves. */
    void complain(Moment moment, Product product) {
        Dice dice = moment.dice();
        Shopper shopper = moment.shopper();
        String id = shopper.numbering().next("I");
        report(moment, fact(moment, id, "Complaint", product.id(), "open", null, 0));
        boolean solved = !dice.chance(UNSOLVED_PER_MILLE);
        boolean grumpy = shopper.mood() < GRUMPY;
        int[] scores = solved ? AFTER_HELP : grumpy ? AFTER_NO_HELP_TO_THE_GRUMPY : AFTER_NO_HELP;
        Moment closed = moment.later(4, 120);
        String outcome = solved ? "resolved" : dice.chance(400) ? "escalated" : "unresolved";
        report(closed, fact(moment, id, "Complaint", product.id(), outcome, score(dice, scores), 1));
        shopper.feel(solved ? -5 : -30);
        if (!solved && shopper.mood() < GRUMPY && dice.chance(LEAVES_PER_MILLE)) {
            shopper.leave(closed.at());
        }
    }

    /** A question before or instead of an order. */
    void ask(Moment moment) {
        Dice dice = moment.dice();
        String id = moment.shopper().numbering().next("I");
        String type = dice.chance(40) ? null : dice.chance(700) ? "Question" : "Delivery status";
        report(
                moment,
                fact(moment, id, type, null, dice.chance(100) ? null : "resolved", score(dice, AFTER_QUESTION), 0));
    }

    /** A call that is arranged for a day to come: a fact dated ahead of its arrival. */
    void arrangeCall(Moment moment) {
        Dice dice = moment.dice();
        String id = moment.shopper().numbering().next("I");
        Instant appointment =
                moment.at(moment.at() + Tempo.REAL.between(dice, 20, 330)).instant();
        report(
                moment,
                new CustomerServiceInteraction(
                        id, moment.shopper().id(), appointment, "Call", null, "scheduled", null, 0L, false));
        if (dice.chance(150)) {
            report(
                    moment.later(1, 18),
                    new CustomerServiceInteraction(
                            id, moment.shopper().id(), appointment, "Call", null, "cancelled", null, 1L, true));
        }
    }

    /** Somebody says thanks. */
    void praise(Moment moment, Product product) {
        String id = moment.shopper().numbering().next("I");
        Integer score = score(moment.dice(), AFTER_PRAISE);
        report(moment, fact(moment, id, "Praise", product.id(), "closed", score, 0));
        moment.shopper().feel(4);
    }

    private static CustomerServiceInteraction fact(
            Moment moment, String id, String type, String productId, String outcome, Integer score, long version) {
        return new CustomerServiceInteraction(
                id, moment.shopper().id(), moment.instant(), type, productId, outcome, score, version, false);
    }

    /** From 1 to 5; null from those who don't answer. */
    private static Integer score(Dice dice, int[] weights) {
        int score = 1 + dice.weighted(weights);
        return dice.chance(SCORED_PER_MILLE) ? (Integer) score : null;
    }

    private void report(Moment moment, CustomerServiceInteraction fact) {
        transport.send(moment, SourceTable.CUSTOMER_SERVICE, fact);
    }
}
