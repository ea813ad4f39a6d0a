package io.tributary.api.cli;

import io.tributary.api.config.Configuration;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** What the commands set going. The command line knows no more of it, so it can be tried without a broker. */
public interface Work {
    /** Starts a server; returns when it is ready. */
    RunningServer start(Configuration configuration) throws Exception;

    /** Loads a directory of CSV files into a running server; returns the exit status. */
    int load(URI server, Path directory, PrintStream out) throws Exception;
}
