package io.tributary.topology.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What the figures take for now: the wall clock, one instant for ever, or the newest event seen. */
public sealed interface BusinessClock {

    /**
     * The business instant.
     *
     * @param newestEvent the newest date of any fact seen; null while there is none
     */
    Instant asOf(Instant newestEvent);

    /** The wall clock. */
    record Wall(InstantSource wall) implements BusinessClock {
        @Override
        public Instant asOf(Instant newestEvent) {
            return wall.instant().truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** One instant for ever, to look at history as it was. */
    record Fixed(Instant instant) implements BusinessClock {
        @Override
        public Instant asOf(Instant newestEvent) {
            return instant;
        }
    }

    /**
     * The newest event seen, for replayed history. At most a day ahead of the wall clock, so that one fact with a wild
     * date does not make everybody old.
     */
    record Events(InstantSource wall) implements BusinessClock {
        private static final Duration AHEAD = Duration.ofDays(1);

        @Override
        public Instant asOf(Instant newestEvent) {
            Instant now = wall.instant().truncatedTo(ChronoUnit.MILLIS);
            Instant limit = now.plus(AHEAD);
            return newestEvent == null ? now : newestEvent.isAfter(limit) ? limit : newestEvent;
        }
    }
}
