package io.tributary.bench.process;

import io.tributary.api.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A broker in a JVM of its own, configured as the product's embedded one: says its address and runs until killed. */
public final class BrokerProcess {
    private BrokerProcess() {}

    /** One argument: the directory of its logs. */
    public static void main(String[] arguments) {
        Parent.endWithIt();
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0);
        System.out.println(broker.bootstrapServers());
        while (true) {
            LockSupport.park();
        }
    }
}
