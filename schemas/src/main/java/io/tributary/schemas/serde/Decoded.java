package io.tributary.schemas.serde;

import io.tributary.schemas.source.Reason;

/** What became of a record's bytes. */
public sealed interface Decoded<T> {

    /** They are a record of the contract. */
    record Value<T>(T record) implements Decoded<T> {}

    /**
     * They are not, and never will be.
     *
     * @param code why, for programs
     * @param reason why, for people
     */
    record Unreadable<T>(Reason code, String reason) implements Decoded<T> {}
}
