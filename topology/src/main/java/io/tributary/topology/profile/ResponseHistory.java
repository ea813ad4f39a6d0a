package io.tributary.topology.profile;

import java.util.Arrays;

/**
 * On which days a customer responded to which campaigns: what the totals hold of {@link ResponseDays}.
 *
 * <p>The totals count each such day by the days since the customer's previous one to the same campaign, for then they
 * tell how many customers responded within any window: each of them once, by the first day that lies in it.
 *
 * <p>Immutable. Shares its arrays with the responses it was taken from, whose owner copies them before it changes them.
 */
public final class ResponseHistory {
    static final ResponseHistory NONE = new ResponseHistory(new int[0], new int[0], new int[0], 0);

    private final int[] campaigns;
    private final int[] ends;
    private final int[] days;
    private final int rows;

    /** Is told of days that were added (sign 1) or taken away (sign -1). */
    public interface Changes {
        /**
         * One day with a response.
         *
         * @param campaign dictionary number
         * @param day days since 1970
         * @param daysSinceLast since the previous day with a response to the campaign; 0 for the first
         */
        void changed(int campaign, int day, int daysSinceLast, int sign);
    }

    ResponseHistory(int[] campaigns, int[] ends, int[] days, int rows) {
        this.campaigns = campaigns;
        this.ends = ends;
        this.days = days;
        this.rows = rows;
    }

    /**
     * Tells what leads from one history to another, each null where there is none: the days of campaigns whose days
     * differ, first those taken away, then those added.
     */
    public static void difference(ResponseHistory from, ResponseHistory to, Changes changes) {
        ResponseHistory before = from == null ? NONE : from;
        ResponseHistory after = to == null ? NONE : to;
        int b = 0;
        int a = 0;
        while (b < before.rows || a < after.rows) {
            int order = a == after.rows
                    ? -1
                    : b == before.rows ? 1 : Integer.compare(before.campaigns[b], after.campaigns[a]);
            if (order != 0 || !before.isSameRow(b, after, a)) {
                before.tell(order <= 0 ? b : -1, -1, changes);
                after.tell(order >= 0 ? a : -1, 1, changes);
            }
            b += order <= 0 ? 1 : 0;
            a += order >= 0 ? 1 : 0;
        }
    }

    private void tell(int row, int sign, Changes changes) {
        if (row < 0) {
            return;
        }
        int start = start(row);
        for (int i = start; i < ends[row]; i++) {
            changes.changed(campaigns[row], days[i], i == start ? 0 : days[i] - days[i - 1], sign);
        }
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    private boolean isSameRow(int row, ResponseHistory other, int otherRow) {
        return Arrays.equals(days, start(row), ends[row], other.days, other.start(otherRow), other.ends[otherRow]);
    }

    /** Of the same campaigns on the same days. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ResponseHistory that
                        && Arrays.equals(campaigns, 0, rows, that.campaigns, 0, that.rows)
                        && Arrays.equals(ends, 0, rows, that.ends, 0, that.rows)
                        && Arrays.equals(days, 0, start(rows), that.days, 0, that.start(that.rows)));
    }

    @Override
    public int hashCode() {
        int hash = rows;
        for (int i = 0; i < start(rows); i++) {
            hash = 31 * hash + days[i];
        }
        return hash;
    }
}
