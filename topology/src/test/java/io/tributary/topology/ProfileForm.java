package io.tributary.topology;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ResponseDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a profile says, in a form that two equal profiles share: rows by name, those of nothing but 0 left out. */
public record ProfileForm(
        String customerId,
        Customer customer,
        List<Long> sums,
        List<String> days,
        Map<String, List<Long>> products,
        Map<String, List<String>> responses,
        String interaction) {

    public static ProfileForm of(Profile p, Catalogue catalogue) {
        List<Long> sums = new ArrayList<>(List.of(
                p.lifetimeMinor(), p.purchases(), p.units(), p.orders(), p.visits(), p.timedVisits(), p.timeSpent()));
        for (int score = 1; score <= 5; score++) {
            sums.add(p.scores(score));
        }
        sums.add(p.isSeen() ? p.lastSeenAt() : -1L);
        sums.add(p.hasPurchase() ? p.firstPurchaseAt() : -1L);
        sums.add(p.hasPurchase() ? p.lastPurchaseAt() : -1L);
        List<String> days = new ArrayList<>();
        for (int i = 0; i < p.purchaseDays().size(); i++) {
            days.add(p.purchaseDays().day(i) + ":" + p.purchaseDays().count(i));
        }
        Map<String, List<Long>> products = new TreeMap<>();
        for (int row = 0; row < p.products(); row++) {
            List<Long> numbers = List.of(p.productUnits(row), p.productRevenueMinor(row), p.productViews(row));
            if (numbers.stream().anyMatch(number -> number != 0)) {
                products.put(catalogue.product(p.product(row)).id(), numbers);
            }
        }
        Map<String, List<String>> responses = new TreeMap<>();
        ResponseDays responded = p.responseDays();
        for (int row = 0; row < responded.campaigns(); row++) {
            List<String> counts = new ArrayList<>();
            for (int i = responded.start(row); i < responded.end(row); i++) {
                counts.add(responded.day(i) + ":" + responded.count(i));
            }
            responses.put(catalogue.campaign(responded.campaign(row)).id(), counts);
        }
        String interaction = p.hasInteraction() ? p.lastInteractionAt() + " " + p.lastInteractionType() : "none";
        return new ProfileForm(p.customerId(), p.customer(), sums, days, products, responses, interaction);
    }
}
