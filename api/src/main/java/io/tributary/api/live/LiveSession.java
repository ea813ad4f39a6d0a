package io.tributary.api.live;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** One WebSocket of Jetty's. Public for Jetty, which calls it. */
public final class LiveSession implements Session.Listener.AutoDemanding {
    private final Clients clients;
    private volatile Conversation conversation;

    LiveSession(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        conversation = clients.open(new JettyOutlet(session));
    }

    @Override
    public void onWebSocketText(String text) {
        conversation.hear(text);
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        conversation.refuse("messages are text, not bytes");
        callback.succeed();
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        // Anybody may send a pong of any kind at any time.
        if (payload.remaining() == Long.BYTES) {
            conversation.client().pong(payload.getLong(payload.position()));
        }
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        clients.gone(conversation);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        // A close always follows, or the socket never opened.
        Conversation opened = conversation;
        if (opened != null) {
            clients.gone(opened);
        }
    }

    private record JettyOutlet(Session session) implements Outlet {

        @Override
        public void send(String text, Consumer<Throwable> done) {
            session.sendText(text, Callback.from(() -> done.accept(null), done));
        }

        @Override
        public void ping(long number) {
            ByteBuffer payload = ByteBuffer.allocate(Long.BYTES).putLong(number).flip();
            session.sendPing(payload, Callback.NOOP);
        }

        @Override
        public void close(int status, String reason) {
            session.close(status, reason, Callback.NOOP);
        }

        @Override
        public void abort() {
            session.disconnect();
        }
    }
}
