package io.tributary.bench.contender;

import java.util.Map;

/** Which program stands behind which row. */
final class Contenders {
    private Contenders() {}

    static Contender of(Assignment assignment) {
        return switch (assignment.entrant()) {
            case COPY -> new ExactlyOnceLoop(assignment, Copying::new);
            case LOOP, LOOP_MIXED ->
                new ExactlyOnceLoop(
                        assignment, () -> new AddingUp(assignment.feed().topics()));
            case DSL -> new DslAggregation(assignment);
            case TRIBUTARY, TRIBUTARY_MIXED -> new TributaryServer(assignment, Map.of());
            case READ_MODEL -> new WithReadModel(assignment);
            case WRITE_THROUGH -> new TributaryServer(assignment, Map.of("--write-behind", "false"));
        };
    }
}
