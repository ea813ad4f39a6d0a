package io.tributary.topology.processor;

import io.tributary.topology.scoring.Yardstick;
import io.tributary.topology.store.Concern;
import io.tributary.topology.store.Customers;
import io.tributary.topology.store.TaskState;
import java.time.Duration;
import java.util.BitSet;

/**
 * Walks all customers of a task once, a bounded number at a time, because something changed that many share: a
 * product's category, a campaign, a setting, the cut points, the parameters of a model.
 *
 * <p>One walk at a time, with what is newest when it begins; what changes meanwhile waits for the next. A walk ends since
 * it visits each stored customer once. It starts no other: cut points and parameters follow from facts, never from
 * standings. And however often something changes, the task spends a tenth of its time on walks at most: the next begins
 * no sooner than ten times as long after the last began as that one took. While a backlog is worked off, which moves cut
 * points all the time and publishes most customers anyway, a walk waits for its end, for a minute at most. Scores on read
 * never wait for any of this: it only brings what was published up to date.
 */
final class Sweep {
    private static final int PAUSE = 10;
    private static final long NOT_WAITING = Long.MIN_VALUE;
    private static final long LONGEST_WAIT = Duration.ofMinutes(1).toMillis();

    private final Customers customers;
    private final int step;
    private final long shortestInterval;
    private BitSet products = new BitSet();
    private boolean everybody;
    private boolean standings;
    private Concern walk;
    private String at;
    private long beganAt;
    private long notBefore;
    private long waitingSince = NOT_WAITING;

    /**
     * No walk is wanted yet.
     *
     * @param step how many customers one call looks at
     * @param shortestInterval between the beginnings of two walks
     */
    Sweep(Customers customers, int step, Duration shortestInterval) {
        this.customers = customers;
        this.step = step;
        this.shortestInterval = shortestInterval.toMillis();
    }

    /** Those who bought or viewed the product want a new look. */
    void wantBuyersOf(int product) {
        products.set(product);
    }

    /** Everybody's row wants to be published anew. */
    void wantEverybody() {
        everybody = true;
        standings = true;
    }

    /** Those want to be published anew whose standing is news by now. */
    void wantStandings() {
        standings = true;
    }

    /** Goes on with what a restart broke off. */
    void resume(TaskState.PendingSweep pending) {
        products.or(pending.products());
        everybody |= pending.everybody();
        standings |= pending.standings();
    }

    private boolean isWanted() {
        return everybody || standings || !products.isEmpty();
    }

    /** True while a walk is wanted or under way. */
    boolean isPending() {
        return isWanted() || walk != null;
    }

    /**
     * Goes on a bit, if it is time; marked customers are scored and published by the next flush.
     *
     * @param now by the wall clock, milliseconds since 1970
     * @param yardstick what customers are measured by now
     * @param today asOf's day, counted from 1970-01-01
     * @param backlog true while facts that are old already are worked off
     * @return true when it looked at somebody
     */
    boolean step(long now, Yardstick yardstick, int today, boolean backlog) {
        if (walk == null && !begin(now, yardstick, today, backlog)) {
            return false;
        }
        at = customers.mark(at, step, walk);
        if (at == null) {
            walk = null;
            notBefore = beganAt + Math.max(shortestInterval, PAUSE * (now - beganAt));
        }
        return true;
    }

    private boolean begin(long now, Yardstick yardstick, int today, boolean backlog) {
        // A wall clock that was set back must not keep a walk waiting until it is where it was.
        boolean early = now >= beganAt && now < notBefore;
        if (!isWanted() || early || (backlog && isWorthWaiting(now))) {
            return false;
        }
        waitingSince = NOT_WAITING;
        walk = new Concern(everybody, products, standings, yardstick, today);
        products = new BitSet();
        everybody = false;
        standings = false;
        at = null;
        beganAt = now;
        return true;
    }

    private boolean isWorthWaiting(long now) {
        if (waitingSince == NOT_WAITING || now < waitingSince) {
            waitingSince = now;
        }
        return now - waitingSince < LONGEST_WAIT;
    }

    /** What must be done again after a restart: the walk under way and the one wanted, as one. */
    TaskState.PendingSweep remaining() {
        if (walk == null) {
            return new TaskState.PendingSweep(everybody, standings, (BitSet) products.clone());
        }
        BitSet both = (BitSet) products.clone();
        both.or(walk.products());
        return new TaskState.PendingSweep(everybody || walk.everybody(), standings || walk.standings(), both);
    }
}
