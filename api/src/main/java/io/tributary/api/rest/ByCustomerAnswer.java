package io.tributary.api.rest;

import io.tributary.api.query.PartitionView;
import java.time.Instant;
import java.util.Map;

/** What every answer about one customer ends with. */
final class ByCustomerAnswer {

    private ByCustomerAnswer() {}

    /** Adds as of when it is right, and how far behind a standby was that gave it. */
    static void end(Map<String, Object> body, PartitionView at, Instant asOf) {
        body.put("lastUpdated", asOf.toString());
        at.standbyLag().ifPresent(lag -> body.put("standbyLag", lag));
    }
}
