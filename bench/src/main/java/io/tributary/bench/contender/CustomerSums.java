package io.tributary.bench.contender;

import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.Tally;
import io.tributary.bench.workload.Total;
import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;

/** What a program without any durability would keep of a customer: numbers in arrays. */
final class CustomerSums {
    private static final int FEW_BRANDS = 8;

    private long revenueMinor;
    private long purchases;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private final long[] categoryUnits = new long[Shop.CATEGORIES];
    private final long[] categoryRevenue = new long[Shop.CATEGORIES];
    private int[] brands = new int[FEW_BRANDS];
    private long[] brandUnits = new long[FEW_BRANDS];
    private int brandCount;
    private long sessions;
    private long responses;
    private long scores;
    private long scoreSum;

    void add(SpecificRecord fact, ProductPlaces places) {
        if (fact instanceof PurchaseTransaction purchase) {
            add(purchase, places.of(purchase.getProductId()));
        } else if (fact instanceof WebsiteSession session) {
            sessions++;
            see(session.getVisitDate().toEpochMilli());
        } else if (fact instanceof CampaignResponse response) {
            responses++;
            see(response.getResponseDate().toEpochMilli());
        } else if (fact instanceof CustomerServiceInteraction interaction) {
            scores++;
            scoreSum += interaction.getSatisfactionScore();
            see(interaction.getInteractionDate().toEpochMilli());
        }
    }

    private void add(PurchaseTransaction purchase, ProductPlaces.Place place) {
        long amount = purchase.getTotalAmount().unscaledValue().longValueExact();
        revenueMinor += amount;
        purchases++;
        see(purchase.getPurchaseDate().toEpochMilli());
        categoryUnits[place.category()] += purchase.getQuantity();
        categoryRevenue[place.category()] += amount;
        int brand = brand(place.brand());
        brandUnits[brand] += purchase.getQuantity();
    }

    private void see(long at) {
        first = Math.min(first, at);
        last = Math.max(last, at);
    }

    /** Where the units of a brand are counted. */
    private int brand(int brand) {
        for (int i = 0; i < brandCount; i++) {
            if (brands[i] == brand) {
                return i;
            }
        }
        if (brandCount == brands.length) {
            brands = Arrays.copyOf(brands, 2 * brandCount);
            brandUnits = Arrays.copyOf(brandUnits, 2 * brandCount);
        }
        brands[brandCount] = brand;
        return brandCount++;
    }

    void addTo(Tally tally) {
        tally.add(Total.PURCHASES, purchases);
        tally.add(Total.REVENUE_MINOR, revenueMinor);
        tally.add(Total.UNITS, Arrays.stream(brandUnits).sum());
        tally.add(Total.SESSIONS, sessions);
        tally.add(Total.RESPONSES, responses);
        tally.add(Total.SCORES, scores);
        tally.add(Total.SCORE_SUM, scoreSum);
    }
}
