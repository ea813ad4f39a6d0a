package io.tributary.api.cli;

import io.tributary.api.config.Setting;
import io.tributary.api.config.Settings;
import java.util.Locale;

/** What {@code cdp help} says: the commands, and every setting as the table of settings has it. */
final class HelpText {
    private static final String COMMANDS = """
            Tributary: a customer data platform that is live.

            Usage: cdp COMMAND [FLAGS]

              serve                        Starts everything in this process: Kafka, schema registry, topology, REST API.
                                           Takes the flags below.
              load DIR [--server URL]      Loads the source tables' CSV files of a directory into a running server,
                                           by default the one that serve starts here. Twice changes nothing.
              bench [--help]               Measures this machine; only from a checkout of the sources.
              help                         Shows this.
              version                      Shows the version.

            Settings. A flag goes over the environment variable, which goes over the default.

            """;

    private HelpText() {}

    static String text() {
        StringBuilder text = new StringBuilder(COMMANDS);
        for (Setting<?> setting : Settings.all()) {
            text.append(String.format(
                            Locale.ROOT,
                            "  %-28s %-28s %s",
                            setting.flag().orElse(""),
                            setting.variable(),
                            setting.defaultText().isEmpty() ? "(empty)" : setting.defaultText()))
                    .append(System.lineSeparator())
                    .append("      ")
                    .append(setting.description())
                    .append(System.lineSeparator())
                    .append("      Must be ")
                    .append(setting.rule())
                    .append('.')
                    .append(System.lineSeparator());
        }
        return text.toString();
    }
}
