package io.tributary.api.registry;

import java.nio.file.Path;

/** The scripts of {@code src/test/npm}, installed into {@code target/npm} as their lock file says. */
public final class NodeClients {
    private static final NodePackage CLIENTS = new NodePackage(Path.of("src/test/npm"), Path.of("target/npm"));

    private NodeClients() {}

    /** Skips the test, with a message, where there is no npm. */
    public static void install() throws Exception {
        CLIENTS.install();
    }

    /** What a script prints. */
    public static String run(String script, String... arguments) throws Exception {
        return CLIENTS.run(script, arguments);
    }
}
