package io.tributary.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.registry.NodeClients;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools that others wrote read the description, so that "OpenAPI 3.1" is not only our own word for it. */
class OutsideReadersIT {

    @Test
    void shouldBeUnderstoodByAValidatorALinterAndAGeneratorOfTypes(@TempDir Path directory) throws Exception {
        NodeClients.install();
        Path file = Files.writeString(
                directory.resolve("openapi.json"), OpenApi.document().toString());

        String complaints = NodeClients.run("openapi.mjs", file.toAbsolutePath().toString());

        assertThat(complaints).isEmpty();
    }
}
