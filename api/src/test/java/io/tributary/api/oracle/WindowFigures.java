package io.tributary.api.oracle;

import io.tributary.api.oracle.Shop.Campaign;
import io.tributary.api.oracle.Shop.Interaction;
import io.tributary.api.oracle.Shop.Purchase;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the facts of all known customers in a window come to. */
record WindowFigures(Collection<Profile> profiles, Window window) {

    /** The transactions that count, of any quantity. */
    List<Purchase> lines() {
        return profiles.stream()
                .flatMap(profile -> profile.counted().stream())
                .filter(line -> window.contains(line.date()))
                .toList();
    }

    BigDecimal revenue() {
        return Profile.revenue(lines());
    }

    /** "orders dated by their first purchase line". */
    BigDecimal ordersBegun() {
        return BigDecimal.valueOf(profiles.stream()
                .flatMap(profile -> profile.orderDates().stream())
                .filter(window::contains)
                .count());
    }

    /** "Total Revenue / total_orders", the orders being those with a purchase in the window. */
    Optional<Quotient> averageOrderValue() {
        long orders = profiles.stream()
                .mapToLong(profile -> Profile.orders(profile.purchases().stream()
                        .filter(line -> window.contains(line.date()))
                        .toList()))
                .sum();
        return Quotient.of(revenue(), orders);
    }

    List<BigDecimal> scores() {
        return profiles.stream()
                .flatMap(profile -> profile.interactions().stream())
                .filter(interaction -> window.contains(interaction.date()))
                .map(Interaction::score)
                .flatMap(Optional::stream)
                .toList();
    }

    /** "over all scores". */
    Optional<Quotient> averageSatisfaction() {
        return Quotient.mean(scores());
    }

    /** "Σ over customers of their responded started campaigns / (customers × started campaigns)". */
    Optional<Quotient> campaignResponseRate(long customers, Collection<Campaign> started) {
        long responded = profiles.stream()
                .mapToLong(profile -> profile.responded(started, window))
                .sum();
        return Quotient.of(BigDecimal.valueOf(responded), customers * started.size());
    }
}
