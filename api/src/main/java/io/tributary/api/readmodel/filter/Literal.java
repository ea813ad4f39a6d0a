package io.tributary.api.readmodel.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value as it stands in a filter. */
public sealed interface Literal {

    /** The columns it can be compared with. */
    Column.Kind kind();

    /** {@code 'O''Neil'}: any text. */
    record Text(String value) implements Literal {
        @Override
        public Column.Kind kind() {
            return Column.Kind.TEXT;
        }
    }

    /** {@code -12.50}: exact, at most 20 digits before the point and 10 behind. */
    record Decimal(BigDecimal value) implements Literal {
        @Override
        public Column.Kind kind() {
            return Column.Kind.NUMBER;
        }
    }

    /** {@code 2026-01-31}: the whole day, UTC. */
    record Day(LocalDate value) implements Literal {
        @Override
        public Column.Kind kind() {
            return Column.Kind.TIME;
        }
    }

    /** {@code 2026-01-31T12:00:00Z}: one millisecond. */
    record Moment(Instant value) implements Literal {
        @Override
        public Column.Kind kind() {
            return Column.Kind.TIME;
        }
    }

    /** {@code 60 days ago}: the whole day so many days before asOf's; {@code today} is 0. */
    record DaysAgo(int days) implements Literal {
        @Override
        public Column.Kind kind() {
            return Column.Kind.TIME;
        }
    }
}
