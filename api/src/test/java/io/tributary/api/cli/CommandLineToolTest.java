package io.tributary.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.config.Configuration;
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
    @ValueSource(strings = {"help", "--help", "-h", "serve --help", "load --help"})
    void shouldListCommandsAndEverySettingWhenAskedForHelp(String line) {
        environment.put("CDP_PROT", "help must work all the same");

        int status = run(line.split(" "));

        assertThat(status).isZero();
        assertThat(out()).contains("serve ", "load DIR", "help ", "version ");
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
