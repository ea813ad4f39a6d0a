package io.tributary.api.load;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** Loads the CSV files of a directory into a running server. So far it only says where it would. */
public final class Loader {
    private final URI server;
    private final PrintStream out;

    public Loader(URI server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    /** Loads what is there. */
    public LoadReport load(Path directory) {
        out.println(directory + " is not loaded into " + server);
        return new LoadReport(1);
    }
}
