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
              demo                         The same with a shop in it: two years of history, then live traffic. Takes the
                                           flags below, and those of the demo.
              generate DIR [--customers N] [--seed N] [--until DAY]
                                           Writes the demo's history as CSV files, by default until today 00:00 UTC.
                                           The same seed and the same end give the same bytes.
              load DIR [--server URL]      Loads the source tables' CSV files of a directory into a running server,
                                           by default the one that serve starts here. Twice changes nothing.
              connect PATH… [--help]       Starts Kafka Connect beside a running server, and the connectors that files or
                                           folders describe (docs/connectors.md); only from a checkout of the sources.
              bench [--help]               Measures this machine; only from a checkout of the sources.
              help                         Shows this.
              version                      Shows the version.

            Settings. A flag goes over the environment variable, which goes over the default.

            """;

    private HelpText() {}

    static String text() {
        StringBuilder text = new StringBuilder(COMMANDS);
        Settings.all().stream()
                .filter(setting -> !Settings.isOfTheShop(setting))
                .forEach(setting -> add(text, setting));
        text.append(System.lineSeparator())
                .append("Settings of the demo.")
                .append(System.lineSeparator())
                .append(System.lineSeparator());
        Settings.all().stream().filter(Settings::isOfTheShop).forEach(setting -> add(text, setting));
        return text.toString();
    }

    private static void add(StringBuilder text, Setting<?> setting) {
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
}
