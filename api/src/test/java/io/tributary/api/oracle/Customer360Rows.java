package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import io.tributary.api.oracle.Shop.Interaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of customer_360 as an export writes them: text by column, empty where the value is absent. */
final class Customer360Rows {

    private final SortedMap<String, Map<String, String>> rows = new TreeMap<>(CODE_POINTS);

    Customer360Rows(Collection<Profile> profiles) {
        profiles.forEach(profile -> rows.put(profile.id(), row(profile)));
    }

    SortedMap<String, Map<String, String>> byId() {
        return Collections.unmodifiableSortedMap(rows);
    }

    /** Fills the scores that compare customers with each other, and the segment that they name. */
    Customer360Rows with(PopulationScores scores) {
        put("recency_score", scores.recency());
        put("frequency_score", scores.frequency());
        put("monetary_score", scores.monetary());
        put("rfm_segment", scores.rfmSegments());
        return this;
    }

    /** Fills what the models say of those with a purchase. */
    Customer360Rows with(SortedMap<String, Predictions> predictions) {
        predictions.forEach((id, customer) -> {
            Map<String, String> row = rows.get(id);
            row.put("churn_risk_score", sixDecimals(customer.riskScore()));
            row.put("churn_risk", customer.risk());
            row.put("predicted_purchases_90d", sixDecimals(customer.purchases()));
            row.put("predicted_value_90d", sixDecimals(customer.value()));
        });
        return this;
    }

    private void put(String column, SortedMap<String, ?> values) {
        values.forEach((id, value) -> rows.get(id).put(column, value.toString()));
    }

    private static Map<String, String> row(Profile profile) {
        Map<String, String> row = new LinkedHashMap<>();
        Customer360Columns.ALL.forEach(column -> row.put(column, ""));

        row.put("customer_id", profile.id());
        for (String column :
                List.of("first_name", "last_name", "email", "phone_number", "region", "customer_type", "status")) {
            row.put(column, profile.customer().row().text(column).orElse(""));
        }
        row.put(
                "date_of_birth",
                profile.customer().dateOfBirth().map(Dates::dateOrTimestamp).orElse(""));
        row.put("registration_date", timestamp(profile.customer().registrationDate()));

        row.put("total_lifetime_value", money(profile.totalLifetimeValue()));
        row.put("total_purchases", Long.toString(profile.totalPurchases()));
        row.put("first_purchase_date", timestamp(profile.firstPurchaseDate()));
        row.put("last_purchase_date", timestamp(profile.lastPurchaseDate()));
        row.put(
                "days_since_last_purchase",
                profile.daysSinceLastPurchase().map(String::valueOf).orElse(""));
        row.put("favorite_product_category", profile.favoriteProductCategory().orElse(""));
        row.put("favorite_brand", profile.favoriteBrand().orElse(""));
        row.put("total_orders", Long.toString(profile.totalOrders()));
        row.put("units", Long.toString(profile.units()));
        row.put("average_order_value", sixDecimals(profile.averageOrderValue()));
        row.put("customer_segment", profile.customerSegment());

        row.put("last_interaction_date", timestamp(profile.lastInteraction().map(Interaction::date)));
        row.put(
                "last_interaction_type",
                profile.lastInteraction().flatMap(Interaction::type).orElse(""));
        row.put("average_satisfaction_score", sixDecimals(profile.averageSatisfactionScore()));

        row.put("total_website_visits", Long.toString(profile.sessions().size()));
        row.put("average_time_spent_on_site", sixDecimals(profile.averageTimeSpentOnSite()));
        row.put(
                "most_viewed_product_category",
                profile.mostViewedProductCategory().orElse(""));

        row.put("campaign_response_rate", sixDecimals(profile.campaignResponseRate()));
        row.put(
                "preferred_marketing_channel",
                profile.preferredMarketingChannel().orElse(""));
        row.put("last_seen_at", timestamp(profile.lastSeenAt()));
        return row;
    }

    private static String timestamp(Optional<Instant> instant) {
        return instant.map(Dates::timestamp).orElse("");
    }

    private static String sixDecimals(Optional<Quotient> quotient) {
        return quotient.map(Quotient::withSixDecimals).orElse("");
    }

    private static String sixDecimals(double number) {
        return Predictions.sixDecimals(number).toPlainString();
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
