import type { SavedView } from "@/lists/views";

/** Questions that are asked again and again. */
export const CUSTOMER_VIEWS: SavedView[] = [
  { name: "All customers" },
  { name: "High value", filter: "customer_segment = 'High Value'" },
  {
    name: "Slipping away",
    filter: "last_purchase_date < 60 days ago and total_lifetime_value > 500",
  },
  { name: "New in 30 days", filter: "registration_date >= 30 days ago", sort: "-registration_date" },
  {
    name: "Unhappy buyers",
    filter: "average_satisfaction_score < 3 and total_orders > 0",
    sort: "average_satisfaction_score",
    columns:
      "name,average_satisfaction_score,last_interaction_type,last_interaction_date,total_lifetime_value,churn_risk",
  },
];
