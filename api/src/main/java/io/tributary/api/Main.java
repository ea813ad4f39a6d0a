package io.tributary.api;

import io.tributary.api.cli.CommandLineTool;
import io.tributary.api.cli.RunningServer;
import io.tributary.api.cli.SignalShutdown;
import io.tributary.api.cli.Work;
import io.tributary.api.config.Configuration;
import io.tributary.api.config.DemoSettings;
import io.tributary.api.demo.Demo;
import io.tributary.api.demo.GeneratedFiles;
import io.tributary.api.demo.shop.ShopPlan;
import io.tributary.api.load.Loader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

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

    @Override
    public RunningServer startDemo(Configuration configuration, PrintStream out, PrintStream err) throws Exception {
        Demo.requireSameShop(configuration);
        Server server = Server.start(configuration);
        try {
            Demo demo = Demo.prepare(configuration, server.address(), server.connectSource(), out, err);
            return new RunningServer(server.address(), demo::begin, () -> {
                demo.close();
                server.close();
            });
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    @Override
    public int generate(Path directory, DemoSettings shop, Instant until, PrintStream out, PrintStream err)
            throws IOException {
        return new GeneratedFiles(directory, out, err).write(new ShopPlan(shop.seed(), shop.customers(), until));
    }
}
