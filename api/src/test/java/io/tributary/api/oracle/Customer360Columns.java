package io.tributary.api.oracle;

import java.util.List;
import java.util.stream.Stream;

/** The columns of customer_360 in their order, as the contract lists them. */
public final class Customer360Columns {

    /** "customer_360: 26 columns, in this order". */
    public static final List<String> CONTRACT = List.of(
            "customer_id",
            "first_name",
            "last_name",
            "email",
            "phone_number",
            "date_of_birth",
            "registration_date",
            "total_lifetime_value",
            "total_purchases",
            "last_purchase_date",
            "favorite_product_category",
            "favorite_brand",
            "average_order_value",
            "customer_segment",
            "recency_score",
            "frequency_score",
            "monetary_score",
            "last_interaction_date",
            "last_interaction_type",
            "average_satisfaction_score",
            "total_website_visits",
            "average_time_spent_on_site",
            "most_viewed_product_category",
            "campaign_response_rate",
            "preferred_marketing_channel",
            "churn_risk_score");

    /** "Beyond the 26, after them". */
    public static final List<String> BEYOND = List.of(
            "rfm_segment",
            "churn_risk",
            "predicted_purchases_90d",
            "predicted_value_90d",
            "first_purchase_date",
            "days_since_last_purchase",
            "total_orders",
            "units",
            "region",
            "customer_type",
            "status",
            "last_seen_at");

    /** The header of the export. */
    public static final List<String> ALL =
            Stream.concat(CONTRACT.stream(), BEYOND.stream()).toList();

    private Customer360Columns() {}
}
