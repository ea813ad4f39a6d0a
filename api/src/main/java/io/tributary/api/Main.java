package io.tributary.api;

import io.tributary.api.cli.CommandLineTool;
import io.tributary.api.cli.RunningServer;
import io.tributary.api.cli.SignalShutdown;
import io.tributary.api.cli.Work;
import io.tributary.api.config.Configuration;
import io.tributary.api.load.Loader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** Where the process begins: gives the command line its streams, its environment and the real work. */
public final class Main implements Work {
    public static void main(String[] arguments) {
        CommandLineTool tool =
                new CommandLineTool(System.getenv(), System.out, System.err, new Main(), new SignalShutdown());
        System.exit(tool.run(arguments));
    }

    @Override
    public RunningServer start(Configuration configuration) throws Exception {
        Server server = Server.start(configuration);
        return new RunningServer(server.address(), server);
    }

    @Override
    public int load(URI server, Path directory, PrintStream out) throws Exception {
        return new Loader(server, out).load(directory).exitStatus();
    }
}
