package io.tributary.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path parent;

    @Test
    void shouldLeaveNothingBehind() throws Exception {
        Path below = parent.resolve("target");
        try (Workspace workspace = Workspace.below(below)) {
            Files.writeString(workspace.newDirectory("broker").resolve("log"), "records");
            assertThat(below).isNotEmptyDirectory();
        }
        assertThat(below).isEmptyDirectory();
    }

    @Test
    void shouldDeleteADirectoryWithAllThatIsInIt() throws Exception {
        Files.createDirectories(parent.resolve("a/b"));
        Files.writeString(parent.resolve("a/b/c"), "d");

        Workspace.delete(parent.resolve("a"));
        Workspace.delete(parent.resolve("a"));

        assertThat(parent).isEmptyDirectory();
    }
}
