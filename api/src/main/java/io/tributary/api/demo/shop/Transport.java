package io.tributary.api.demo.shop;

import io.tributary.schemas.source.SourceTable;
import org.apache.avro.specific.SpecificRecord;

/**
 * The way of a fact from the system that knows it to the platform, with what goes wrong there: some are late, so that a
 * correction overtakes what it corrects, and some come twice.
 */
final class Transport {
    private static final int LATE_PER_MILLE = 20;
    private static final int TWICE_PER_MILLE = 12;
    private static final int LATEST_HOURS = 240;
    private static final int AGAIN_HOURS = 48;

    private final Outbox outbox;

    Transport(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Sends a fact at the moment at which its system knows it. */
    void send(Moment moment, SourceTable table, SpecificRecord record) {
        Dice dice = moment.dice();
        long at = dice.chance(LATE_PER_MILLE) ? moment.later(1, LATEST_HOURS).at() : moment.at();
        outbox.put(at, table, record);
        if (dice.chance(TWICE_PER_MILLE)) {
            outbox.put(moment.at(at).later(0, AGAIN_HOURS).at(), table, record);
        }
    }

    /** Sends a row of an entity, when it is known and once. */
    void announce(long at, SourceTable table, SpecificRecord record) {
        outbox.put(at, table, record);
    }
}
