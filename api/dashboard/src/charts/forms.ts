export type ChartType = "pie" | "bar" | "line" | "gauge" | "map" | "flow" | "network" | "table";

/** The forms of each chart, by the name that preferences have for it. The first is shown until a reader chooses. */
export const FORMS: Readonly<Record<string, readonly ChartType[]>> = {
  revenue: ["line", "bar", "table"],
  segments: ["pie", "bar", "table"],
  churn: ["pie", "bar", "table"],
  map: ["map", "table"],
  categories: ["bar", "pie", "table"],
  satisfaction: ["gauge", "table"],
  value: ["line", "bar", "table"],
  responses: ["bar", "table"],
  "cross-sell": ["network", "table"],
  trend: ["line", "table"],
  "quality-history": ["line", "table"],
  "satisfaction-by": ["bar", "table"],
  flow: ["flow", "table"],
  columns: ["flow", "table"],
};
