package io.tributary.bench.workload;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two years of facts: few customers do much and many little, dates are in no order within three days, and every 200th
 * record repeats an earlier one, as at-least-once producers do.
 *
 * <p>A fact follows from its position alone, so that every run reads the same.
 */
public final class Workload {
    private static final int REPEAT_EVERY = 200;
    private static final int REPEAT_DISTANCE = 501;
    private static final double DAYS = 730;

    private final Shop shop;
    private final long facts;
    private final boolean mixed;

    /**
     * A workload.
     *
     * @param facts how many records, repeats included
     * @param mixed purchases 60 %, sessions 25 %, responses 10 %, interactions 5 %; otherwise purchases only
     */
    public Workload(Shop shop, long facts, boolean mixed) {
        this.shop = shop;
        this.facts = facts;
        this.mixed = mixed;
    }

    public long facts() {
        return facts;
    }

    /** True when the record at a position, counted from 0, repeats an earlier one. */
    public static boolean isRepeat(long position) {
        return position > 2 * REPEAT_DISTANCE && position % REPEAT_EVERY == 0;
    }

    /** The record at a position, counted from 0. */
    public SourceRecord fact(long position) {
        long id = isRepeat(position) ? position - REPEAT_DISTANCE : position;
        SplittableRandom random = new SplittableRandom(id * 0x9E3779B97F4A7C15L + 12345);
        double skew = random.nextDouble();
        // Times a prime, so that the busy customers are not the first of the alphabet.
        long number = ((long) (Shop.CUSTOMERS * skew * skew * skew)) * 7919 % Shop.CUSTOMERS;
        String customer = shop.customer((int) number);
        CatalogProduct product = shop.product((int) (Shop.PRODUCTS * Math.pow(random.nextDouble(), 2)));
        Instant at = Instant.ofEpochMilli(
                Shop.OPENED + (long) (DAYS * Shop.DAY * id / facts) + random.nextLong(3 * Shop.DAY));
        int kind = mixed ? random.nextInt(100) : 0;
        if (kind < 60) {
            return purchase("T" + id, customer, product, at, random);
        }
        if (kind < 85) {
            return session("W" + id, customer, product, at, random);
        }
        return kind < 95 ? response("R" + id, customer, at, random) : interaction("I" + id, customer, at, random);
    }

    private static SourceRecord purchase(
            String id, String customer, CatalogProduct product, Instant at, SplittableRandom random) {
        int quantity = 1 + random.nextInt(5);
        PurchaseTransaction value = PurchaseTransaction.newBuilder()
                .setTransactionId(id)
                .setCustomerId(customer)
                .setProductId(product.getProductId())
                .setPurchaseDate(at)
                .setQuantity(quantity)
                .setTotalAmount(product.getPrice().multiply(BigDecimal.valueOf(quantity)))
                .setStoreId("S" + random.nextInt(200))
                .build();
        return new SourceRecord(SourceTable.PURCHASE_TRANSACTIONS, customer, value);
    }

    private static SourceRecord session(
            String id, String customer, CatalogProduct product, Instant at, SplittableRandom random) {
        WebsiteSession value = WebsiteSession.newBuilder()
                .setSessionId(id)
                .setCustomerId(customer)
                .setVisitDate(at)
                .setPagesViewed((long) random.nextInt(20))
                .setTimeSpent((long) random.nextInt(2000))
                .setViewedProducts(List.of(product.getProductId()))
                .build();
        return new SourceRecord(SourceTable.WEBSITE_BEHAVIOR, customer, value);
    }

    private static SourceRecord response(String id, String customer, Instant at, SplittableRandom random) {
        CampaignResponse value = CampaignResponse.newBuilder()
                .setResponseId(id)
                .setCustomerId(customer)
                .setCampaignId(Shop.campaign(random.nextInt(Shop.CAMPAIGNS)))
                .setResponseDate(at)
                .build();
        return new SourceRecord(SourceTable.CAMPAIGN_RESPONSES, customer, value);
    }

    private static SourceRecord interaction(String id, String customer, Instant at, SplittableRandom random) {
        CustomerServiceInteraction value = CustomerServiceInteraction.newBuilder()
                .setInteractionId(id)
                .setCustomerId(customer)
                .setInteractionDate(at)
                .setInteractionType("CHAT")
                .setSatisfactionScore(1 + random.nextInt(5))
                .build();
        return new SourceRecord(SourceTable.CUSTOMER_SERVICE, customer, value);
    }
}
