package io.tributary.api.cli;

/** The wish of the operator that the process end. */
public interface Shutdown {
    /** Has something done when the wish comes; at once when it has come already. */
    void register(Runnable work);

    /** Returns when the wish has come and the registered work is done. */
    void await() throws InterruptedException;
}
