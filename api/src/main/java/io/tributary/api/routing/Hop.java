package io.tributary.api.routing;

import java.util.Optional;

/**
 * What an instance that passes a request on asks of the other: the header is also what ends the journey, as a request
 * that has it is never passed on again.
 */
public enum Hop {
    /** Answer as the owner of the customer, or not at all. */
    OWNER("owner"),
    /** Answer as a standby. */
    STANDBY("standby");

    public static final String HEADER = "X-CDP-Routed";

    private final String word;

    Hop(String word) {
        this.word = word;
    }

    /** As the header has it. */
    String word() {
        return word;
    }

    /** The hop of a header; one that we don't know ends the journey as well. Empty for a client's own request. */
    static Optional<Hop> of(String header) {
        return Optional.ofNullable(header).map(text -> text.equals(STANDBY.word) ? STANDBY : OWNER);
    }
}
