package io.tributary.bench.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.api.Server;
import io.tributary.api.config.Configuration;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The product in a JVM of its own, started by its own entrance: says its address and runs until it is ended. */
public final class ServerProcess {
    private ServerProcess() {}

    /** One argument: the flags of {@code cdp serve} and their values, as a JSON object. */
    public static void main(String[] arguments) throws IOException {
        Parent.endWithIt();
        Map<String, String> flags = new ObjectMapper().readValue(arguments[0], new TypeReference<>() {});
        Server server = Server.start(Configuration.from(Map.of(), flags));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end"));
        System.out.println(server.address());
        while (true) {
            LockSupport.park();
        }
    }
}
