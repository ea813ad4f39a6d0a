package io.tributary.api.live;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client asks for, for example {@code {"action": "subscribe", "channels": ["kpis", "customer:C1"]}}.
 *
 * @param isSubscription false where it unsubscribes
 */
record Command(boolean isSubscription, List<String> channels) {
    /** Characters of a message. */
    static final int LONGEST = 16 * 1024;

    private static final int DEEPEST = 10;
    private static final String FORM =
            "a message must be JSON such as {\"action\": \"subscribe\", \"channels\": [\"kpis\", \"customer:C1\"]}";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a message.
     *
     * @throws RefusedException with a sentence for the client
     */
    static Command parse(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedException("a message has at most " + LONGEST + " characters");
        }
        JsonNode json = tree(text);
        String action = json.path("action").asText();
        if (!action.equals("subscribe") && !action.equals("unsubscribe")) {
            throw new RefusedException("action must be 'subscribe' or 'unsubscribe'; " + FORM);
        }
        JsonNode channels = json.path("channels");
        if (!channels.isArray() || channels.isEmpty()) {
            throw new RefusedException("channels must be a list of names that is not empty; " + FORM);
        }
        if (channels.size() > Conversation.MOST_CHANNELS) {
            throw new RefusedException("a message names at most " + Conversation.MOST_CHANNELS + " channels");
        }
        List<String> names = new ArrayList<>();
        for (JsonNode channel : channels) {
            if (!channel.isTextual()) {
                throw new RefusedException("each of channels must be a text; " + FORM);
            }
            names.add(channel.textValue());
        }
        return new Command(action.equals("subscribe"), List.copyOf(names));
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // Said below.
        }
        throw new RefusedException(FORM);
    }
}
