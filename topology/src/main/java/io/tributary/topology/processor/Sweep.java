package io.tributary.topology.processor;

import io.tributary.topology.store.Customers;
import io.tributary.topology.store.TaskState;
import java.util.BitSet;

/**
 * Walks all customers of a task once, a bounded number at a time, because something changed that many share: a
 * product's category, a campaign, a threshold.
 *
 * <p>One walk at a time; what changes meanwhile waits for the next. A walk ends since it visits each stored customer
 * once, and starts no other. Scores on read never wait for it: it only brings what was published up to date.
 */
final class Sweep {
    private final Customers customers;
    private final int step;
    private BitSet products = new BitSet();
    private boolean everybody;
    private boolean wanted;
    private BitSet walkedProducts;
    private String at;
    private boolean walking;

    /**
     * No walk is wanted yet.
     *
     * @param step how many customers one call looks at
     */
    Sweep(Customers customers, int step) {
        this.customers = customers;
        this.step = step;
    }

    /** Those who bought or viewed the product want a new look. */
    void wantBuyersOf(int product) {
        products.set(product);
        wanted = true;
    }

    /** Everybody wants a new look. */
    void wantEverybody() {
        everybody = true;
        wanted = true;
    }

    /** True while a walk is wanted or under way. */
    boolean isPending() {
        return wanted || walking;
    }

    /** True when the next {@link #step()} would begin a walk. */
    boolean isStarting() {
        return wanted && !walking;
    }

    /** Goes on a bit; marked customers are scored and published by the next flush. */
    void step() {
        if (!walking) {
            if (!wanted) {
                return;
            }
            walkedProducts = everybody ? null : products;
            products = new BitSet();
            everybody = false;
            wanted = false;
            walking = true;
            at = null;
        }
        BitSet meant = walkedProducts;
        at = customers.mark(at, step, meant == null ? null : meant::get);
        walking = at != null;
    }

    /** What must be done again after a restart: the walk under way and the one wanted, as one. */
    TaskState.PendingSweep remaining() {
        BitSet both = (BitSet) products.clone();
        if (walking && walkedProducts != null) {
            both.or(walkedProducts);
        }
        return new TaskState.PendingSweep(everybody || (walking && walkedProducts == null), both);
    }
}
