import type { Filters } from "@/data/filters";
import type { Formats } from "@/ui/format";

type Unit = "money" | "count" | "score";

interface Metric {
  label: string;
  unit: Unit;
  /** As docs/metrics.md has it, in short. */
  definition: string;
  /** Whether values of periods can be added up. */
  adds: boolean;
  takes: readonly (keyof Filters)[];
}

const ALL = ["segment", "churn", "category", "from", "to"] as const;
const NO_CATEGORY = ["segment", "churn", "from", "to"] as const;
const DAYS = ["from", "to"] as const;

export const METRICS = {
  revenue: {
    label: "Revenue",
    unit: "money",
    definition: "Money of its purchases, returns taken off",
    adds: true,
    takes: ALL,
  },
  orders: {
    label: "Orders",
    unit: "count",
    definition: "Orders whose first purchase lies in it",
    adds: true,
    takes: ALL,
  },
  average_order_value: {
    label: "Average order value",
    unit: "money",
    definition: "Revenue by orders that have a purchase in it",
    adds: false,
    takes: ALL,
  },
  purchases: {
    label: "Purchases",
    unit: "count",
    definition: "Lines with a quantity above 0",
    adds: true,
    takes: ALL,
  },
  units: { label: "Units", unit: "count", definition: "Quantities, returns taken off", adds: true, takes: ALL },
  customers: {
    label: "New customers",
    unit: "count",
    definition: "Customers registered in it",
    adds: true,
    takes: NO_CATEGORY,
  },
  responses: {
    label: "Campaign responses",
    unit: "count",
    definition: "Responses other than unsubscribe, to any campaign",
    adds: true,
    takes: NO_CATEGORY,
  },
  satisfaction: {
    label: "Satisfaction",
    unit: "score",
    definition: "Mean of the scores, of 5",
    adds: false,
    takes: NO_CATEGORY,
  },
  sessions: {
    label: "Website visits",
    unit: "count",
    definition: "Sessions on the website",
    adds: true,
    takes: NO_CATEGORY,
  },
  interactions: {
    label: "Service interactions",
    unit: "count",
    definition: "Interactions with customer service",
    adds: true,
    takes: NO_CATEGORY,
  },
  segments: {
    label: "Customers by segment",
    unit: "count",
    definition: "Customers by segment in the last daily snapshot of it",
    adds: false,
    takes: DAYS,
  },
  churn_risk: {
    label: "Customers by churn risk",
    unit: "count",
    definition: "Customers by churn risk in the last daily snapshot of it",
    adds: false,
    takes: DAYS,
  },
  rfm_cells: {
    label: "Customers by RFM cell",
    unit: "count",
    definition: "Customers by recency and frequency score in the last daily snapshot of it",
    adds: false,
    takes: DAYS,
  },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof METRICS;

export function written(metric: MetricName, value: number | null, formats: Formats): string {
  const { unit } = METRICS[metric];
  return unit === "money" ? formats.money(value) : unit === "score" ? formats.number(value, 2) : formats.count(value);
}
