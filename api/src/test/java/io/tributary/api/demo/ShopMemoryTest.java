package io.tributary.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.demo.shop.ShopPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopMemoryTest {
    private static final ShopPlan PLAN = new ShopPlan(3, 70, Instant.parse("2026-03-15T10:20:30.999Z"));

    @TempDir
    private Path directory;

    @Test
    void shouldRememberWhatWasWritten() throws IOException {
        ShopMemory memory = new ShopMemory(PLAN, false, 0).started();

        memory.writeTo(directory);
        assertThat(ShopMemory.in(directory)).contains(memory);

        memory.completed().started().writeTo(directory);
        assertThat(ShopMemory.in(directory)).contains(new ShopMemory(PLAN, true, 2));
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("demo.properties"));
        }
        assertThat(directory.resolve("demo.properties")).hasContent("""
                seed=3
                customers=70
                until=2026-03-15T10:20:30Z
                history=complete
                starts=2
                """);
    }

    @Test
    void shouldRememberNothingOfADirectoryThatIsNew() {
        assertThat(ShopMemory.in(directory.resolve("new"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seed=1", "seed=1\ncustomers=2\nuntil=soon\nstarts=1", "seed=\\u00zz"})
    void shouldRefuseWhatItCanNotUnderstand(String text) throws IOException {
        Files.writeString(directory.resolve("demo.properties"), text);

        assertThatThrownBy(() -> ShopMemory.in(directory))
                .isInstanceOf(DemoRefusedException.class)
                .hasMessageContaining("demo.properties can't be understood. Choose another directory with --data.");
    }

    @Test
    void shouldSaySoWhenItCanNotBeWritten() {
        assertThatThrownBy(() -> new ShopMemory(PLAN, false, 1).writeTo(directory.resolve("missing")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("can't be written");
    }
}
