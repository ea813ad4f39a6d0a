package io.tributary.api.cli;

import java.net.ConnectException;

/** Says in one sentence why nothing could be loaded. */
final class LoadFailure {
    private LoadFailure() {}

    static String sentence(Exception failure) {
        return Causes.of(failure).anyMatch(ConnectException.class::isInstance)
                ? "no server answers there. Start one with 'cdp serve', or say where it is with "
                        + CommandGrammar.SERVER_FLAG + "."
                : Causes.last(failure);
    }
}
