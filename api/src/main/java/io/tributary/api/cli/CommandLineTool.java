package io.tributary.api.cli;

import io.tributary.api.config.Configuration;
import io.tributary.api.config.ConfigurationException;
import io.tributary.api.config.NearestName;
import io.tributary.api.config.Setting;
import io.tributary.api.config.Settings;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Understands {@code cdp …} and does it.
 *
 * <p>Exit status: 0 done, 1 failed, 2 not understood. Standard output carries what was asked for, which for a server
 * is the one ready line, and for the demo the story that follows it; everything else goes to standard error.
 */
public final class CommandLineTool {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Work work;
    private final Shutdown shutdown;

    public CommandLineTool(
            Map<String, String> environment, PrintStream out, PrintStream err, Work work, Shutdown shutdown) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.work = work;
        this.shutdown = shutdown;
    }

    /** Runs one command to its end; returns the exit status. */
    public int run(String... arguments) {
        try {
            return run(CommandGrammar.commandLine().parseArgs(arguments));
        } catch (UnmatchedArgumentException e) {
            return notUnderstood(unmatched(e));
        } catch (ParameterException | ConfigurationException e) {
            return notUnderstood(e.getMessage());
        }
    }

    private int run(ParseResult root) {
        ParseResult command = root.hasSubcommand() ? root.subcommand() : root;
        String name = command.commandSpec().name();
        if (command.hasMatchedOption(CommandGrammar.HELP_FLAG) || name.equals(CommandGrammar.HELP)) {
            out.print(HelpText.text());
            return DONE;
        }
        if (command.hasMatchedOption(CommandGrammar.VERSION_FLAG) || name.equals(CommandGrammar.VERSION)) {
            out.println("Tributary " + Version.text());
            return DONE;
        }
        return switch (name) {
            case CommandGrammar.SERVE -> serve(Configuration.from(environment, flags(command)), work::start);
            case CommandGrammar.DEMO ->
                serve(
                        Configuration.from(environment, flags(command)),
                        configuration -> work.startDemo(configuration, out, err));
            case CommandGrammar.GENERATE -> generate(command, Configuration.from(environment, flags(command)));
            case CommandGrammar.LOAD -> load(command, Configuration.from(environment, Map.of()));
            default -> {
                err.print(HelpText.text());
                yield NOT_UNDERSTOOD;
            }
        };
    }

    /** Starts a server. */
    private interface Start {
        RunningServer start(Configuration configuration) throws Exception;
    }

    private int serve(Configuration configuration, Start start) {
        LogOutput.apply(configuration.logLevel());
        try {
            RunningServer server = start.start(configuration);
            shutdown.register(() -> stop(server));
            out.println("Tributary is ready: " + server.address());
            out.flush();
            server.whenTold().run();
            shutdown.await();
            return DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (Exception e) {
            return failed("Tributary can't start: " + StartFailure.sentence(e, configuration), e, configuration);
        }
    }

    private void stop(RunningServer server) {
        try {
            server.handle().close();
        } catch (Exception e) {
            err.println("Tributary did not stop cleanly: " + e);
        }
    }

    private int load(ParseResult command, Configuration configuration) {
        LogOutput.apply(configuration.logLevel());
        Path directory = command.matchedPositionalValue(0, Path.of(""));
        if (!Files.isDirectory(directory)) {
            return notUnderstood("There is no directory '" + directory + "'.");
        }
        String given = command.matchedOptionValue(CommandGrammar.SERVER_FLAG, null);
        URI server = given == null ? ServerAddress.local(configuration.http()) : ServerAddress.of(given);
        try {
            return work.load(server, directory, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (Exception e) {
            return failed("Loading into " + server + " failed: " + LoadFailure.sentence(e), e, configuration);
        }
    }

    private int generate(ParseResult command, Configuration configuration) {
        LogOutput.apply(configuration.logLevel());
        Path directory = command.matchedPositionalValue(0, Path.of(""));
        String given = command.matchedOptionValue(CommandGrammar.UNTIL_FLAG, null);
        Instant until = given == null ? HistoryEnd.today(Clock.systemUTC()) : HistoryEnd.of(given);
        try {
            return work.generate(directory, configuration.demo(), until, out, err);
        } catch (Exception e) {
            return failed(
                    "Writing to " + directory + " failed: " + e.getClass().getSimpleName() + ", " + Causes.last(e),
                    e,
                    configuration);
        }
    }

    private int failed(String sentence, Exception cause, Configuration configuration) {
        err.println(sentence);
        if (configuration.logLevel().showsStackTraces()) {
            cause.printStackTrace(err);
        }
        return FAILED;
    }

    private int notUnderstood(String sentence) {
        err.println(sentence);
        return NOT_UNDERSTOOD;
    }

    private static Map<String, String> flags(ParseResult command) {
        Map<String, String> flags = new HashMap<>();
        for (Setting<?> setting : Settings.all()) {
            setting.flag()
                    .filter(command::hasMatchedOption)
                    .ifPresent(flag -> flags.put(flag, command.matchedOptionValue(flag, "")));
        }
        return flags;
    }

    private static String unmatched(UnmatchedArgumentException e) {
        CommandLine command = e.getCommandLine();
        List<String> rest = e.getUnmatched();
        String[] given = rest.get(0).split("=", 2);
        if (given[0].startsWith("-")) {
            String value = given.length == 2
                    ? given[1]
                    : rest.size() > 1 && !rest.get(1).startsWith("-") ? rest.get(1) : "";
            CommandSpec spec = command.getCommandSpec();
            String nearest = NearestName.of(given[0], spec.optionsMap().keySet());
            return "%s is '%s', but '%s' has no such flag. The nearest is %s, which %s. 'cdp help' lists all."
                    .formatted(
                            given[0],
                            value,
                            spec.qualifiedName(),
                            nearest,
                            spec.findOption(nearest).description()[0]);
        }
        if (command.getParent() == null) {
            return "'%s' is no command. The nearest is '%s'. 'cdp help' lists all."
                    .formatted(
                            given[0],
                            NearestName.of(given[0], command.getSubcommands().keySet()));
        }
        return "'%s' is one word too many for '%s'."
                .formatted(rest.get(0), command.getCommandSpec().qualifiedName());
    }
}
