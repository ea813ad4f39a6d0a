import { skipToken } from "@reduxjs/toolkit/query";
import { api } from "@/data/api";
import { query } from "@/data/filters";
import type { components } from "@/data/schema";
import type { ListName } from "./api";

/** Where the values of a list's columns are counted. Orders are made of transactions, and have no table of their own. */
const TABLES: Partial<Record<ListName, string>> = {
  customers: "customer_360",
  products: "product_catalog",
  campaigns: "marketing_campaigns",
};

/** Of columns with more values than these, such as ids and names, the most frequent are no help. */
const FEW = 200;
const NONE: readonly string[] = [];

const suggestionsApi = api.injectEndpoints({
  endpoints: (build) => ({
    suggestions: build.query<readonly string[], { table: string; column: string }>({
      query: ({ table, column }) => `/api/analyses/summary${query({}, { table, column })}`,
      transformResponse: ({ columns }: components["schemas"]["SummaryAnswer"]) => suggestionsOf(columns[0]),
      keepUnusedDataFor: 600,
    }),
  }),
});

/** The most frequent values of a column whose values are few. */
export function suggestionsOf(
  summary: Pick<components["schemas"]["ColumnSummary"], "distinct" | "most_frequent"> | undefined,
): readonly string[] {
  return summary === undefined || summary.distinct > FEW
    ? NONE
    : summary.most_frequent.map(({ value }) => String(value)).sort();
}

/** What is offered for a text column of a list while a value is typed; no column asks for nothing. */
export function useSuggestions(list: ListName, column: string | undefined): readonly string[] {
  const table = TABLES[list];
  const { data } = suggestionsApi.useSuggestionsQuery(
    table === undefined || column === undefined ? skipToken : { table, column },
  );
  return data ?? NONE;
}
