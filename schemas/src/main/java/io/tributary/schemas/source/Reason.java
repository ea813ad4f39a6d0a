package io.tributary.schemas.source;

/**
 * Why a record is put aside, as a code that programs may go by: names stay as they are, and others may join them.
 *
 * <p>The sentence beside it says the same of the one record, for people.
 */
public enum Reason {
    /** The bytes don't begin as the wire format does. */
    NOT_FRAMED(Kind.UNREADABLE),
    /** The registry has no schema of the id that the bytes name. */
    UNKNOWN_SCHEMA(Kind.UNREADABLE),
    /** The schema that the bytes were written with can't be read as the contract. */
    INCOMPATIBLE_SCHEMA(Kind.UNREADABLE),
    /** The bytes are no Avro of their schema. */
    NOT_AVRO(Kind.UNREADABLE),
    /** Bytes follow after the end of the record. */
    TRAILING_BYTES(Kind.UNREADABLE),
    /** Null, where only a fact can stand. */
    NULL_FACT(Kind.UNREADABLE),
    /** A record that was sent on doesn't say from where. */
    UNKNOWN_ORIGIN(Kind.UNREADABLE),

    /** Nothing stands where something must. */
    REQUIRED(Kind.INVALID),
    /** A date before 1900, or of 2100 and later. */
    DATE_OUT_OF_RANGE(Kind.INVALID),
    /** Something ends before it begins. */
    END_BEFORE_START(Kind.INVALID),
    /** A number that is too small or too large. */
    NUMBER_OUT_OF_RANGE(Kind.INVALID),
    /** Money with more than two decimals. */
    TOO_MANY_DECIMALS(Kind.INVALID),
    /** A status of a purchase that nobody knows. */
    UNKNOWN_STATUS(Kind.INVALID),
    /** A text or an id that is too long, or a name without a character. */
    TEXT_LENGTH(Kind.INVALID),
    /** An id with control characters. */
    CONTROL_CHARACTERS(Kind.INVALID),
    /** A text that is no Unicode. */
    MALFORMED_UNICODE(Kind.INVALID),
    /** A rule that has no code of its own. */
    OTHER_RULE(Kind.INVALID),

    /** It failed its task several times over. */
    TASK_FAILED(Kind.QUARANTINED);

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** How far the record came. */
    public enum Kind {
        /** Its bytes could not be read. */
        UNREADABLE,
        /** It was read and broke a rule of the contract. */
        INVALID,
        /** It kept every rule, and could not be processed. */
        QUARANTINED
    }
}
