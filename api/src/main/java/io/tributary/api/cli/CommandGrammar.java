package io.tributary.api.cli;

import io.tributary.api.config.Setting;
import io.tributary.api.config.Settings;
import java.nio.file.Path;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands and their flags. A flag's description says what its value must be: it goes into messages. */
final class CommandGrammar {
    static final String SERVE = "serve";
    static final String DEMO = "demo";
    static final String GENERATE = "generate";
    static final String LOAD = "load";
    static final String HELP = "help";
    static final String VERSION = "version";
    static final String HELP_FLAG = "--help";
    static final String VERSION_FLAG = "--version";
    static final String SERVER_FLAG = "--server";
    static final String UNTIL_FLAG = "--until";

    private CommandGrammar() {}

    static CommandLine commandLine() {
        CommandSpec root = command()
                .name("cdp")
                .addOption(OptionSpec.builder(VERSION_FLAG, "-V")
                        .arity("0")
                        .type(boolean.class)
                        .description("shows the version")
                        .build());
        root.addSubcommand(SERVE, withFlags(command(), setting -> !Settings.isOfTheShop(setting)));
        root.addSubcommand(DEMO, withFlags(command(), setting -> true));
        root.addSubcommand(GENERATE, generate());
        root.addSubcommand(LOAD, load());
        root.addSubcommand(HELP, command());
        root.addSubcommand(VERSION, command());
        return new CommandLine(root).setExpandAtFiles(false);
    }

    private static CommandSpec withFlags(CommandSpec command, Predicate<Setting<?>> offered) {
        for (Setting<?> setting : Settings.all()) {
            setting.flag()
                    .filter(flag -> offered.test(setting))
                    .ifPresent(flag -> command.addOption(value(flag, "must be " + setting.rule())));
        }
        return command;
    }

    /** The rate is that of live traffic, of which there is none in files. */
    private static CommandSpec generate() {
        CommandSpec generate = withDirectory(command()).addOption(value(UNTIL_FLAG, "must be " + HistoryEnd.RULE));
        return withFlags(generate, setting -> Settings.isOfTheShop(setting) && !setting.equals(Settings.RATE));
    }

    private static CommandSpec load() {
        return withDirectory(command()).addOption(value(SERVER_FLAG, "must be " + ServerAddress.RULE));
    }

    private static CommandSpec withDirectory(CommandSpec command) {
        return command.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel("DIR")
                .type(Path.class)
                .build());
    }

    private static OptionSpec value(String flag, String description) {
        return OptionSpec.builder(flag)
                .arity("1")
                .paramLabel("VALUE")
                .type(String.class)
                .description(description)
                .build();
    }

    /** Asked for help, a command does not insist on its other arguments. */
    private static CommandSpec command() {
        return CommandSpec.create()
                .addOption(OptionSpec.builder(HELP_FLAG, "-h")
                        .arity("0")
                        .type(boolean.class)
                        .usageHelp(true)
                        .description("shows help")
                        .build());
    }
}
