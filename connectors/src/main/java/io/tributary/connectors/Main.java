package io.tributary.connectors;

import io.tributary.connectors.worker.ConnectCommand;

/** Where the process of {@code cdp connect} begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ConnectCommand.run(arguments));
    }
}
