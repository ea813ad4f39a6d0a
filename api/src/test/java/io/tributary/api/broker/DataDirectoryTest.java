package io.tributary.api.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path temporary;

    @Test
    void shouldMakeTheDirectoryAndNameItsPartsWhenItIsMissing() {
        Path path = temporary.resolve("a/b");

        try (DataDirectory directory = DataDirectory.lock(path)) {
            assertThat(path).isDirectory();
            assertThat(directory.path()).isEqualTo(path);
            assertThat(directory.kafka()).isEqualTo(path.resolve("kafka"));
            assertThat(directory.state()).isEqualTo(path.resolve("state"));
        }
    }

    @Test
    void shouldRefuseWhenItIsTakenAndGiveItWhenItIsLetGo() {
        try (DataDirectory first = DataDirectory.lock(temporary)) {
            assertThatThrownBy(() -> DataDirectory.lock(first.path()))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessage("data directory " + temporary + " is in use by another process");
        }

        DataDirectory.lock(temporary).close();
    }

    @Test
    void shouldRefuseWhileAnotherProcessHasItAndGiveItWhenThatIsKilled() throws Exception {
        try (ChildJvm other = ChildJvm.start(Holder.class, temporary.toString())) {
            assertThat(other.line()).isEqualTo("locked " + temporary);

            assertThatThrownBy(() -> DataDirectory.lock(temporary))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessage("data directory " + temporary + " is in use by another process");

            other.kill();
            DataDirectory.lock(temporary).close();
        }
    }

    @Test
    void shouldSayWhichDirectoryWhenItCanNotBeUsed() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.lock(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("data directory " + file + " can't be used");
    }

    /** Takes a directory and keeps it until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (DataDirectory directory = DataDirectory.lock(Path.of(arguments[0]))) {
                System.out.println("locked " + directory.path());
                Thread.currentThread().join();
            }
        }
    }
}
