package io.tributary.topology;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Records of the source contracts with only what a test cares about. */
public final class Records {

    private Records() {}

    public static CustomerInfo.Builder customer(String id) {
        return CustomerInfo.newBuilder().setCustomerId(id);
    }

    public static CatalogProduct.Builder product(String id, String category, String brand) {
        return CatalogProduct.newBuilder()
                .setProductId(id)
                .setCategory(category)
                .setBrand(brand);
    }

    public static MarketingCampaign.Builder campaign(String id, String channel, String startDate) {
        return MarketingCampaign.newBuilder()
                .setCampaignId(id)
                .setChannel(channel)
                .setStartDate(startDate == null ? null : at(startDate));
    }

    public static PurchaseTransaction.Builder purchase(
            String customer, String id, String product, String date, long quantity, String amount) {
        return PurchaseTransaction.newBuilder()
                .setCustomerId(customer)
                .setTransactionId(id)
                .setProductId(product)
                .setPurchaseDate(at(date))
                .setQuantity(quantity)
                .setTotalAmount(new BigDecimal(amount).setScale(2));
    }

    public static CustomerServiceInteraction.Builder interaction(
            String customer, String id, String date, String type, Integer score) {
        return CustomerServiceInteraction.newBuilder()
                .setCustomerId(customer)
                .setInteractionId(id)
                .setInteractionDate(at(date))
                .setInteractionType(type)
                .setSatisfactionScore(score);
    }

    public static CampaignResponse.Builder response(
            String customer, String id, String campaign, String date, String type) {
        return CampaignResponse.newBuilder()
                .setCustomerId(customer)
                .setResponseId(id)
                .setCampaignId(campaign)
                .setResponseDate(at(date))
                .setResponseType(type);
    }

    public static WebsiteSession.Builder session(
            String customer, String id, String date, Long seconds, String... products) {
        return WebsiteSession.newBuilder()
                .setCustomerId(customer)
                .setSessionId(id)
                .setVisitDate(at(date))
                .setTimeSpent(seconds)
                .setViewedProducts(List.of(products));
    }

    public static CustomerProductRelationship.Builder relationship(
            String customer, String id, String product, String start) {
        return CustomerProductRelationship.newBuilder()
                .setCustomerId(customer)
                .setRelationshipId(id)
                .setProductId(product)
                .setRelationshipType("SUBSCRIPTION")
                .setStartDate(at(start));
    }

    /** A day ({@code 2024-05-01}) or an instant without its Z ({@code 2024-05-01T10:00:00}). */
    public static Instant at(String date) {
        return Instant.parse(date.length() == 10 ? date + "T00:00:00Z" : date + "Z");
    }
}
