package io.tributary.api.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tributary.api.rest.Json;

/** The text of messages: an envelope around data that has been written once for everybody. */
final class Message {
    private Message() {}

    /**
     * A message.
     *
     * @param channel null where it belongs to none
     * @param asOf ISO 8601
     * @param data JSON
     */
    static String of(String type, String channel, long seq, String asOf, boolean snapshot, String data) {
        return "{\"type\":\"" + type
                + "\",\"channel\":" + json(channel)
                + ",\"seq\":" + seq
                + ",\"asOf\":\"" + asOf
                + "\",\"snapshot\":" + snapshot
                + ",\"data\":" + data + '}';
    }

    /** A value of ours as JSON. */
    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a body of ours can't be written as JSON", impossible);
        }
    }
}
