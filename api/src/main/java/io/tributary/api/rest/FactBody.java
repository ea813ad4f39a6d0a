package io.tributary.api.rest;

import io.tributary.api.query.FactPlace;
import io.tributary.api.query.Names;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Interaction;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Relationship;
import io.tributary.topology.fact.Response;
import io.tributary.topology.fact.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Facts as answers show them: kind, id and time, then every field under the name of its table. */
public final class FactBody {
    private final Map<String, String> products;
    private final Map<String, String> campaigns;

    private FactBody(Map<String, String> products, Map<String, String> campaigns) {
        this.products = products;
        this.campaigns = campaigns;
    }

    /** Bodies with the names of what the facts are about, where they have one. */
    public static List<Map<String, Object>> of(List<? extends Fact> facts, Names names) {
        List<String> products = new ArrayList<>();
        List<String> campaigns = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Purchase purchase) {
                products.add(purchase.productId());
            } else if (fact instanceof Interaction interaction && interaction.productId() != null) {
                products.add(interaction.productId());
            } else if (fact instanceof Relationship relationship) {
                products.add(relationship.productId());
            } else if (fact instanceof Response response) {
                campaigns.add(response.campaignId());
            }
        }
        FactBody bodies = new FactBody(names.products(products), names.campaigns(campaigns));
        return facts.stream().map(bodies::named).toList();
    }

    /** One without names. */
    static Map<String, Object> of(Fact fact) {
        return new FactBody(null, null).body(fact);
    }

    private Map<String, Object> named(Fact fact) {
        Map<String, Object> body = body(fact);
        if (fact instanceof Purchase purchase) {
            body.put("product_name", products.get(purchase.productId()));
        } else if (fact instanceof Interaction interaction) {
            body.put("product_name", products.get(Objects.requireNonNullElse(interaction.productId(), "")));
        } else if (fact instanceof Relationship relationship) {
            body.put("product_name", products.get(relationship.productId()));
        } else if (fact instanceof Response response) {
            body.put("campaign_name", campaigns.get(response.campaignId()));
        }
        return body;
    }

    private Map<String, Object> body(Fact fact) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", FactPlace.word(fact.kind()));
        body.put("id", fact.id());
        String occurredAt = Instant.ofEpochMilli(fact.occurredAt()).toString();
        body.put("occurred_at", occurredAt);
        body.put(fact.kind().table().idField(), fact.id());
        body.put("customer_id", fact.customerId());
        if (fact instanceof Purchase purchase) {
            purchase(body, purchase, occurredAt);
        } else if (fact instanceof Interaction interaction) {
            interaction(body, interaction, occurredAt);
        } else if (fact instanceof Response response) {
            body.put("campaign_id", response.campaignId());
            body.put("response_date", occurredAt);
            body.put("response_type", response.type());
        } else if (fact instanceof Session session) {
            session(body, session, occurredAt);
        } else if (fact instanceof Relationship relationship) {
            relationship(body, relationship, occurredAt);
        }
        body.put("version", fact.version());
        return body;
    }

    private static void purchase(Map<String, Object> body, Purchase purchase, String occurredAt) {
        body.put("product_id", purchase.productId());
        body.put("purchase_date", occurredAt);
        body.put("quantity", purchase.quantity());
        body.put("total_amount", BigDecimal.valueOf(purchase.amountMinor(), 2));
        body.put("store_id", purchase.storeId());
        body.put("order_id", purchase.orderId());
        body.put("status", purchase.status());
        body.put("counts", purchase.counts());
    }

    private static void interaction(Map<String, Object> body, Interaction interaction, String occurredAt) {
        body.put("interaction_date", occurredAt);
        body.put("interaction_type", interaction.type());
        body.put("product_id", interaction.productId());
        body.put("resolution_status", interaction.resolutionStatus());
        body.put("satisfaction_score", interaction.satisfactionScore() == 0 ? null : interaction.satisfactionScore());
    }

    private static void session(Map<String, Object> body, Session session, String occurredAt) {
        body.put("visit_date", occurredAt);
        body.put("pages_viewed", session.pagesViewed());
        body.put("time_spent", session.timeSpent());
        body.put("source", session.source());
        body.put("viewed_products", session.viewedProducts());
    }

    private static void relationship(Map<String, Object> body, Relationship relationship, String occurredAt) {
        Long endsAt = relationship.endsAt();
        Long value = relationship.valueMinor();
        body.put("product_id", relationship.productId());
        body.put("relationship_type", relationship.type());
        body.put("start_date", occurredAt);
        body.put(
                "end_date", endsAt == null ? null : Instant.ofEpochMilli(endsAt).toString());
        body.put("value", value == null ? null : BigDecimal.valueOf(value, 2));
    }
}
