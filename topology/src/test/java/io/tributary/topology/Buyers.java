package io.tributary.topology;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.profile.Profile;

/** Profiles of customers of whom only the purchases matter. */
public final class Buyers {
    public static final long DAY = 86_400_000L;

    private Buyers() {}

    /** Somebody who spent that much, in hundredths, on each of these days (since 1970). */
    public static Profile of(long amountMinor, int... days) {
        Profile profile = new Profile("C1");
        for (int i = 0; i < days.length; i++) {
            profile.fold(line("T" + i, days[i], 1, amountMinor), new Catalogue(), null);
        }
        return profile;
    }

    /** The same with a return of that much on a day. */
    public static Profile with(Profile buyer, long refundMinor, int day) {
        buyer.fold(line("R", day, -1, -refundMinor), new Catalogue(), null);
        return buyer;
    }

    private static Purchase line(String id, int day, long quantity, long amountMinor) {
        return new Purchase("C1", id, "P1", day * DAY, quantity, amountMinor, null, null, null, 0, false);
    }
}
