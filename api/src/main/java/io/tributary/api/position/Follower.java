package io.tributary.api.position;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Something that answers questions and follows topics by itself, such as a read model. */
@FunctionalInterface
public interface Follower {

    /**
     * Returns when everything is applied that stood in the topics when it was called.
     *
     * @throws TimeoutException when that takes longer
     */
    void await(Duration atMost) throws TimeoutException, InterruptedException;
}
