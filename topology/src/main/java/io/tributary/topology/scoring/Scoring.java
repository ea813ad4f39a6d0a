package io.tributary.topology.scoring;

import io.tributary.schemas.avro.Customer360;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.catalogue.CatalogueEntry;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.profile.Tallies;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.IntFunction;

/**
 * Gives customer_360: what a profile means at an instant, under the catalogue and the thresholds in force.
 *
 * <p>Pure: the same arguments give the same row. Computed when read, and again when published. Every column is defined
 * in docs/metrics.md.
 */
public final class Scoring {
    private static final int UNITS = 0;
    private static final int REVENUE = 1;

    private final Catalogue catalogue;
    private final SegmentThresholds thresholds;

    public Scoring(Catalogue catalogue, SegmentThresholds thresholds) {
        this.catalogue = catalogue;
        this.thresholds = thresholds;
    }

    /**
     * The row of a known customer.
     *
     * @param asOf the business instant
     * @throws IllegalArgumentException when the customer is not known
     */
    public Customer360 score(Profile p, Instant asOf) {
        if (!p.isKnown()) {
            throw new IllegalArgumentException("an unknown customer has no row");
        }
        Customer360 row = new Customer360();
        master(row, p.customer());
        row.setAsOf(asOf);
        row.setTotalLifetimeValue(BigDecimal.valueOf(p.lifetimeMinor(), 2));
        row.setTotalPurchases(p.purchases());
        row.setTotalOrders(p.orders());
        row.setUnits(p.units());
        row.setAverageOrderValue(Quotient.ofMinor(p.lifetimeMinor(), p.orders()));
        row.setCustomerSegment(thresholds.segment(p.lifetimeMinor()).label());
        if (p.hasPurchase()) {
            row.setFirstPurchaseDate(Instant.ofEpochMilli(p.firstPurchaseAt()));
            row.setLastPurchaseDate(Instant.ofEpochMilli(p.lastPurchaseAt()));
            long age = (long) Profile.day(asOf.toEpochMilli()) - Profile.day(p.lastPurchaseAt());
            row.setDaysSinceLastPurchase(Math.max(0, age));
        }
        favourites(row, p);
        service(row, p);
        row.setTotalWebsiteVisits(p.visits());
        row.setAverageTimeSpentOnSite(Quotient.of(p.timeSpent(), p.timedVisits()));
        campaigns(row, p, asOf.toEpochMilli());
        if (p.isSeen()) {
            row.setLastSeenAt(Instant.ofEpochMilli(p.lastSeenAt()));
        }
        return row;
    }

    private static void master(Customer360 row, Customer customer) {
        row.setCustomerId(customer.id());
        row.setFirstName(customer.firstName());
        row.setLastName(customer.lastName());
        row.setEmail(customer.email());
        row.setPhoneNumber(customer.phoneNumber());
        row.setDateOfBirth(instant(customer.dateOfBirth()));
        row.setRegistrationDate(instant(customer.registeredAt()));
        row.setRegion(customer.region());
        row.setCustomerType(customer.type());
        row.setStatus(customer.status());
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** Most units net of returns, more than 0; tie: more revenue; tie: lowest text. Views: most; tie: lowest text. */
    private void favourites(Customer360 row, Profile p) {
        if (p.products() == 0) {
            return;
        }
        Tallies categories = new Tallies(2);
        Tallies brands = new Tallies(2);
        Tallies views = new Tallies(2);
        // A row of a category or brand is named by a product that has it: its own number stands for its text.
        int[] named = new int[3 * p.products()];
        for (int i = 0; i < p.products(); i++) {
            CatalogueEntry.OfProduct product = catalogue.product(p.product(i));
            if (product.category() >= 0) {
                tally(categories, product.category(), p.productUnits(i), p.productRevenueMinor(i), named, 0, product);
                if (p.productViews(i) != 0) {
                    tally(views, product.category(), p.productViews(i), 0, named, 1, product);
                }
            }
            if (product.brand() >= 0) {
                tally(brands, product.brand(), p.productUnits(i), p.productRevenueMinor(i), named, 2, product);
            }
        }
        row.setFavoriteProductCategory(
                Leader.of(categories, r -> catalogue.product(named[3 * r]).categoryName()));
        row.setMostViewedProductCategory(Leader.of(
                views, r -> catalogue.product(named[3 * r + 1]).categoryName()));
        row.setFavoriteBrand(Leader.of(
                brands, r -> catalogue.product(named[3 * r + 2]).brandName()));
    }

    private static void tally(
            Tallies tallies,
            int key,
            long units,
            long revenue,
            int[] named,
            int column,
            CatalogueEntry.OfProduct product) {
        int row = tallies.row(key);
        tallies.add(row, UNITS, units);
        tallies.add(row, REVENUE, revenue);
        named[3 * row + column] = product.number();
    }

    private static void service(Customer360 row, Profile p) {
        if (p.hasInteraction()) {
            row.setLastInteractionDate(Instant.ofEpochMilli(p.lastInteractionAt()));
            row.setLastInteractionType(p.lastInteractionType());
        }
        long given = 0;
        long sum = 0;
        for (int score = 1; score <= 5; score++) {
            given += p.scores(score);
            sum += score * p.scores(score);
        }
        row.setAverageSatisfactionScore(Quotient.of(sum, given));
    }

    /** Response rate over started campaigns; preferred channel over known ones, started or not. */
    private void campaigns(Customer360 row, Profile p, long asOf) {
        int responded = 0;
        Tallies channels = new Tallies(2);
        String[] names = new String[p.campaigns()];
        for (int i = 0; i < p.campaigns(); i++) {
            CatalogueEntry.OfCampaign campaign = catalogue.campaign(p.campaign(i));
            if (p.campaignResponses(i) == 0 || !campaign.isKnown()) {
                continue;
            }
            responded += campaign.hasStarted(asOf) ? 1 : 0;
            String channel = campaign.known().channel();
            if (channel != null) {
                channels.add(channels.row(position(names, channel)), UNITS, p.campaignResponses(i));
            }
        }
        row.setCampaignResponseRate(Quotient.of(responded, catalogue.startedCampaigns(asOf)));
        IntFunction<String> name = r -> names[channels.key(r)];
        row.setPreferredMarketingChannel(Leader.of(channels, name));
    }

    /** There are a handful of channels: a scan is quicker than a map. */
    private static int position(String[] names, String name) {
        int i = 0;
        while (names[i] != null && !names[i].equals(name)) {
            i++;
        }
        names[i] = name;
        return i;
    }
}
