package io.tributary.api.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.schemas.source.Violation;
import java.time.Instant;
import java.util.List;

/**
 * What a request's sender is told once Kafka has acknowledged what was accepted.
 *
 * @param accepted number of records now in their topic
 * @param rejected the others, by their index in the request
 * @param position what a read must bring to see all that was written
 * @param lastUpdated when the answer was given
 */
record EventsAnswer(int accepted, List<Rejected> rejected, String position, Instant lastUpdated) {

    record Rejected(int index, Violation violation) {}

    /** 202, or 400 where there was something to accept and nothing was. */
    int status() {
        return accepted == 0 && !rejected.isEmpty() ? 400 : 202;
    }

    String json() {
        ObjectNode json = ExactJson.mapper().createObjectNode();
        if (status() == 400) {
            json.put("error", error());
        }
        json.put("accepted", accepted);
        var list = json.putArray("rejected");
        for (Rejected each : rejected) {
            Violation violation = each.violation;
            list.addObject()
                    .put("index", each.index)
                    .put("field", violation.field())
                    .put("value", violation.value())
                    .put("rule", violation.rule())
                    .put("error", violation.sentence());
        }
        json.put("position", position);
        json.put("lastUpdated", lastUpdated.toString());
        try {
            return ExactJson.mapper().writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    private String error() {
        String first = rejected.get(0).violation.sentence();
        return rejected.size() == 1
                ? first
                : "none of " + rejected.size() + " records was accepted; the first: " + first;
    }
}
