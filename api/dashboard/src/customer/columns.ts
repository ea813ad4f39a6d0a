import type { Customer } from "@/data/types";
import type { Formats } from "@/ui/format";

export interface ColumnText {
  name: keyof Customer;
  label: string;
  definition: string;
  write: (customer: Customer, formats: Formats) => string;
}

export interface ColumnGroup {
  title: string;
  columns: ColumnText[];
}

type Names<T> = { [Name in keyof Customer]-?: NonNullable<Customer[Name]> extends T ? Name : never }[keyof Customer];

const text = (name: Names<string>, label: string, definition: string): ColumnText => ({
  name,
  label,
  definition,
  write: (customer) => (customer[name] as string | null) ?? "–",
});

const day = (name: Names<string>, label: string, definition: string): ColumnText => ({
  name,
  label,
  definition,
  write: (customer, formats) => formats.day(customer[name] as string | null),
});

const number = (
  name: Names<number>,
  label: string,
  definition: string,
  write: (formats: Formats, value: number | null) => string,
): ColumnText => ({
  name,
  label,
  definition,
  write: (customer, formats) => write(formats, (customer[name] as number | null | undefined) ?? null),
});

const count = (formats: Formats, value: number | null) => formats.count(value);
const money = (formats: Formats, value: number | null) => formats.moneyExact(value);
const score = (formats: Formats, value: number | null) => (value === null ? "–" : `${formats.count(value)} of 5`);

/** Every column of customer_360, each in its group, with its definition as docs/metrics.md has it. */
export const COLUMN_GROUPS: ColumnGroup[] = [
  {
    title: "Profile",
    columns: [
      text("customer_id", "Id", "The customer's id, as the source has it."),
      text("first_name", "First name", "From the customer record."),
      text("last_name", "Last name", "From the customer record."),
      text("email", "Email", "From the customer record."),
      text("phone_number", "Phone", "From the customer record."),
      day("date_of_birth", "Born", "From the customer record."),
      day("registration_date", "Registered", "When they registered, from the customer record."),
      text("region", "Region", "From the customer record."),
      text("customer_type", "Type", "From the customer record."),
      text("status", "Status", "From the customer record."),
      day("last_seen_at", "Last seen", "The latest fact of any kind."),
    ],
  },
  {
    title: "Purchases",
    columns: [
      number(
        "total_lifetime_value",
        "Lifetime value",
        "Money of all purchases that count, returns and adjustments included.",
        money,
      ),
      number(
        "total_orders",
        "Orders",
        "Distinct orders; a purchase without an order number is an order of its own.",
        count,
      ),
      number("total_purchases", "Purchases", "Transactions that count, with at least one unit.", count),
      number("units", "Units", "Units bought, returns taken off.", count),
      number("average_order_value", "Average order", "Lifetime value divided by orders.", money),
      day("first_purchase_date", "First purchase", "The earliest purchase that counts."),
      day("last_purchase_date", "Last purchase", "The latest purchase that counts."),
      number("days_since_last_purchase", "Days since", "Days from the last purchase to today.", count),
      text("customer_segment", "Segment", "By lifetime value: High, Medium or Low Value."),
    ],
  },
  {
    title: "Favourites",
    columns: [
      text("favorite_product_category", "Category", "The category with the most units, returns taken off."),
      text("favorite_brand", "Brand", "The brand with the most units, returns taken off."),
      text("most_viewed_product_category", "Most viewed", "The category with the most product views."),
    ],
  },
  {
    title: "Engagement",
    columns: [
      number("total_website_visits", "Visits", "Sessions on the website.", count),
      number(
        "average_time_spent_on_site",
        "Time on site",
        "Mean of a session, where it was measured.",
        (formats, value) => formats.duration(value),
      ),
      day("last_interaction_date", "Last contact", "The latest interaction with customer service."),
      text("last_interaction_type", "Contact type", "What the latest interaction was."),
      number("average_satisfaction_score", "Satisfaction", "Mean of the scores given, 1 to 5.", (formats, value) =>
        value === null ? "–" : `${formats.number(value, 2)} of 5`,
      ),
    ],
  },
  {
    title: "Campaigns",
    columns: [
      number(
        "campaign_response_rate",
        "Response rate",
        "Of all started campaigns, the share with a response other than an unsubscription.",
        (formats, value) => formats.percent(value),
      ),
      text("preferred_marketing_channel", "Best channel", "The channel with the most such responses."),
    ],
  },
  {
    title: "Scores",
    columns: [
      number("recency_score", "Recency", "Day of the last purchase against everybody's quintiles; 5 is best.", score),
      number("frequency_score", "Frequency", "Purchases against everybody's quintiles; 5 is best.", score),
      number("monetary_score", "Monetary", "Lifetime value against everybody's quintiles; 5 is best.", score),
      text("rfm_segment", "RFM segment", "The name of the cell of recency and frequency."),
      number(
        "churn_risk_score",
        "Churn risk",
        "The chance that the customer has left, by the model of purchases; 0 to 1.",
        (formats, value) => formats.number(value, 2),
      ),
      text("churn_risk", "Risk band", "Low below 0.33, Medium below 0.66, else High."),
      number(
        "predicted_purchases_90d",
        "Purchases, 90 days",
        "Purchase days expected in the next 90 days.",
        (formats, value) => formats.number(value, 2),
      ),
      number("predicted_value_90d", "Value, 90 days", "What they are expected to be worth.", money),
    ],
  },
];
