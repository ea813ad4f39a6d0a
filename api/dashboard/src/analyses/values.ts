import type { ColumnSummary, Correlation } from "@/data/analyses";
import type { Filters } from "@/data/filters";
import type { Formats } from "@/ui/format";

export const TABLES = [
  "customer_360",
  "customer_info",
  "purchase_transactions",
  "customer_service",
  "campaign_responses",
  "website_behavior",
  "customer_products",
  "product_catalog",
  "marketing_campaigns",
] as const;
export type Table = (typeof TABLES)[number];

const ALL = ["segment", "churn", "category", "from", "to"] as const;
const NO_CATEGORY = ["segment", "churn", "from", "to"] as const;

/** The filters that pick rows of a table; the server refuses others. */
export const TAKES: Record<Table, readonly (keyof Filters)[]> = {
  customer_360: ALL,
  customer_info: ALL,
  purchase_transactions: ALL,
  customer_service: NO_CATEGORY,
  campaign_responses: NO_CATEGORY,
  website_behavior: NO_CATEGORY,
  customer_products: ALL,
  product_catalog: ["category"],
  marketing_campaigns: [],
};

/** A value of a column as people write it. */
export function valueText(value: string | number | null, kind: string, formats: Formats): string {
  return value === null
    ? "–"
    : typeof value === "number"
      ? formats.number(value, Number.isInteger(value) ? 0 : 2)
      : kind === "time"
        ? formats.day(value)
        : value;
}

export interface Matrix {
  columns: string[];
  /** By row and column; null where one doesn't vary, or on the diagonal. */
  cells: (number | null)[][];
}

/** Coefficients as a square, and columns that have none left out. */
export function matrixOf(correlations: Correlation[]): Matrix {
  const known = correlations.filter(({ correlation }) => correlation !== null);
  const has = new Set(known.flatMap(({ column_a, column_b }) => [column_a, column_b]));
  const columns = [...new Set(correlations.flatMap(({ column_a, column_b }) => [column_a, column_b]))].filter((name) =>
    has.has(name),
  );
  const at = new Map(
    known.flatMap(({ column_a, column_b, correlation }) => [
      [`${column_a} ${column_b}`, correlation],
      [`${column_b} ${column_a}`, correlation],
    ]),
  );
  return { columns, cells: columns.map((row) => columns.map((column) => at.get(`${row} ${column}`) ?? null)) };
}

/** The pairs that go together most, in either direction. */
export function strongest(correlations: Correlation[], most: number): (Correlation & { correlation: number })[] {
  return correlations
    .filter((pair): pair is Correlation & { correlation: number } => pair.correlation !== null)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, most);
}

/** What a column's name says of itself in a summary. */
export const kindText = ({ kind, count, missing }: ColumnSummary): string =>
  missing === 0 ? kind : `${kind}, ${Math.round((100 * missing) / Math.max(1, count + missing))} % missing`;
