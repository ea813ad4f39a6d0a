package io.tributary.api.deadletter;

/**
 * A dead letter, whole.
 *
 * @param topic that its record was read from; that of dead letters where somebody else wrote what is no letter
 * @param key of the record, as it came; may be null
 * @param value the same
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Letter(LetterId id, String topic, byte[] key, byte[] value) {}
