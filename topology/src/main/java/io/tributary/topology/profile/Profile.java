package io.tributary.topology.profile;

import io.tributary.topology.fact.CodePointOrder;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Interaction;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Response;
import io.tributary.topology.fact.Session;
import java.util.List;

/**
 * Everything that the facts of one customer add up to: exact, whatever their order.
 *
 * <p>Nothing in it depends on the clock, on the catalogue or on other customers: those come in when it is
 * {@linkplain io.tributary.topology.scoring.Scoring scored}. {@link #fold} adds a fact, {@link #unfold} takes one away
 * where that can be done without the others, {@link #refold} builds the whole anew from all facts.
 *
 * <p>A mutable object, since it lives in memory between commits and is changed thousands of times a second; owned by
 * one task at a time.
 */
public final class Profile {
    static final int UNITS = 0;
    static final int REVENUE = 1;
    static final int VIEWS = 2;
    static final long NEVER = Long.MIN_VALUE;

    private static final long MILLIS_PER_DAY = 86_400_000L;

    final String customerId;
    Customer customer;
    long lifetimeMinor;
    long purchases;
    long units;
    long firstPurchaseAt = NEVER;
    long lastPurchaseAt = NEVER;
    long ordersWithoutId;
    long ordersWithId;
    DayCounts purchaseDays = new DayCounts();
    Tallies products = new Tallies(3);
    ResponseDays responses = new ResponseDays();
    final long[] scores = new long[5];
    long lastInteractionAt = NEVER;
    String lastInteractionId;
    String lastInteractionType;
    long visits;
    long timedVisits;
    long timeSpent;
    long lastSeenAt = NEVER;

    public Profile(String customerId) {
        this.customerId = customerId;
    }

    /** The calendar day (UTC) of an instant, counted from 1970-01-01. */
    public static int day(long instant) {
        return Math.toIntExact(Math.floorDiv(instant, MILLIS_PER_DAY));
    }

    /** The profile of a customer with exactly these facts, each identity once. */
    public static Profile refold(
            String customerId, Customer customer, Iterable<Fact> facts, Dictionary dictionary, Orders orders) {
        Profile profile = new Profile(customerId);
        profile.customer = customer;
        for (Fact fact : facts) {
            profile.fold(fact, dictionary, orders);
        }
        return profile;
    }

    /**
     * Adds a fact of an identity that is not in yet.
     *
     * @throws ArithmeticException when a sum leaves the range of a long: 92 quadrillion units of money
     */
    public void fold(Fact fact, Dictionary dictionary, Orders orders) {
        if (!fact.counts()) {
            return;
        }
        lastSeenAt = Math.max(lastSeenAt, fact.occurredAt());
        if (fact instanceof Purchase purchase) {
            addMoney(purchase, 1, dictionary);
            if (purchase.isPurchase()) {
                addPurchase(purchase, orders);
            }
        } else if (fact instanceof Session session) {
            addSession(session, 1, dictionary);
        } else if (fact instanceof Response response) {
            addResponse(response, 1, dictionary);
        } else if (fact instanceof Interaction interaction) {
            addScore(interaction, 1);
            if (isLater(interaction)) {
                lastInteractionAt = interaction.occurredAt();
                lastInteractionId = interaction.id();
                lastInteractionType = interaction.type();
            }
        }
    }

    /**
     * Takes away a fact that is in, if that can be done without looking at the others.
     *
     * @return false, and nothing changed, when the fact decides a first or a last: then {@link #refold}
     */
    public boolean unfold(Fact fact, Dictionary dictionary, Orders orders) {
        if (!fact.counts()) {
            return true;
        }
        if (fact.occurredAt() == lastSeenAt || !isInvertible(fact, orders)) {
            return false;
        }
        if (fact instanceof Purchase purchase) {
            addMoney(purchase, -1, dictionary);
            if (purchase.isPurchase()) {
                removePurchase(purchase, orders);
            }
        } else if (fact instanceof Session session) {
            addSession(session, -1, dictionary);
        } else if (fact instanceof Response response) {
            addResponse(response, -1, dictionary);
        } else if (fact instanceof Interaction interaction) {
            addScore(interaction, -1);
        }
        return true;
    }

    private boolean isInvertible(Fact fact, Orders orders) {
        if (fact instanceof Interaction interaction) {
            return !interaction.id().equals(lastInteractionId);
        }
        if (!(fact instanceof Purchase purchase) || !purchase.isPurchase()) {
            return true;
        }
        if (purchase.occurredAt() == firstPurchaseAt || purchase.occurredAt() == lastPurchaseAt) {
            return false;
        }
        if (purchase.orderId() == null) {
            return true;
        }
        Order order = orders.get(purchase.orderId());
        return order.lines() == 1 || order.firstLineAt() != purchase.occurredAt();
    }

    private void addMoney(Purchase purchase, int sign, Dictionary dictionary) {
        long amount = sign * purchase.amountMinor();
        long quantity = sign * purchase.quantity();
        lifetimeMinor = Math.addExact(lifetimeMinor, amount);
        units = Math.addExact(units, quantity);
        int row = products.row(dictionary.product(purchase.productId()));
        products.add(row, UNITS, quantity);
        products.add(row, REVENUE, amount);
    }

    private void addPurchase(Purchase purchase, Orders orders) {
        long at = purchase.occurredAt();
        purchases++;
        purchaseDays.add(day(at));
        firstPurchaseAt = firstPurchaseAt == NEVER ? at : Math.min(firstPurchaseAt, at);
        lastPurchaseAt = Math.max(lastPurchaseAt, at);
        if (purchase.orderId() == null) {
            ordersWithoutId++;
            return;
        }
        Order order = orders.get(purchase.orderId());
        if (order == null) {
            ordersWithId++;
        }
        orders.put(purchase.orderId(), order == null ? new Order(1, at) : order.withLine(at));
    }

