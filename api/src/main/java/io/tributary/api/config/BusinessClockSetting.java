package io.tributary.api.config;

import java.time.Instant;

/**
 * Which time every figure is computed for. History loaded from a file is best looked at as of its own end
 * ({@code events}), a report as of its day (an instant), live traffic as of now.
 */
public sealed interface BusinessClockSetting {
    String RULE = "'now', 'events', or an instant from 1900 to 2099 such as 2017-12-31T23:59:59Z";

    /** The wall clock. */
    record Now() implements BusinessClockSetting {}

    /** The newest event seen, at most a day ahead of the wall clock. */
    record Events() implements BusinessClockSetting {}

    /**
     * Always the same.
     *
     * @param instant from 1900-01-01 to before 2100-01-01, UTC, as all dates
     */
    record Fixed(Instant instant) implements BusinessClockSetting {
        private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

        public Fixed {
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw new IllegalArgumentException("clock " + instant + ": must be " + RULE);
            }
        }
    }

    /** Reads the setting's text; throws a {@link RuntimeException} where it is none of the three. */
    static BusinessClockSetting of(String text) {
        return switch (text) {
            case "now" -> new Now();
            case "events" -> new Events();
            default -> new Fixed(Instant.parse(text));
        };
    }
}
