package io.tributary.schemas.serde;

/** What became of a record's bytes. */
public sealed interface Decoded<T> {

    /** They are a record of the contract. */
    record Value<T>(T record) implements Decoded<T> {}

    /** They are not, and never will be. */
    record Unreadable<T>(String reason) implements Decoded<T> {}
}
