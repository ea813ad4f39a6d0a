package io.tributary.api.demo.shop;

import io.tributary.schemas.source.SourceTable;
import java.util.List;

/**
 * What follows an order: content customers, some of whom say so, and things that went wrong, which cost the shop a
 * refund, a return, an adjustment, and a customer's good mood.
 *
 * <p>A return comes in two forms, as systems have them: the line's status becomes RETURNED, or a line of its own takes
 * the units back.
 */
final class Aftercare {
    private static final int WRONG_PER_MILLE = 75;
    private static final int PRAISED_PER_MILLE = 35;
    private static final int RETURNED_PER_MILLE = 55;
    private static final int COMPENSATED_PER_MILLE = 350;
    private static final int LUXURY_RETURNED_PER_MILLE = 12;

    private final Transport transport;
    private final ServiceDesk serviceDesk;

    Aftercare(Transport transport, ServiceDesk serviceDesk) {
        this.transport = transport;
        this.serviceDesk = serviceDesk;
    }

    /** @param version that a correction of the lines would have */
    void follow(Moment moment, List<OrderLine> lines, long version) {
        Dice dice = moment.dice();
        OrderLine first = lines.get(0);
        if (dice.chance(WRONG_PER_MILLE)) {
            makeGood(moment, first, version);
            return;
        }
        moment.shopper().feel(1);
        if (dice.chance(PRAISED_PER_MILLE)) {
            serviceDesk.praise(moment.later(10, 150), first.product());
        }
        for (OrderLine line : lines) {
            if (dice.chance(RETURNED_PER_MILLE)) {
                takeBack(moment.later(48, 500), line, version);
            }
        }
        if (dice.chance(LUXURY_RETURNED_PER_MILLE)) {
            refundOlderPurchase(moment.later(24, 200), first);
        }
    }

    private void makeGood(Moment moment, OrderLine line, long version) {
        Dice dice = moment.dice();
        serviceDesk.complain(moment.later(4, 96), line.product());
        if (dice.chance(COMPENSATED_PER_MILLE)) {
            Moment later = moment.later(24, 200);
            long minor = Math.max(1, line.amountMinor() * dice.between(5, 20) / 100);
            report(later, line.returned(id(moment), later.instant(), 0, minor), "COMPLETED", 0);
        } else {
            takeBack(moment.later(24, 300), line, version);
        }
    }

    private void takeBack(Moment moment, OrderLine line, long version) {
        Dice dice = moment.dice();
        if (dice.chance(500)) {
            report(moment, line, "RETURNED", version);
        } else {
            long units = line.quantity() > 1 && dice.chance(600) ? 1 : line.quantity();
            long minor = line.amountMinor() * units / line.quantity();
            report(moment, line.returned(id(moment), moment.instant(), units, minor), "COMPLETED", 0);
        }
    }

    /** Something bought before the history began comes back: a customer's value may become negative. */
    private void refundOlderPurchase(Moment moment, OrderLine like) {
        OrderLine older = like.returned(id(moment), moment.instant(), like.quantity() + 1, like.amountMinor() * 2);
        report(moment, older, "COMPLETED", 0);
    }

    private void report(Moment moment, OrderLine line, String status, long version) {
        transport.send(
                moment,
                SourceTable.PURCHASE_TRANSACTIONS,
                line.report(Fulfilment.spelled(moment.dice(), status), version));
    }

    private static String id(Moment moment) {
        return moment.shopper().numbering().next("T");
    }
}
