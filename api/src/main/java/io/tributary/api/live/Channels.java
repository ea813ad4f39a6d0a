package io.tributary.api.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All channels by their names. */
final class Channels {
    private static final int LONGEST_ID = 1_000;

    private final Map<String, Channel> named = new LinkedHashMap<>();
    private final CustomerUpdates customers;
    private final Runnable followed;

    /** @param followed is run when somebody has begun to follow, so that nobody has to wait for a turn */
    Channels(FigureUpdates figures, List<EventChannel> events, CustomerUpdates customers, Runnable followed) {
        figures.names().forEach(name -> named.put(name, figures.channel(name).orElseThrow()));
        events.forEach(channel -> named.put(channel.name(), channel));
        this.customers = customers;
        this.followed = followed;
    }

    /**
     * Passes when there is such a channel.
     *
     * @throws RefusedException when not
     */
    void require(String name) {
        if (isOfCustomer(name)
                ? name.length() > CustomerUpdates.PREFIX.length() + LONGEST_ID
                : !named.containsKey(name)) {
            List<String> all = new ArrayList<>(named.keySet());
            all.add(CustomerUpdates.PREFIX + "ID");
            throw new RefusedException("there is no channel '" + shortened(name) + "', and nothing was changed;"
                    + " channels are " + String.join(", ", all));
        }
    }

    private static boolean isOfCustomer(String name) {
        return name.startsWith(CustomerUpdates.PREFIX) && name.length() > CustomerUpdates.PREFIX.length();
    }

    private static String shortened(String name) {
        return name.length() <= 50 ? name : name.substring(0, name.offsetByCodePoints(0, 25)) + "…";
    }

    /**
     * Has a client follow a channel that there is.
     *
     * @return false when it follows too much already
     */
    boolean follow(Client client, String name, int most) {
        Channel channel = named.get(name);
        boolean isTaken = channel == null
                ? customers.follow(client, name.substring(CustomerUpdates.PREFIX.length()), most)
                : client.follow(channel, most);
        followed.run();
        return isTaken;
    }

    void leave(Client client, String name) {
        Channel channel = named.get(name);
        if (channel == null) {
            customers.leave(client, name.substring(CustomerUpdates.PREFIX.length()));
        } else {
            client.leave(channel);
        }
    }
}
