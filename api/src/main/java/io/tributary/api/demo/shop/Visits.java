package io.tributary.api.demo.shop;

import java.util.List;
import java.util.Optional;

/**
 * A visit, from the door to its last consequence: a session that may lead to an order, a purchase in a store, a question.
 *
 * <p>Everything it sets going is put into the outbox at once, each with the time at which it will be known.
 */
final class Visits {
    private static final int PROMPTED_ORDERS_TIMES_PER_CENT = 160;
    private static final int ASKS_PER_MILLE = 70;
    private static final int CALLED_PER_MILLE = 12;

    private final Browsing browsing;
    private final Outreach outreach;
    private final Checkout checkout;
    private final Fulfilment fulfilment;
    private final ServiceDesk serviceDesk;

    Visits(Assortment assortment, Advertising advertising, Transport transport) {
        serviceDesk = new ServiceDesk(transport);
        browsing = new Browsing(assortment, transport);
        outreach = new Outreach(advertising, transport);
        checkout = new Checkout(assortment);
        fulfilment = new Fulfilment(transport, new Aftercare(transport, serviceDesk));
    }

    void visit(Moment moment) {
        Dice dice = moment.dice();
        Personality personality = moment.shopper().personality();
        int ordersPerCent = moment.tempo().ordersPerCent();
        if (dice.chance(personality.inStorePerMille() * ordersPerCent / 100)) {
            fulfilment.handOver(moment, checkout.inAStore(moment));
            return;
        }
        Optional<Campaign> promptedBy = outreach.reach(moment);
        List<Product> seen = browsing.look(moment, promptedBy);
        int ordersPerMille = promptedBy.isPresent()
                ? personality.ordersPerMille() * PROMPTED_ORDERS_TIMES_PER_CENT / 100
                : personality.ordersPerMille();
        if (!seen.isEmpty() && dice.chance(ordersPerMille * ordersPerCent / 100)) {
            Moment order = moment.later(0, 1);
            fulfilment.fulfil(order, checkout.onTheWeb(order, seen));
        } else if (dice.chance(ASKS_PER_MILLE)) {
            serviceDesk.ask(moment.later(0, 1));
        } else if (dice.chance(CALLED_PER_MILLE)) {
            serviceDesk.arrangeCall(moment);
        }
    }
}
