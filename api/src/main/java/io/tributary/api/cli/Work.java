package io.tributary.api.cli;

import io.tributary.api.config.Configuration;
import io.tributary.api.config.DemoSettings;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/** What the commands set going. The command line knows no more of it, so it can be tried without a broker. */
public interface Work {
    /** Starts a server; returns when it is ready. */
    RunningServer start(Configuration configuration) throws Exception;

    /**
     * Starts a server for a demo; returns when it is ready. The demo itself waits until the address has been told.
     *
     * @param out what the demo tells of its doings
     * @param err what must not be missed
     */
    RunningServer startDemo(Configuration configuration, PrintStream out, PrintStream err) throws Exception;

    /** Loads a directory of CSV files into a running server; returns the exit status. */
    int load(URI server, Path directory, PrintStream out) throws Exception;

    /**
     * Writes the demo's history as CSV files; returns the exit status.
     *
     * @param until where it ends
     */
    int generate(Path directory, DemoSettings shop, Instant until, PrintStream out, PrintStream err) throws Exception;
}
