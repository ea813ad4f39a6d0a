package io.tributary.topology.fact;

/** What a record means for the one that is stored under the same identity. */
public enum Arrival {
    /** There is none yet. */
    NEW,
    /** The same content, at no higher version: nothing changes. */
    DUPLICATE,
    /** The same content at a higher version: no figure changes, but older corrections now lose against it. */
    CONFIRMATION,
    /** Other content that wins: every figure becomes what it would be had only the winner existed. */
    CORRECTION,
    /** Other content at a lower version: nothing changes. */
    SUPERSEDED
}
