package io.tributary.api.live;

import java.util.function.Consumer;

/** The way to one client: a WebSocket session, or what stands for one in tests. */
interface Outlet {

    /**
     * Sends a text. Returns at once; the next may be sent when this one is done.
     *
     * @param done is told null when the text has left this process, or why it has not; possibly before this returns
     */
    void send(String text, Consumer<Throwable> done);

    /** Asks the client to say that it has read everything up to here: a ping, whose number comes back in the pong. */
    void ping(long number);

    /** Says goodbye with a status (RFC 6455, section 7.4) and a reason, and closes once that is sent. */
    void close(int status, String reason);

    /** Closes without a word, for who does not listen. */
    void abort();
}