    private void removePurchase(Purchase purchase, Orders orders) {
        purchases--;
        purchaseDays.remove(day(purchase.occurredAt()));
        if (purchase.orderId() == null) {
            ordersWithoutId--;
            return;
        }
        Order order = orders.get(purchase.orderId());
        if (order.lines() == 1) {
            ordersWithId--;
            orders.remove(purchase.orderId());
        } else {
            orders.put(purchase.orderId(), order.withoutLine(purchase.occurredAt()));
        }
    }

    private void addSession(Session session, int sign, Dictionary dictionary) {
        visits += sign;
        if (session.timeSpent() != null) {
            timedVisits += sign;
            timeSpent = Math.addExact(timeSpent, sign * session.timeSpent());
        }
        for (String product : session.viewedProducts()) {
            products.add(products.row(dictionary.product(product)), VIEWS, sign);
        }
    }

    private void addResponse(Response response, int sign, Dictionary dictionary) {
        if (!response.isPositive()) {
            return;
        }
        int campaign = dictionary.campaign(response.campaignId());
        if (sign > 0) {
            responses.add(campaign, day(response.occurredAt()), 1);
        } else {
            responses.remove(campaign, day(response.occurredAt()));
        }
    }

    private void addScore(Interaction interaction, int sign) {
        if (interaction.satisfactionScore() != 0) {
            scores[interaction.satisfactionScore() - 1] += sign;
        }
    }

    /** Latest date; tie: highest id. */
    private boolean isLater(Interaction interaction) {
        return lastInteractionId == null
                || interaction.occurredAt() > lastInteractionAt
                || (interaction.occurredAt() == lastInteractionAt
                        && CodePointOrder.INSTANCE.compare(interaction.id(), lastInteractionId) > 0);
    }

    /** Sets or, with null, removes the customer's master data. */
    public void setCustomer(Customer customer) {
        this.customer = customer;
    }

    public String customerId() {
        return customerId;
    }

    /** The master data; null when there is none. */
    public Customer customer() {
        return customer;
    }

    /** True when there is master data that is not deleted: only known customers count in figures of many. */
    public boolean isKnown() {
        return customer != null && !customer.deleted();
    }

    /** Money of all transactions that count, in hundredths; may be negative. */
    public long lifetimeMinor() {
        return lifetimeMinor;
    }

    /** Transactions that count with units above 0. */
    public long purchases() {
        return purchases;
    }

    public boolean hasPurchase() {
        return purchases > 0;
    }

    /** Units bought, net of returns. */
    public long units() {
        return units;
    }

    /** Milliseconds since 1970; only when {@link #hasPurchase()}. */
    public long firstPurchaseAt() {
        return firstPurchaseAt;
    }

    /** Milliseconds since 1970; only when {@link #hasPurchase()}. */
    public long lastPurchaseAt() {
        return lastPurchaseAt;
    }

    /** Different orders among the purchases, one without order id being an order of its own. */
    public long orders() {
        return ordersWithoutId + ordersWithId;
    }

    /** The days with a purchase. */
    public DayCounts purchaseDays() {
        return purchaseDays;
    }

    /** How many products the customer has bought, returned or viewed. */
    public int products() {
        return products.size();
    }

    /** Dictionary number of the product of a row, rows counting from 0. */
    public int product(int row) {
        return products.key(row);
    }

    /** Units of the product of a row, net of returns. */
    public long productUnits(int row) {
        return products.value(row, UNITS);
    }

    /** Money for the product of a row, in hundredths. */
    public long productRevenueMinor(int row) {
        return products.value(row, REVENUE);
    }

    /** Views of the product of a row. */
    public long productViews(int row) {
        return products.value(row, VIEWS);
    }

    /** How many campaigns the customer has responded to, ever. */
    public int campaigns() {
        return responses.campaigns();
    }

    /** Dictionary number of the campaign of a row, rows counting from 0. */
    public int campaign(int row) {
        return responses.campaign(row);
    }

    /** Responses to the campaign of a row, unsubscriptions not counted. */
    public long campaignResponses(int row) {
        return responses.responses(row);
    }

    /** The days with a response. */
    public ResponseDays responseDays() {
        return responses;
    }

    /** How often the customer gave a satisfaction score from 1 to 5. */
    public long scores(int score) {
        return scores[score - 1];
    }

    /** True when there is a service interaction. */
    public boolean hasInteraction() {
        return lastInteractionId != null;
    }

    /** Milliseconds since 1970; only when {@link #hasInteraction()}. */
    public long lastInteractionAt() {
        return lastInteractionAt;
    }

    /** Null when the latest interaction doesn't say. */
    public String lastInteractionType() {
        return lastInteractionType;
    }

    /** Web sessions. */
    public long visits() {
        return visits;
    }

    /** Web sessions that say how long they were. */
    public long timedVisits() {
        return timedVisits;
    }

    /** Seconds of all sessions that say. */
    public long timeSpent() {
        return timeSpent;
    }

    /** True when a fact counts. */
    public boolean isSeen() {
        return lastSeenAt != NEVER;
    }

    /** Date of the latest fact that counts, milliseconds since 1970; only when {@link #isSeen()}. */
    public long lastSeenAt() {
        return lastSeenAt;
    }

    /** The products of a profile as text, for messages and tests. */
    @Override
    public String toString() {
        return "Profile of " + customerId + ": " + purchases + " purchases, " + visits + " visits, satisfaction "
                + List.of(scores[0], scores[1], scores[2], scores[3], scores[4]);
    }
}
