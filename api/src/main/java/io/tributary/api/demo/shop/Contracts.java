package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What customers sign up for beside buying: subscriptions, service plans, leases; for a term or until further notice. Some are
 * cancelled, some were never meant, and the system that keeps them counts anew for every customer.
 *
 * <p>It throws dice of its own, so that what customers buy is the same with it and without it.
 */
final class Contracts {
    private static final int SIGNING_PER_MILLE = 160;
    private static final int ANOTHER_PER_MILLE = 300;
    private static final int TERM_PER_MILLE = 600;
    private static final int FROM_A_DAY_PER_MILLE = 400;
    private static final int AHEAD_PER_MILLE = 150;
    private static final int WORTHLESS_PER_MILLE = 80;
    private static final int CANCELLED_PER_MILLE = 280;
    private static final int WITHDRAWN_PER_MILLE = 40;
    private static final int TWICE_PER_MILLE = 60;
    private static final int LIVE_PER_MILLE = 8;
    private static final int LATEST_HOURS = 48;
    private static final int TERM_DAYS = 365;
    private static final int DAYS_AHEAD = 60;
    private static final int MONTHS = 12;
    private static final List<String> TYPES = List.of("SUBSCRIPTION", "SUBSCRIPTION", "SERVICE_PLAN", "LEASE");

    private final ShopPlan plan;
    private final Assortment assortment;
    private final Transport transport;

    Contracts(ShopPlan plan, Assortment assortment, Transport transport) {
        this.plan = plan;
        this.assortment = assortment;
        this.transport = transport;
    }

    /** Sets going all that is told of a shopper's contracts until the end of the history. */
    void tell(Shopper shopper) {
        Dice dice = Dice.of(plan.seed(), "contracts of " + shopper.id(), 0);
        if (!dice.chance(SIGNING_PER_MILLE)) {
            return;
        }
        long until = plan.until().toEpochMilli();
        long from = Math.min(
                until,
                Math.max(plan.opens().toEpochMilli(), shopper.personality().registeredAt()));
        int contracts = dice.chance(ANOTHER_PER_MILLE) ? 2 : 1;
        for (int number = 1; number <= contracts; number++) {
            long signedAt = between(dice, from, until);
            CustomerProductRelationship contract = contract(shopper, "K-" + number, dice, signedAt);
            transport.announce(signedAt, SourceTable.CUSTOMER_PRODUCTS, contract);
            if (dice.chance(TWICE_PER_MILLE)) {
                transport.announce(between(dice, signedAt, until), SourceTable.CUSTOMER_PRODUCTS, contract);
            }
            if (dice.chance(CANCELLED_PER_MILLE)) {
                cancel(contract, between(dice, signedAt, until));
            }
            if (dice.chance(WITHDRAWN_PER_MILLE)) {
                CustomerProductRelationship never = again(contract, contract.getEndDate(), 2, true);
                transport.announce(between(dice, signedAt, until), SourceTable.CUSTOMER_PRODUCTS, never);
            }
        }
    }

    /** Somebody who came by signs up, once in a while; and thinks better of it within minutes, at times. */
    void offer(Moment moment, Dice dice) {
        if (!dice.chance(LIVE_PER_MILLE)) {
            return;
        }
        String id = moment.shopper().numbering().next("K");
        CustomerProductRelationship contract = contract(moment.shopper(), id, dice, moment.at());
        transport.announce(moment.at(), SourceTable.CUSTOMER_PRODUCTS, contract);
        if (dice.chance(CANCELLED_PER_MILLE)) {
            cancel(contract, moment.at() + moment.tempo().between(dice, 1, LATEST_HOURS));
        }
    }

    private void cancel(CustomerProductRelationship contract, long at) {
        Instant ends = Instant.ofEpochMilli(Math.max(at, contract.getStartDate().toEpochMilli()));
        transport.announce(at, SourceTable.CUSTOMER_PRODUCTS, again(contract, ends, 1, false));
    }

    private CustomerProductRelationship contract(Shopper shopper, String id, Dice dice, long signedAt) {
        Product product = assortment.pick(
                dice, dice.pick(assortment.categories()), shopper.personality().tier(), signedAt);
        Instant signed = Instant.ofEpochMilli(signedAt);
        Instant start = dice.chance(FROM_A_DAY_PER_MILLE)
                ? signed.truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofDays(dice.chance(AHEAD_PER_MILLE) ? dice.between(1, DAYS_AHEAD) : 0))
                : signed;
        return new CustomerProductRelationship(
                id,
                shopper.id(),
                product.id(),
                dice.pick(TYPES),
                start,
                dice.chance(TERM_PER_MILLE) ? start.plus(Duration.ofDays(TERM_DAYS)) : null,
                dice.chance(WORTHLESS_PER_MILLE) ? null : BigDecimal.valueOf(product.priceMinor() * MONTHS, 2),
                0L,
                false);
    }

    private static CustomerProductRelationship again(
            CustomerProductRelationship contract, Instant ends, long version, boolean deleted) {
        return new CustomerProductRelationship(
                contract.getRelationshipId(),
                contract.getCustomerId(),
                contract.getProductId(),
                contract.getRelationshipType(),
                contract.getStartDate(),
                ends,
                contract.getValue(),
                version,
                deleted);
    }

    private static long between(Dice dice, long from, long to) {
        long seconds = Math.max(1, (to - from) / 1000);
        return Math.min(to, from + (long) dice.below((int) Math.min(Integer.MAX_VALUE, seconds)) * 1000);
    }
}
