package io.tributary.api.load;

import java.io.Console;

/** Whether a person watches the output. */
final class Terminal {

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // Both ways to say no are asked for.
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is always a console, and it has to be asked by a method that 17 has not.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
