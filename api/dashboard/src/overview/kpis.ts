import type { Kpi } from "@/data/types";
import type { Formats } from "@/ui/format";

/** What a key figure is called here, and what it means; by the name that the server has for it. */
const DESCRIPTIONS: Record<string, { title: string; definition: string }> = {
  "Total Revenue": {
    title: "Total revenue",
    definition:
      "Money of all purchases that count, returns taken off. The trend compares what the last 30 days added with the 30 before.",
  },
  "Total Orders": {
    title: "Total orders",
    definition: "Distinct orders of customers; a purchase without an order number is an order of its own.",
  },
  "Avg Satisfaction": { title: "Average satisfaction", definition: "Mean of all scores that customers gave, 1 to 5." },
  "Campaign Response Rate": {
    title: "Campaign response rate",
    definition:
      "Of all started campaigns for all customers, the share with at least one response other than an unsubscription.",
  },
  "Total Customers": { title: "Total customers", definition: "Customers who have a customer record." },
  "Average Order Value": { title: "Average order value", definition: "Total revenue divided by total orders." },
  "Retention Rate": {
    title: "Retention rate",
    definition:
      "Of customers whose first purchase was before the last 90 days (or as configured), the share who have bought in them.",
  },
};

/** As the server has them, in its order. */
export const LABELS: readonly string[] = Object.keys(DESCRIPTIONS);

export function describe(label: string): { title: string; definition: string } {
  return DESCRIPTIONS[label] ?? { title: label, definition: "" };
}

/** A key figure as people write it, by its unit. */
export function writeKpi(unit: Kpi["unit"], formats: Formats, large: boolean): (value: number | null) => string {
  switch (unit) {
    case "currency":
      return (value) => (large ? formats.money(value) : formats.moneyExact(value));
    case "count":
      return (value) => formats.count(value === null ? null : Math.round(value));
    case "percent":
      return (value) => formats.percent(value === null ? null : value / 100);
    case "fraction":
      return (value) => formats.percent(value);
    case "score":
      return (value) => formats.number(value, 2);
  }
}
