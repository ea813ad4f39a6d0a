package io.tributary.topology.profile;

/**
 * What is kept of one order: how many purchase lines it has, when the first of them was, and on which later days there
 * are more.
 *
 * <p>Nearly every order is of one day. The counts of the later days make each of them removable: when its last line is
 * withdrawn, it goes. An order is a value: its days are copied before they change.
 *
 * @param lines above 0
 * @param firstLineAt milliseconds since 1970; the order is dated by it
 * @param later how many lines there are on each day after the first; null when there are none
 */
public record Order(long lines, long firstLineAt, DayCounts later) {

    /** Is told of days with a line that were added (sign 1) or taken away (sign -1). */
    public interface Changes {
        /**
         * One day with a line.
         *
         * @param day days since 1970
         * @param daysSinceLast since the order's previous day with a line; 0 for the first
         */
        void changed(int day, int daysSinceLast, int sign);
    }

    /** An order whose lines are all of one day. */
    public Order(long lines, long firstLineAt) {
        this(lines, firstLineAt, null);
    }

    /** Tells what leads from one state of an order to another, each null where there is none. */
    public static void difference(Order before, Order after, Changes changes) {
        int beforeDays = before == null ? 0 : before.days();
        int afterDays = after == null ? 0 : after.days();
        int b = 0;
        int a = 0;
        while (b < beforeDays || a < afterDays) {
            int order = a == afterDays ? -1 : b == beforeDays ? 1 : Integer.compare(before.day(b), after.day(a));
            if (order != 0 || before.daysSinceLast(b) != after.daysSinceLast(a)) {
                if (order <= 0) {
                    changes.changed(before.day(b), before.daysSinceLast(b), -1);
                }
                if (order >= 0) {
                    changes.changed(after.day(a), after.daysSinceLast(a), 1);
                }
            }
            b += order <= 0 ? 1 : 0;
            a += order >= 0 ? 1 : 0;
        }
    }

    Order withLine(long lineAt) {
        int day = Profile.day(lineAt);
        int firstDay = day(0);
        DayCounts days = later;
        if (day != firstDay) {
            days = later == null ? new DayCounts() : later.copy();
            if (day > firstDay) {
                days.add(day);
            } else {
                days.add(firstDay, Math.toIntExact(lines - linesLater()));
            }
        }
        return new Order(lines + 1, Math.min(firstLineAt, lineAt), days);
    }

    /** Without a line that is not the first, which others would have to follow. */
    Order withoutLine(long lineAt) {
        int day = Profile.day(lineAt);
        DayCounts days = later;
        if (day != day(0)) {
            days = later.copy();
            days.remove(day);
            days = days.size() == 0 ? null : days;
        }
        return new Order(lines - 1, firstLineAt, days);
    }

    private int days() {
        return later == null ? 1 : 1 + later.size();
    }

    private int day(int position) {
        return position == 0 ? Profile.day(firstLineAt) : later.day(position - 1);
    }

    private int daysSinceLast(int position) {
        return position == 0 ? 0 : day(position) - day(position - 1);
    }

    private long linesLater() {
        long sum = 0;
        for (int i = 0; i < days() - 1; i++) {
            sum += later.count(i);
        }
        return sum;
    }
}
