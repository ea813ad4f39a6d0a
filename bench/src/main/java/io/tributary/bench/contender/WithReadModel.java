package io.tributary.bench.contender;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The product with its read model: it has done its work when the read model has everything, too. */
final class WithReadModel extends TributaryServer {
    private final ObjectMapper json = new ObjectMapper();
    private final long facts;
    private boolean following;

    WithReadModel(Assignment assignment) {
        super(assignment, Map.of("--read-model", "true"));
        this.facts = assignment.facts();
    }

    /** The last fact is not committed until it is in the read model. */
    @Override
    public long committed() {
        long committed = super.committed();
        if (committed < facts || following) {
            return committed;
        }
        try (InputStream answer = address().resolve("/api/status").toURL().openStream()) {
            JsonNode status = json.readTree(answer);
            following = status.path("readModel").path("lag").asLong(1) == 0;
            return following ? committed : facts - 1;
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not say how far its read model is", e);
        }
    }
}
