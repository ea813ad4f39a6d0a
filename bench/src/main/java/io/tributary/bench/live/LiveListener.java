package io.tributary.bench.live;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;

/** One client: reads what it is sent as fast as it comes, and notes what it is told. */
final class LiveListener implements WebSocket.Listener {
    private static final String TOTAL = "\"label\":\"Total Customers\",\"value\":";

    private final int number;
    private final Arrivals arrivals;
    private final long known;
    private final StringBuilder text = new StringBuilder();

    /** @param known customers before the first arrival */
    LiveListener(int number, Arrivals arrivals, long known) {
        this.number = number;
        this.arrivals = arrivals;
        this.known = known;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            long now = System.nanoTime();
            String message = text.toString();
            text.setLength(0);
            arrivals.message();
            hear(message, now);
        }
        socket.request(1);
        return null;
    }

    /** Looks for what it needs and parses nothing: a thousand clients must not take the cores from what is measured. */
    private void hear(String message, long now) {
        if (message.startsWith("{\"type\":\"new_customer\"")) {
            arrivals.named(number, message, now);
        } else if (message.startsWith("{\"type\":\"kpi_update\"")) {
            int from = message.indexOf(TOTAL) + TOTAL.length();
            int to = from;
            while (Character.isDigit(message.charAt(to))) {
                to++;
            }
            arrivals.counted(number, Long.parseLong(message.substring(from, to)) - known, now);
        } else if (message.startsWith("{\"type\":\"customer_update\"") && !message.endsWith("\"data\":null}")) {
            int from = message.indexOf("customer:") + "customer:".length();
            arrivals.own(arrival(message.substring(from, message.indexOf('"', from))), now);
        }
    }

    private static int arrival(String customer) {
        return Integer.parseInt(customer.substring(customer.indexOf('-') + 1));
    }
}
