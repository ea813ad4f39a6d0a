package io.tributary.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.LiveTasks;
import io.tributary.topology.processor.TopologySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** {@code docs/generated/topology.txt} says what the topology is. */
class TopologyDescriptionTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", ".")).resolve("../docs/generated/topology.txt");

    @Test
    void shouldBeWhatTheTopologyIs() throws IOException {
        TopologySettings settings =
                TopologySettings.of(new TopicCatalogue("cdp.", 4), new BusinessClock.Wall(InstantSource.system()));
        String expected = new CustomerDataTopology(settings, new LocalRegistry(), new LiveTasks())
                .get()
                .describe()
                .toString()
                .stripTrailing()
                .concat("\n");
        if ("write".equals(System.getProperty("tributary.docs"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE)
                .as("stale: write it anew with mvn test -Dtributary.docs=write")
                .hasContent(expected);
    }
}
