package io.tributary.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.config.Configuration;
import io.tributary.api.config.DemoSettings;
import io.tributary.api.config.LogLevel;
import io.tributary.api.config.Setting;
import io.tributary.api.config.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineToolTest {
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private final FakeWork work = new FakeWork();
    private final FakeShutdown shutdown = new FakeShutdown();

    @TempDir
    private Path directory;

    @AfterEach
    void quietAgain() {
        LogOutput.apply(LogLevel.INFO);
    }

    @Test
    void shouldPrintOneReadyLineAndCloseWhenServed() {
        int status = run("serve", "--port", "0", "--data=elsewhere");

        assertThat(status).isZero();
        assertThat(out()).isEqualTo("Tributary is ready: http://127.0.0.1:4711" + System.lineSeparator());
        assertThat(err()).isEmpty();
        assertThat(work.configuration.http().port()).isZero();
        assertThat(work.configuration.data().directory()).isEqualTo(Path.of("elsewhere"));
        assertThat(work.events).containsExactly("started", "closed");
    }

    @Test
    void shouldTellTheAddressBeforeTheDemoBegins() {
        int status = run("demo", "--port", "0", "--customers", "70", "--seed=7", "--rate", "0");

        assertThat(status).isZero();
        assertThat(out().lines()).containsExactly("Tributary is ready: http://127.0.0.1:4711", "The story begins.");
        assertThat(err()).isEmpty();
        assertThat(work.configuration.demo()).isEqualTo(new DemoSettings(70, 7, 0));
        assertThat(work.events).containsExactly("started", "demo begun", "closed");
    }

    @Test
    void shouldGenerateTheShopThatIsAskedForUntilTheDayThatIsAskedFor() {
        environment.put("CDP_SEED", "9");

        int status = run("generate", directory.toString(), "--customers", "12", "--until", "2026-01-31");

        assertThat(status).isZero();
        assertThat(work.events)
                .containsExactly(
                        "generated " + new DemoSettings(12, 9, 20) + " until 2026-01-31T00:00:00Z into " + directory);
    }

    @Test
    void shouldGenerateUntilTodayWhenNoEndIsGiven() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.DAYS);
        int status = run("generate", directory.toString());
        Instant after = Instant.now().truncatedTo(ChronoUnit.DAYS);

        assertThat(status).isZero();
        assertThat(work.events.get(0)).containsAnyOf("until " + before, "until " + after);
    }

    @Test
    void shouldSayWhyWhenGeneratingFails() {
        work.failure = new IOException("the disk is full");

        assertThat(run("generate", directory.toString())).isEqualTo(1);
        assertThat(err())
                .isEqualTo(
                        "Writing to " + directory + " failed: IOException, the disk is full" + System.lineSeparator());
    }

    @Test
    void shouldSaySoWhenTheServerDoesNotStopCleanly() {
        work.closeFailure = new IOException("stuck");

        assertThat(run("serve")).isZero();

        assertThat(err()).contains("Tributary did not stop cleanly: java.io.IOException: stuck");
    }

    @Test
    void shouldFailWithOneLineWhenTheServerDoesNotStart() {
        work.failure = new IllegalStateException("outer", new IOException("the disk is full"));

        int status = run("serve");

        assertThat(status).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err()).isEqualTo("Tributary can't start: the disk is full" + System.lineSeparator());
    }

    @Test
    void shouldShowTheStackTraceWhenDebugging() {
        work.failure = new IllegalStateException("no luck");

        int status = run("serve", "--log-level", "debug");

        assertThat(status).isEqualTo(1);
        assertThat(err()).contains("Tributary can't start: no luck", "\tat io.tributary.api.cli");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "load"})
    void shouldFailWhenInterrupted(String command) {
        work.failure = new InterruptedException();

        assertThat(run(command, command.equals("load") ? directory.toString() : "--port=0"))
                .isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void shouldRefuseToStartWhenTheEnvironmentIsWrong() {
        environment.put("CDP_PROT", "8000");

        int status = run("serve");

        assertThat(status).isEqualTo(2);
        assertThat(err()).contains("CDP_PROT is '8000'", "The nearest is CDP_PORT");
        assertThat(work.events).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve --prot 8000|--prot is '8000', but 'cdp serve' has no such flag. The nearest is --port, which must"
                        + " be a whole number from 0 to 65535. 'cdp help' lists all.",
                "serve --prot=8000|--prot is '8000', but 'cdp serve' has no such flag.",
                "serve --verbose|--verbose is '', but 'cdp serve' has no such flag.",
                "serve --port 70000|--port (CDP_PORT) is '70000', but must be a whole number from 0 to 65535.",
                "serve --port|Missing required parameter for option '--port'",
                "serve --port 1 --port 2|option '--port' (VALUE) should be specified only once",
                "serve here|'here' is one word too many for 'cdp serve'.",
                "srve|'srve' is no command. The nearest is 'serve'.",
                "serve --rate 5|--rate is '5', but 'cdp serve' has no such flag.",
                "demo --rate fast|--rate (CDP_RATE) is 'fast', but must be a whole number from 0 to 100000.",
                "demo --customers 0|--customers (CDP_CUSTOMERS) is '0', but must be a whole number from 1 to 1000000.",
                "demo --seed -1|--seed (CDP_SEED) is '-1', but must be a whole number from 0 to 2147483647.",
                "demo --customer 5|--customer is '5', but 'cdp demo' has no such flag. The nearest is --customers",
                "generate|Missing required parameter: 'DIR'",
                "generate . --rate 5|--rate is '5', but 'cdp generate' has no such flag.",
                "generate . --port 1|--port is '1', but 'cdp generate' has no such flag.",
                "generate . --until soon|--until is 'soon', but must be a day such as 2026-01-31 or an instant such as",
                "generate . --until 2026-02-30|--until is '2026-02-30', but must be a day such as",
                "generate . --until 1899-01-01|--until is '1899-01-01', but must be a day such as",
                "generate . --until 2090-01-01T00:00:00Z|--until is '2090-01-01T00:00:00Z', but must be a day",
                "load|Missing required parameter: 'DIR'",
                "load no-such-directory|There is no directory 'no-such-directory'.",
                "load . --sever x|--sever is 'x', but 'cdp load' has no such flag. The nearest is --server, which must",
                "load . --server here|--server is 'here', but must be an http or https address such as",
                "load . --server ht!tp|--server is 'ht!tp', but must be an http or https address such as",
            })
    void shouldSayWhatIsWrongWhenNotUnderstood(String line, String message) {
        int status = run(line.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err()).contains(message);
        assertThat(out()).isEmpty();
        assertThat(work.events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "serve --help", "demo --help", "generate --help", "load --help"})
    void shouldListCommandsAndEverySettingWhenAskedForHelp(String line) {
        environment.put("CDP_PROT", "help must work all the same");

        int status = run(line.split(" "));

        assertThat(status).isZero();
        assertThat(out()).contains("serve ", "demo ", "generate DIR", "load DIR", "help ", "version ");
        for (Setting<?> setting : Settings.all()) {
            assertThat(out()).contains(setting.variable(), setting.description(), setting.defaultText());
            setting.flag().ifPresent(flag -> assertThat(out()).contains(flag + " "));
        }
    }

    @Test
    void shouldShowHelpAsAnErrorWhenNothingIsAsked() {
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains("Usage: cdp COMMAND");
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version", "-V"})
    void shouldSayItsVersion(String line) {
        assertThat(run(line)).isZero();
        assertThat(out()).startsWith("Tributary ");
    }

    @Test
    void shouldLoadIntoTheLocalServerAndPassOnTheStatus() {
        environment.put("CDP_PORT", "8123");
        work.loadStatus = 1;

        int status = run("load", directory.toString());

        assertThat(status).isEqualTo(1);
        assertThat(work.events).containsExactly("loaded " + directory + " into http://127.0.0.1:8123");
    }

    @Test
    void shouldLoadIntoTheServerThatIsNamed() {
        int status = run("load", "--server", "https://cdp.example.org", directory.toString());

        assertThat(status).isZero();
        assertThat(work.events).containsExactly("loaded " + directory + " into https://cdp.example.org");
    }

    @Test
    void shouldPutAnAddressOfVersion6IntoBrackets() {
        environment.put("CDP_HOST", "::1");

        run("load", directory.toString());

        assertThat(work.events).containsExactly("loaded " + directory + " into http://[::1]:8000");
    }

    @Test
    void shouldAskForTheServerWhenItsPortIsNotKnown() {
        environment.put("CDP_PORT", "0");

        assertThat(run("load", directory.toString())).isEqualTo(2);
        assertThat(err()).contains("so the server's port is not known: say --server");
    }

    @Test
    void shouldSayWhatToDoWhenNoServerAnswers() {
        work.failure = new IOException(new ConnectException());

        assertThat(run("load", directory.toString())).isEqualTo(1);
        assertThat(err())
                .contains(
                        "Loading into http://127.0.0.1:8000 failed: no server answers there. Start one with 'cdp serve'");
    }

    @Test
    void shouldSayWhyWhenLoadingFails() {
        work.failure = new IOException("several\n lines");

        assertThat(run("load", directory.toString())).isEqualTo(1);
        assertThat(err()).contains("failed: several lines");
    }

    private int run(String... arguments) {
        return new CommandLineTool(
                        environment,
                        new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                        new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                        work,
                        shutdown)
                .run(arguments);
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    /** Notes what it is asked to do. */
    private static final class FakeWork implements Work {
        private final List<String> events = new ArrayList<>();
        private Configuration configuration;
        private Exception failure;
        private Exception closeFailure;
        private int loadStatus;

        @Override
        public RunningServer start(Configuration given) throws Exception {
            configuration = given;
            fail(failure);
            events.add("started");
            return new RunningServer(URI.create("http://127.0.0.1:4711"), () -> {
                events.add("closed");
                fail(closeFailure);
            });
        }

        @Override
        public RunningServer startDemo(Configuration given, PrintStream out, PrintStream err) throws Exception {
            RunningServer server = start(given);
            return new RunningServer(
                    server.address(),
                    () -> {
                        events.add("demo begun");
                        out.println("The story begins.");
                    },
                    server.handle());
        }

        @Override
        public int generate(Path path, DemoSettings shop, Instant until, PrintStream out, PrintStream err)
                throws Exception {
            fail(failure);
            events.add("generated " + shop + " until " + until + " into " + path);
            return loadStatus;
        }

        @Override
        public int load(URI server, Path path, PrintStream out) throws Exception {
            fail(failure);
            events.add("loaded " + path + " into " + server);
            return loadStatus;
        }

        private static void fail(Exception failure) throws Exception {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** The operator wishes the process to end as soon as it is ready. */
    private static final class FakeShutdown implements Shutdown {
        private Runnable registered;

        @Override
        public void register(Runnable work) {
            registered = work;
        }

        @Override
        public void await() {
            registered.run();
        }
    }
}
