package io.tributary.api.demo.shop;

import java.time.Instant;

/**
 * A shopper at an instant: what everything that happens in the shop happens to.
 *
 * @param at milliseconds since 1970, UTC
 */
record Moment(Shopper shopper, long at, Tempo tempo) {

    /** The shopper's own stream of chance. */
    Dice dice() {
        return shopper.dice();
    }

    /** The same shopper, so many hours of the shop later. */
    Moment later(int leastHours, int mostHours) {
        return at(at + tempo.between(dice(), leastHours, mostHours));
    }

    Moment at(long millis) {
        return new Moment(shopper, millis, tempo);
    }

    Instant instant() {
        return Instant.ofEpochMilli(at);
    }
}
