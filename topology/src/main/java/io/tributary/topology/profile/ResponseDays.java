package io.tributary.topology.profile;

import java.util.Arrays;

/**
 * How many responses there were to each campaign on each day that had one.
 *
 * <p>Campaigns lie by rising number, the days of each in their order, so that equal responses are stored alike in
 * whatever order they came. Most customers have none to five: until the first, nothing is allocated. The days are shared
 * with the {@link ResponseHistory} that the totals hold, and copied when they next change; the counts, which make a day
 * removable, are not. Days are counted from 1970-01-01. Not thread-safe.
 *
 * <p>Example: responses to campaign 7 on days 10, 10 and 12 and to campaign 9 on day 11 are two rows, 7 and 9, that end
 * at positions 2 and 3 of the days 10, 12, 11 with the counts 2, 1, 1.
 */
public final class ResponseDays {
    private static final int[] NONE = {};

    private int[] campaigns = NONE;
    /** For each row the position after its last day. */
    private int[] ends = NONE;

    private int[] days = NONE;
    private int[] counts = NONE;
    private int rows;
    /** What was handed out and is still true; null after a change. */
    private ResponseHistory history = ResponseHistory.NONE;

    /** How many campaigns there are. */
    public int campaigns() {
        return rows;
    }

    /** Dictionary number of the campaign of a row, rows counting from 0. */
    public int campaign(int row) {
        return campaigns[row];
    }

    /** Responses to the campaign of a row; above 0. */
    public long responses(int row) {
        long responses = 0;
        for (int position = start(row); position < ends[row]; position++) {
            responses += counts[position];
        }
        return responses;
    }

    /** Position of the earliest day of a row. */
    public int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** The position after the latest day of a row. */
    public int end(int row) {
        return ends[row];
    }

    /** The day at a position. */
    public int day(int position) {
        return days[position];
    }

    /** Responses on the day at a position; above 0. */
    public int count(int position) {
        return counts[position];
    }

    /** The days without the counts, as they are now and will stay. */
    public ResponseHistory history() {
        if (history == null) {
            history = rows == 0 ? ResponseHistory.NONE : new ResponseHistory(campaigns, ends, days, rows);
        }
        return history;
    }

    /** That many responses more to a campaign on a day. */
    public void add(int campaign, int day, int responses) {
        int row = row(campaign);
        int position = row < 0 ? -1 : position(row, day);
        if (position >= 0) {
            counts[position] += responses;
            return;
        }
        beforeChange();
        if (row < 0) {
            row = -row - 1;
            int start = start(row);
            campaigns = inserted(campaigns, rows, row, campaign);
            ends = inserted(ends, rows, row, start);
            rows++;
            position = -start - 1;
        }
        int size = ends[rows - 1];
        days = inserted(days, size, -position - 1, day);
        counts = inserted(counts, size, -position - 1, responses);
        moveEnds(row, 1);
    }

    /**
     * One response less to a campaign on a day.
     *
     * @throws IllegalStateException when there was none
     */
    public void remove(int campaign, int day) {
        int row = row(campaign);
        int position = row < 0 ? -1 : position(row, day);
        if (position < 0) {
            throw new IllegalStateException("no response on day " + day + " to take away");
        }
        if (--counts[position] > 0) {
            return;
        }
        beforeChange();
        int size = ends[rows - 1];
        close(days, size, position);
        close(counts, size, position);
        moveEnds(row, -1);
        if (start(row) == ends[row]) {
            close(campaigns, rows, row);
            close(ends, rows, row);
            rows--;
        }
    }

    private int row(int campaign) {
        return Arrays.binarySearch(campaigns, 0, rows, campaign);
    }

    private int position(int row, int day) {
        return Arrays.binarySearch(days, start(row), ends[row], day);
    }

    private void moveEnds(int fromRow, int by) {
        for (int row = fromRow; row < rows; row++) {
            ends[row] += by;
        }
    }

    /** What was handed out stays as it is. */
    private void beforeChange() {
        if (history != null) {
            campaigns = campaigns.clone();
            ends = ends.clone();
            days = days.clone();
            history = null;
        }
    }

    private static int[] inserted(int[] numbers, int size, int at, int number) {
        int[] target = size < numbers.length ? numbers : Arrays.copyOf(numbers, size + size / 2 + 1);
        System.arraycopy(numbers, at, target, at + 1, size - at);
        target[at] = number;
        return target;
    }

    private static void close(int[] numbers, int size, int at) {
        System.arraycopy(numbers, at + 1, numbers, at, size - at - 1);
    }
}
