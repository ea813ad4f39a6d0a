import type { ChartType } from "@/charts/forms";

/** What a form is called where it is chosen. */
export const FORM_NAMES: Record<ChartType, string> = {
  pie: "Ring",
  bar: "Bars",
  line: "Line",
  gauge: "Gauge",
  map: "Map",
  flow: "Flow",
  network: "Network",
  table: "Table",
};

/** Charts by the page that they stand on, by the names that preferences have for them. */
export const CHARTS: { page: string; charts: [id: string, title: string][] }[] = [
  {
    page: "Overview",
    charts: [
      ["revenue", "Revenue by month"],
      ["segments", "Customer segments"],
      ["churn", "Who may leave"],
      ["map", "Customer map"],
      ["categories", "Categories"],
      ["satisfaction", "Satisfaction"],
    ],
  },
  {
    page: "Other pages",
    charts: [
      ["value", "Value of a customer over time"],
      ["responses", "Responses to campaigns over time"],
      ["flow", "What flows where"],
      ["columns", "What columns are made of"],
    ],
  },
  {
    page: "Analyses",
    charts: [
      ["cross-sell", "Bought together"],
      ["trend", "Trends"],
      ["quality-history", "Consistency by month"],
      ["satisfaction-by", "Mean score"],
    ],
  },
];
