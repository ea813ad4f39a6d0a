package io.tributary.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/generated/configuration.md} says what the table of settings says. */
class ConfigurationPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", ".")).resolve("../docs/generated/configuration.md");

    @Test
    void shouldBeWhatTheTableOfSettingsSays() throws IOException {
        String expected = page();
        if ("write".equals(System.getProperty("tributary.docs"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE)
                .as("stale: write it anew with mvn test -Dtributary.docs=write")
                .hasContent(expected);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Configuration

                Written by the build from the table of settings (`io.tributary.api.config.Settings`); don't edit.

                A flag goes over the environment variable, which goes over the default. An unknown name or a malformed
                value stops the start with exit status 2.

                | flag of `serve` and `demo` | environment variable | default | must be | what it does |
                |---|---|---|---|---|
                """);
        Settings.all().stream()
                .filter(setting -> !Settings.isOfTheShop(setting))
                .forEach(setting -> page.append(row(setting)));
        page.append("""

                The shop, which `demo` has in addition; `generate` takes `--customers` and `--seed`:

                | flag of `demo` | environment variable | default | must be | what it does |
                |---|---|---|---|---|
                """);
        Settings.all().stream().filter(Settings::isOfTheShop).forEach(setting -> page.append(row(setting)));
        return page.toString();
    }

    private static String row(Setting<?> setting) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        setting.flag().map(ConfigurationPageTest::code).orElse("–"),
                        code(setting.variable()),
                        setting.defaultText().isEmpty() ? "empty" : code(setting.defaultText()),
                        setting.rule(),
                        setting.description());
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
