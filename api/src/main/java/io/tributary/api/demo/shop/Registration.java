package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.source.SourceTable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the customer system tells of a customer over the years: the record, at times late or with little in it, a move
 * to another region, the end of the account, and for some a new beginning.
 */
final class Registration {
    private static final int LATE_PER_MILLE = 20;
    private static final int LATEST_DAYS = 25;
    private static final int MOVES_PER_MILLE = 60;
    private static final int ENDS_PER_MILLE = 9;
    private static final int COMES_BACK_PER_MILLE = 350;
    private static final int UNDATED_PER_MILLE = 15;
    private static final List<String> TYPES =
            List.of("consumer", "consumer", "consumer", "member", "member", "business");

    private final Transport transport;
    private final long opens;

    Registration(Transport transport, long opens) {
        this.transport = transport;
        this.opens = opens;
    }

    /** Sets going all that is told of a customer until the end of the history. */
    void tell(Shopper shopper, long until) {
        Dice dice = shopper.dice();
        long known = Math.max(opens, shopper.personality().registeredAt());
        if (dice.chance(LATE_PER_MILLE)) {
            known += Duration.ofDays(dice.between(2, LATEST_DAYS)).toMillis();
        }
        known = Math.min(known, until);
        CustomerInfo row = row(shopper);
        transport.announce(known, SourceTable.CUSTOMER_INFO, row);
        if (dice.chance(MOVES_PER_MILLE)) {
            row = moved(row, dice);
            transport.announce(between(dice, known, until), SourceTable.CUSTOMER_INFO, row);
        }
        if (dice.chance(ENDS_PER_MILLE)) {
            long ends = between(dice, known, until);
            transport.announce(ends, SourceTable.CUSTOMER_INFO, next(row, "closed", true));
            if (dice.chance(COMES_BACK_PER_MILLE)) {
                row = next(next(row, "closed", true), "active", false);
                transport.announce(between(dice, ends, until), SourceTable.CUSTOMER_INFO, row);
            }
        }
    }

    /** Tells of a newcomer at once. */
    void tellNow(Shopper shopper) {
        transport.announce(shopper.personality().registeredAt(), SourceTable.CUSTOMER_INFO, row(shopper));
    }

    private static CustomerInfo row(Shopper shopper) {
        Dice dice = shopper.dice();
        Person person = shopper.person();
        return new CustomerInfo(
                shopper.id(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.phone(),
                person.bornAt(),
                registered(dice, shopper.personality().registeredAt()),
                person.region(),
                dice.chance(30) ? null : dice.pick(TYPES),
                dice.chance(30) ? null : "active",
                attributes(dice),
                0L,
                false);
    }

    /** The older system kept days, some forms kept nothing. */
    private static Instant registered(Dice dice, long at) {
        if (dice.chance(UNDATED_PER_MILLE)) {
            return null;
        }
        Instant instant = Instant.ofEpochMilli(at);
        return dice.chance(300) ? instant.truncatedTo(ChronoUnit.DAYS) : instant;
    }

    private static Map<String, String> attributes(Dice dice) {
        if (dice.chance(550)) {
            return null;
        }
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("loyalty_tier", dice.pick(List.of("bronze", "silver", "gold")));
        if (dice.chance(400)) {
            attributes.put("preferred_store", "S-" + dice.between(1, 12));
        }
        if (dice.chance(100)) {
            attributes.put(
                    "note", dice.pick(List.of("call before delivery", "prefère le matin", "gift, \"no invoice\"")));
        }
        return attributes;
    }

    private static CustomerInfo moved(CustomerInfo row, Dice dice) {
        CustomerInfo moved = next(row, row.getStatus(), false);
        moved.setRegion(dice.pick(List.of("North America", "Western Europe", "Southern Europe")));
        return moved;
    }

    /** The row anew, a version higher. */
    private static CustomerInfo next(CustomerInfo row, String status, boolean deleted) {
        return new CustomerInfo(
                row.getCustomerId(),
                row.getFirstName(),
                row.getLastName(),
                row.getEmail(),
                row.getPhoneNumber(),
                row.getDateOfBirth(),
                row.getRegistrationDate(),
                row.getRegion(),
                row.getCustomerType(),
                status,
                row.getAttributes(),
                row.getVersion() + 1,
                deleted);
    }

    private static long between(Dice dice, long from, long to) {
        long seconds = Math.max(1, (to - from) / 1000);
        return from + (long) dice.below((int) Math.min(Integer.MAX_VALUE, seconds)) * 1000;
    }
}
