package io.tributary.bench.process;

import java.io.IOException;

/** The process that started this one and holds its standard input open. */
public final class Parent {
    private Parent() {}

    /** Ends this process when its parent is gone, however that ended: nothing goes on alone. */
    public static void endWithIt() {
        Thread watch = new Thread(Parent::awaitItsEnd, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitItsEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; it is the end that counts.
            }
        } catch (IOException gone) {
            // The same.
        }
        Runtime.getRuntime().halt(1);
    }
}
