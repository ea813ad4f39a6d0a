package io.tributary.api.cli;

import io.tributary.api.config.ConfigurationException;
import io.tributary.api.config.HttpSettings;
import io.tributary.api.config.Settings;
import java.net.URI;

/** Where the server is that a command talks to. */
final class ServerAddress {
    static final String RULE = "an http or https address such as http://127.0.0.1:8000";

    private ServerAddress() {}

    /** Reads the value of {@code --server}. */
    static URI of(String text) {
        try {
            URI address = URI.create(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw broken(text, e);
        }
        throw broken(text, null);
    }

    /** The server that {@code serve} starts in the same environment. */
    static URI local(HttpSettings http) {
        if (http.port() == 0) {
            throw new ConfigurationException(Settings.PORT.names() + " is '0', so the server's port is not known: say "
                    + CommandGrammar.SERVER_FLAG + ", which must be " + RULE + ".");
        }
        String host = http.host().contains(":") ? "[" + http.host() + "]" : http.host();
        return URI.create("http://" + host + ":" + http.port());
    }

    private static ConfigurationException broken(String text, Exception cause) {
        return new ConfigurationException(
                CommandGrammar.SERVER_FLAG + " is '" + text + "', but must be " + RULE + ".", cause);
    }
}
