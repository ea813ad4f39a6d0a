package io.tributary.topology.fact;

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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * Turns records of the source contracts into the domain's facts and entities.
 *
 * <p>Expects what {@link io.tributary.schemas.source.ContractRules} let through. Empty text is absent, at this door as
 * at every other.
 */
public final class SourceReader {

    private SourceReader() {}

    /**
     * The fact in a record of one of the five fact tables.
     *
     * @throws IllegalArgumentException when the record is of another contract
     */
    public static Fact fact(SpecificRecord record) {
        if (record instanceof PurchaseTransaction purchase) {
            return purchase(purchase);
        }
        if (record instanceof WebsiteSession session) {
            return session(session);
        }
        if (record instanceof CampaignResponse response) {
            return response(response);
        }
        if (record instanceof CustomerServiceInteraction interaction) {
            return interaction(interaction);
        }
        if (record instanceof CustomerProductRelationship relationship) {
            return relationship(relationship);
        }
        throw new IllegalArgumentException("not a fact: " + record.getSchema().getFullName());
    }

    private static Purchase purchase(PurchaseTransaction r) {
        return new Purchase(
                r.getCustomerId(),
                r.getTransactionId(),
                r.getProductId(),
                r.getPurchaseDate().toEpochMilli(),
                r.getQuantity(),
                minor(r.getTotalAmount()),
                text(r.getStoreId()),
                text(r.getOrderId()),
                text(r.getStatus()),
                r.getVersion(),
                r.getDeleted());
    }

    private static Session session(WebsiteSession r) {
        List<String> viewed = r.getViewedProducts();
        return new Session(
                r.getCustomerId(),
                r.getSessionId(),
                r.getVisitDate().toEpochMilli(),
                r.getPagesViewed(),
                r.getTimeSpent(),
                text(r.getSource()),
                viewed.contains("")
                        ? viewed.stream().filter(product -> !product.isEmpty()).toList()
                        : List.copyOf(viewed),
                r.getVersion(),
                r.getDeleted());
    }

    private static Response response(CampaignResponse r) {
        return new Response(
                r.getCustomerId(),
                r.getResponseId(),
                r.getCampaignId(),
                r.getResponseDate().toEpochMilli(),
                text(r.getResponseType()),
                r.getVersion(),
                r.getDeleted());
    }

    private static Interaction interaction(CustomerServiceInteraction r) {
        return new Interaction(
                r.getCustomerId(),
                r.getInteractionId(),
                r.getInteractionDate().toEpochMilli(),
                text(r.getInteractionType()),
                text(r.getProductId()),
                text(r.getResolutionStatus()),
                r.getSatisfactionScore() == null ? 0 : r.getSatisfactionScore(),
                r.getVersion(),
                r.getDeleted());
    }

    private static Relationship relationship(CustomerProductRelationship r) {
        return new Relationship(
                r.getCustomerId(),
                r.getRelationshipId(),
                r.getProductId(),
                r.getRelationshipType(),
                r.getStartDate().toEpochMilli(),
                millis(r.getEndDate()),
                r.getValue() == null ? null : minor(r.getValue()),
                r.getVersion(),
                r.getDeleted());
    }

    /** The customer in a record of customer_info. */
    public static Customer customer(CustomerInfo r) {
        return new Customer(
                r.getCustomerId(),
                text(r.getFirstName()),
                text(r.getLastName()),
                text(r.getEmail()),
                text(r.getPhoneNumber()),
                millis(r.getDateOfBirth()),
                millis(r.getRegistrationDate()),
                text(r.getRegion()),
                text(r.getCustomerType()),
                text(r.getStatus()),
                attributes(r.getAttributes()),
                r.getVersion(),
                r.getDeleted());
    }

    /** The product in a record of product_catalog. */
    public static Product product(CatalogProduct r) {
        return new Product(r.getProductId(), text(r.getCategory()), text(r.getBrand()), r.getVersion(), r.getDeleted());
    }

    /** The campaign in a record of marketing_campaigns. */
    public static Campaign campaign(MarketingCampaign r) {
        return new Campaign(
                r.getCampaignId(), millis(r.getStartDate()), text(r.getChannel()), r.getVersion(), r.getDeleted());
    }

    private static String text(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static long minor(BigDecimal money) {
        return money.setScale(2).unscaledValue().longValueExact();
    }

    /** Sorted, so that the same attributes are the same bytes. */
    private static Map<String, String> attributes(Map<String, String> attributes) {
        return attributes == null
                ? Map.of()
                : attributes.entrySet().stream()
                        .filter(entry ->
                                !entry.getKey().isEmpty() && !entry.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new));
    }
}
