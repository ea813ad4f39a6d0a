package io.tributary.bench.contender;

import io.tributary.bench.workload.Feed;
import java.nio.file.Path;

/**
 * What a contender's process is told.
 *
 * @param entrant which contender
 * @param bootstrapServers where the facts are
 * @param facts how many there are, repeats included
 * @param brokerPid the broker's process, whose CPU time counts too
 * @param directory an empty one for whatever it keeps
 */
public record Assignment(Entrant entrant, String bootstrapServers, long facts, long brokerPid, String directory) {

    public Feed feed() {
        return entrant.feed();
    }

    Path path() {
        return Path.of(directory);
    }
}
