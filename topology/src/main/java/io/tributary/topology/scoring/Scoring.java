package io.tributary.topology.scoring;

import io.tributary.schemas.avro.Customer360;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.catalogue.CatalogueEntry;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.Standing;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Gives customer_360: what a profile means at an instant, under the catalogue and the yardstick in force.
 *
 * <p>Pure: the same arguments give the same row. Computed when read, and again when published. Every column is defined
 * in docs/metrics.md. It keeps its working space: not thread-safe, and cheap to make.
 */
public final class Scoring {
    // Where instants go that are whole milliseconds: the generated setters would cut each once more.
    private static final int AS_OF = position("as_of");
    private static final int FIRST_PURCHASE_DATE = position("first_purchase_date");
    private static final int LAST_PURCHASE_DATE = position("last_purchase_date");
    private static final int LAST_SEEN_AT = position("last_seen_at");
    private static final int DATE_OF_BIRTH = position("date_of_birth");
    private static final int REGISTRATION_DATE = position("registration_date");
    private static final int LAST_INTERACTION_DATE = position("last_interaction_date");

    private final Catalogue catalogue;
    private final Yardstick yardstick;
    private final Leaderboard categories = new Leaderboard();
    private final Leaderboard brands = new Leaderboard();
    private final Leaderboard views = new Leaderboard();
    private final Leaderboard channels = new Leaderboard();

    public Scoring(Catalogue catalogue, Yardstick yardstick) {
        this.catalogue = catalogue;
        this.yardstick = yardstick;
    }

    /**
     * The row of a known customer.
     *
     * @param asOf the business instant
     * @throws IllegalArgumentException when the customer is not known
     */
    public Customer360 score(Profile p, Instant asOf) {
        return score(p, yardstick.measure(p, Profile.day(asOf.toEpochMilli())), asOf);
    }

    /** The same for a customer who has been measured already. */
    public Customer360 score(Profile p, Standing standing, Instant asOf) {
        if (!p.isKnown()) {
            throw new IllegalArgumentException("an unknown customer has no row");
        }
        Customer360 row = new Customer360();
        master(row, p.customer());
        row.put(AS_OF, Instant.ofEpochMilli(asOf.toEpochMilli()));
        row.setTotalLifetimeValue(BigDecimal.valueOf(p.lifetimeMinor(), 2));
        row.setTotalPurchases(p.purchases());
        row.setTotalOrders(p.orders());
        row.setUnits(p.units());
        row.setAverageOrderValue(Quotient.ofMinor(p.lifetimeMinor(), p.orders()));
        if (p.hasPurchase()) {
            row.put(FIRST_PURCHASE_DATE, Instant.ofEpochMilli(p.firstPurchaseAt()));
            row.put(LAST_PURCHASE_DATE, Instant.ofEpochMilli(p.lastPurchaseAt()));
            long age = (long) Profile.day(asOf.toEpochMilli()) - Profile.day(p.lastPurchaseAt());
            row.setDaysSinceLastPurchase(Math.max(0, age));
        }
        standing(row, standing);
        favourites(row, p);
        service(row, p);
        row.setTotalWebsiteVisits(p.visits());
        row.setAverageTimeSpentOnSite(Quotient.of(p.timeSpent(), p.timedVisits()));
        campaigns(row, p, asOf.toEpochMilli());
        if (p.isSeen()) {
            row.put(LAST_SEEN_AT, Instant.ofEpochMilli(p.lastSeenAt()));
        }
        return row;
    }

    private static int position(String column) {
        return Customer360.getClassSchema().getField(column).pos();
    }

    private static void master(Customer360 row, Customer customer) {
        row.setCustomerId(customer.id());
        row.setFirstName(customer.firstName());
        row.setLastName(customer.lastName());
        row.setEmail(customer.email());
        row.setPhoneNumber(customer.phoneNumber());
        row.put(DATE_OF_BIRTH, instant(customer.dateOfBirth()));
        row.put(REGISTRATION_DATE, instant(customer.registeredAt()));
        row.setRegion(customer.region());
        row.setCustomerType(customer.type());
        row.setStatus(customer.status());
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** Most units net of returns, more than 0; tie: more revenue; tie: lowest text. Views: most; tie: lowest text. */
    private void favourites(Customer360 row, Profile p) {
        for (int i = 0; i < p.products(); i++) {
            int category = catalogue.category(p.product(i));
            if (category >= 0) {
                categories.add(category, p.productUnits(i), p.productRevenueMinor(i));
                if (p.productViews(i) != 0) {
                    views.add(category, p.productViews(i), 0);
                }
            }
            int brand = catalogue.brand(p.product(i));
            if (brand >= 0) {
                brands.add(brand, p.productUnits(i), p.productRevenueMinor(i));
            }
        }
        row.setFavoriteProductCategory(categories.takeLeader(catalogue::label));
        row.setMostViewedProductCategory(views.takeLeader(catalogue::label));
        row.setFavoriteBrand(brands.takeLeader(catalogue::label));
    }

    private static void standing(Customer360 row, Standing s) {
        row.setCustomerSegment(s.segment().label());
        if (s.isScored()) {
            row.setRecencyScore(s.recency());
            row.setFrequencyScore(s.frequency());
            row.setMonetaryScore(s.monetary());
            row.setRfmSegment(RfmSegment.of(s.recency(), s.frequency()).label());
        }
        if (s.isPurchaser()) {
            row.setChurnRisk(s.churnRisk().label());
            row.setChurnRiskScore(BigDecimal.valueOf(s.riskMicros(), Quotient.DECIMALS));
            row.setPredictedPurchases90d(BigDecimal.valueOf(s.purchasesMicros(), Quotient.DECIMALS));
            row.setPredictedValue90d(Quotient.of(s.value()));
            row.setRetentionStatus(s.retention().label());
        }
    }

    private static void service(Customer360 row, Profile p) {
        if (p.hasInteraction()) {
            row.put(LAST_INTERACTION_DATE, Instant.ofEpochMilli(p.lastInteractionAt()));
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
        for (int i = 0; i < p.campaigns(); i++) {
            CatalogueEntry.OfCampaign campaign = catalogue.campaign(p.campaign(i));
            if (p.campaignResponses(i) == 0 || !campaign.isKnown()) {
                continue;
            }
            responded += campaign.hasStarted(asOf) ? 1 : 0;
            if (campaign.channel() >= 0) {
                channels.add(campaign.channel(), p.campaignResponses(i), 0);
            }
        }
        row.setCampaignResponseRate(Quotient.of(responded, catalogue.startedCampaigns(asOf)));
        row.setPreferredMarketingChannel(channels.takeLeader(catalogue::label));
    }
}
